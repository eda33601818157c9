RETURN [COUNT {
CALL () {
MATCH (e1:Entity:Person)-[r2:EMPLOYED_BY]->(x3:Entity:Company) WHERE (x3.sortKey = $p2 AND x3.folded = $p1)
RETURN DISTINCT e1 } WITH e1 WHERE (e1.folded CONTAINS $p0)
RETURN 1 },
COLLECT {
CALL () {
MATCH (e4:Entity:Person)-[r5:EMPLOYED_BY]->(x6:Entity:Company) WHERE (x6.sortKey = $p5 AND x6.folded = $p4)
RETURN DISTINCT e4 } WITH e4 WHERE e4.sortKey IS NOT NULL AND (e4.folded CONTAINS $p3) WITH e4 ORDER BY e4.sortKey, e4.id LIMIT $p6
RETURN [e4.id, e4.name] }] AS page
