UNWIND $p0 AS id1
MATCH (x2:Entity) USING INDEX SEEK x2:Entity(id) WHERE x2.id = id1 WITH x2,
COLLECT {
CALL (x2) {
MATCH (o3unit)-[w5:PART_OF*0..10]->(x2) WHERE all(w6 IN w5 WHERE w6.standing IN $p1 AND w6.s0 < $p3 AND $p2 < w6.e1) WITH DISTINCT o3unit
MATCH (o3)-[b4:EMPLOYED_BY|MEMBER_OF]->(o3unit) WHERE b4.standing IN $p1
RETURN o3, 0 AS o3verdict, b4.s0 AS o3day } WITH o3, min(o3verdict) AS o3verdict, max(o3day) AS o3day WHERE o3verdict IN $p4 WITH o3, o3verdict, o3day ORDER BY o3verdict, o3day DESC, o3.sortKey, o3.id LIMIT $p5
RETURN [o3.id,
COLLECT {
CALL (x2, o3) {
MATCH (o3)-[r9:EMPLOYED_BY|MEMBER_OF|WORKS_ON]->(t11) WHERE r9.standing IN $p7 AND EXISTS {
MATCH (t11)-[w7:PART_OF*0..10]->(x2) WHERE all(w8 IN w7 WHERE w8.standing IN $p7 AND w8.s0 < $p9 AND $p8 < w8.e1) }
RETURN r9, o3 AS s10, t11 } WITH r9, s10, t11 ORDER BY r9.order LIMIT $p6
RETURN [r9.id, r9.role] }] } AS g12
RETURN [x2.id, x2.name, g12] AS row
