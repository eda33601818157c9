MATCH (e:Entity) USING INDEX SEEK e:Entity(id) WHERE e.id = $id
RETURN collect([e.id, e.sortKey, e.name, e.aliases, e.aliasLanguages])
