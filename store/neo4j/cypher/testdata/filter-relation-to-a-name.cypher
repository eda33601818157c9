RETURN [COUNT {
CALL () {
MATCH (e1:Person)-[r2:EMPLOYED_BY]->(x3:Entity:Company) WHERE (x3.sortKey = $p1 AND x3.folded = $p0)
RETURN DISTINCT e1 } WITH e1 WHERE (e1.folded CONTAINS $p2)
RETURN 1 },
COLLECT {
CALL () {
MATCH (e4:Person)-[r5:EMPLOYED_BY]->(x6:Entity:Company) WHERE (x6.sortKey = $p4 AND x6.folded = $p3)
RETURN DISTINCT e4 } WITH e4 WHERE e4.sortKey IS NOT NULL AND (e4.folded CONTAINS $p5) WITH e4 ORDER BY e4.sortKey, e4.id LIMIT $p6
RETURN [e4.id, e4.name] }] AS page
