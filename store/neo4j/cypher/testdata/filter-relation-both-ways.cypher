RETURN [COLLECT {
MATCH (e1:Entity:Person) WHERE e1.sortKey IS NOT NULL AND EXISTS {
MATCH (e1)-[r2:EMPLOYED_BY]-(x3) WHERE EXISTS { WITH endNode(r2) AS e4 WHERE e4.id = $p0
RETURN 1 } } WITH e1 ORDER BY e1.sortKey, e1.id LIMIT $p1
RETURN [e1.id, e1.name] }] AS page
