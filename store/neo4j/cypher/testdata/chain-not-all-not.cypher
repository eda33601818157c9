RETURN [COUNT {
CALL () {
CALL () {
CALL () {
CALL () {
MATCH (x3:Entity:Company)<-[r4:EMPLOYED_BY]-(x5:Entity:Person) WHERE (x5.id = $p0)
RETURN DISTINCT x3 }
MATCH (e1:Entity:Person)-[r2:EMPLOYED_BY]->(x3)
RETURN DISTINCT e1 } WITH e1
RETURN e1 UNION
CALL () {
MATCH (e1:Entity:Person) WHERE (e1.sortKey = $p2 AND e1.folded = $p1)
RETURN DISTINCT e1 } WITH e1
RETURN e1 } WITH e1
RETURN DISTINCT e1 } WITH e1
RETURN 1 },
COLLECT {
CALL () {
CALL () {
CALL () {
CALL () {
MATCH (x8:Entity:Company)<-[r9:EMPLOYED_BY]-(x10:Entity:Person) WHERE (x10.id = $p3)
RETURN DISTINCT x8 }
MATCH (e6:Entity:Person)-[r7:EMPLOYED_BY]->(x8)
RETURN DISTINCT e6 } WITH e6
RETURN e6 UNION
CALL () {
MATCH (e6:Entity:Person) WHERE (e6.sortKey = $p5 AND e6.folded = $p4)
RETURN DISTINCT e6 } WITH e6
RETURN e6 } WITH e6
RETURN DISTINCT e6 } WITH e6 WHERE e6.sortKey IS NOT NULL WITH e6 ORDER BY e6.sortKey, e6.id LIMIT $p6
RETURN [e6.id, e6.name] }] AS page
