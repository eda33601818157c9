RETURN [COLLECT {
MATCH (e1:Entity:Person) WHERE e1.sortKey IS NOT NULL AND (e1.sortKey = $p1 AND e1.folded = $p0) WITH e1 ORDER BY e1.sortKey, e1.id LIMIT $p2
RETURN [e1.id, e1.name] }] AS page
