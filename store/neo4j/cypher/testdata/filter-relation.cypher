RETURN [COLLECT {
CALL () {
MATCH (e1:Entity:Person)-[r2:EMPLOYED_BY]->(x3:Entity:Company) WHERE x3.id = $p0
RETURN DISTINCT e1 } WITH e1 WHERE e1.sortKey IS NOT NULL WITH e1 ORDER BY e1.sortKey, e1.id LIMIT $p1
RETURN [e1.id, e1.name] }] AS page
