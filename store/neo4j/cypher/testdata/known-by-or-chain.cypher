RETURN [COUNT {
CALL () {
CALL () {
CALL db.index.fulltext.queryNodes('ties_names', $p0, {}) YIELD node AS e1 WITH e1 WHERE e1:Entity:Person
RETURN e1 UNION
CALL () {
MATCH (x3:Entity:Company)<-[r4:EMPLOYED_BY]-(x5:Entity:Person) WHERE (x5.id = $p1)
RETURN DISTINCT x3 }
MATCH (e1:Entity:Person)-[r2:EMPLOYED_BY]->(x3)
RETURN e1 } WITH e1
RETURN DISTINCT e1 } WITH e1
RETURN 1 },
COLLECT {
CALL () {
CALL () {
CALL db.index.fulltext.queryNodes('ties_names', $p2, {}) YIELD node AS e6 WITH e6 WHERE e6:Entity:Person
RETURN e6 UNION
CALL () {
MATCH (x8:Entity:Company)<-[r9:EMPLOYED_BY]-(x10:Entity:Person) WHERE (x10.id = $p3)
RETURN DISTINCT x8 }
MATCH (e6:Entity:Person)-[r7:EMPLOYED_BY]->(x8)
RETURN e6 } WITH e6
RETURN DISTINCT e6 } WITH e6 WHERE e6.sortKey IS NOT NULL WITH e6 ORDER BY e6.sortKey, e6.id LIMIT $p4
RETURN [e6.id, e6.name] }] AS page
