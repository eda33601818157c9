UNWIND $p0 AS id1
MATCH (x2:Entity) USING INDEX SEEK x2:Entity(id) WHERE x2.id = id1 WITH x2,
COLLECT {
CALL (x2) {
MATCH (o3)-[b4:WORKS_ON]->() USING INDEX SEEK b4:WORKS_ON(target, order) WHERE b4.target = x2.id AND b4.order > '' AND b4.standing IN $p3 AND o3:Person
RETURN o3, CASE WHEN b4.s1 < $p2 AND $p1 < b4.e0 THEN 0 WHEN NOT (b4.s0 < $p2 AND $p1 < b4.e1) THEN 3 WHEN b4.known THEN 1 ELSE 2 END AS o3verdict, b4.s0 AS o3day } WITH o3, min(o3verdict) AS o3verdict, max(o3day) AS o3day WHERE o3verdict IN $p4 WITH o3verdict AS v5, count(*) AS n6
RETURN [v5, n6] } AS g14,
COLLECT {
CALL (x2) {
MATCH (o7)-[b8:WORKS_ON]->() USING INDEX SEEK b8:WORKS_ON(target, order) WHERE b8.target = x2.id AND b8.order > '' AND b8.standing IN $p7 AND o7:Person
RETURN o7, CASE WHEN b8.s1 < $p6 AND $p5 < b8.e0 THEN 0 WHEN NOT (b8.s0 < $p6 AND $p5 < b8.e1) THEN 3 WHEN b8.known THEN 1 ELSE 2 END AS o7verdict, b8.s0 AS o7day } WITH o7, min(o7verdict) AS o7verdict, max(o7day) AS o7day WHERE o7verdict IN $p8 WITH o7, o7verdict, o7day ORDER BY o7verdict, o7day DESC, o7.sortKey, o7.id LIMIT $p9
RETURN [o7.id,
COLLECT {
CALL (x2, o7) {
MATCH (s10)-[r9:EMPLOYED_BY]->(t11) USING INDEX SEEK r9:EMPLOYED_BY(source, order) WHERE r9.source = o7.id AND r9.order > '' AND r9.standing IN $p11 AND t11 = x2
RETURN r9, s10, t11 ORDER BY r9.source, r9.order LIMIT $p10 UNION ALL
MATCH (s10)-[r9:MEMBER_OF]->(t11) USING INDEX SEEK r9:MEMBER_OF(source, order) WHERE r9.source = o7.id AND r9.order > '' AND r9.standing IN $p11 AND t11 = x2
RETURN r9, s10, t11 ORDER BY r9.source, r9.order LIMIT $p10 UNION ALL
MATCH (s10)-[r9:WORKS_ON]->(t11) USING INDEX SEEK r9:WORKS_ON(source, order) WHERE r9.source = o7.id AND r9.order > '' AND r9.standing IN $p11 AND t11 = x2
RETURN r9, s10, t11 ORDER BY r9.source, r9.order LIMIT $p10 } WITH r9, s10, t11 ORDER BY r9.order LIMIT $p10
RETURN [r9.id, r9.role] }, COUNT {
MATCH (o7)-[r12:EMPLOYED_BY|MEMBER_OF|WORKS_ON]->(x2) WHERE r12.standing IN $p11 }] } AS g15
RETURN [x2.id, x2.name, g14, g15] AS row
