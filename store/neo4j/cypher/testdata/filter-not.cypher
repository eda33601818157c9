RETURN [COLLECT {
MATCH (e1:Entity:Person) WHERE e1.sortKey IS NOT NULL AND NOT (coalesce(e1.description CONTAINS $p0, false) OR e1.url IS NULL OR coalesce($p1 + e1.openLists + $p1 CONTAINS $p2, false)) WITH e1 ORDER BY e1.sortKey, e1.id LIMIT $p3
RETURN [e1.id, e1.name] }] AS page
