RETURN [COUNT {
CALL () {
CALL () {
MATCH (x3:Entity:Company)<-[r4:EMPLOYED_BY]-(x5:Entity:Person) WHERE (x5.id = $p2)
RETURN DISTINCT x3 }
MATCH (e1:Entity:Person)-[r2:EMPLOYED_BY]->(x3) WHERE ((r2.s0 < $p0 AND r2.e1 > $p1))
RETURN DISTINCT e1 } WITH e1
RETURN 1 },
COLLECT {
CALL () {
CALL () {
MATCH (x8:Entity:Company)<-[r9:EMPLOYED_BY]-(x10:Entity:Person) WHERE (x10.id = $p5)
RETURN DISTINCT x8 }
MATCH (e6:Entity:Person)-[r7:EMPLOYED_BY]->(x8) WHERE ((r7.s0 < $p3 AND r7.e1 > $p4))
RETURN DISTINCT e6 } WITH e6 WHERE e6.sortKey IS NOT NULL WITH e6 ORDER BY e6.sortKey, e6.id LIMIT $p6
RETURN [e6.id, e6.name] }] AS page
