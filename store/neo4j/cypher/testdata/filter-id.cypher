RETURN [COLLECT {
MATCH (e1:Entity:Person) WHERE e1.sortKey IS NOT NULL AND e1.id IN $p0 WITH e1 ORDER BY e1.sortKey, e1.id LIMIT $p1
RETURN [e1.id, e1.name] }] AS page
