RETURN [COUNT {
CALL () {
CALL () {
CALL () {
CALL db.index.fulltext.queryNodes('ties_names', $p0, {}) YIELD node AS x5 WITH x5 WHERE x5:Entity:Person
RETURN DISTINCT x5 }
MATCH (x3:Entity:Company)<-[r4:EMPLOYED_BY]-(x5)
RETURN DISTINCT x3 }
MATCH (e1:Entity:Person)-[r2:EMPLOYED_BY]->(x3)
RETURN DISTINCT e1 } WITH e1
RETURN 1 },
COLLECT {
CALL () {
CALL () {
CALL () {
CALL db.index.fulltext.queryNodes('ties_names', $p1, {}) YIELD node AS x10 WITH x10 WHERE x10:Entity:Person
RETURN DISTINCT x10 }
MATCH (x8:Entity:Company)<-[r9:EMPLOYED_BY]-(x10)
RETURN DISTINCT x8 }
MATCH (e6:Entity:Person)-[r7:EMPLOYED_BY]->(x8)
RETURN DISTINCT e6 } WITH e6 WHERE e6.sortKey IS NOT NULL WITH e6 ORDER BY e6.sortKey, e6.id LIMIT $p2
RETURN [e6.id, e6.name] }] AS page
