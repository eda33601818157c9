UNWIND $p0 AS id1
MATCH (x2:Entity) USING INDEX SEEK x2:Entity(id) WHERE x2.id = id1 WITH x2,
COLLECT {
CALL (x2) {
MATCH (o3)-[b4:EMPLOYED_BY]->() USING INDEX SEEK b4:EMPLOYED_BY(target, order) WHERE b4.target = x2.id AND b4.order > '' AND b4.standing IN $p1
RETURN o3, CASE WHEN b4.status = 'ENDED' THEN 0 WHEN b4.status = 'CURRENT' THEN 3 WHEN b4.known THEN 1 ELSE 2 END AS o3verdict, b4.e0 AS o3day, b4.known AS o3known, b4.e1 AS o3latest } WITH o3, max(o3verdict) AS o3verdict, max(o3day) AS o3day WHERE o3verdict IN $p2 WITH o3, o3verdict, o3day ORDER BY o3verdict, o3day DESC, o3.sortKey, o3.id LIMIT $p3
RETURN [o3.id,
COLLECT {
CALL (x2, o3) {
MATCH (s6)-[r5:EMPLOYED_BY]->(t7) USING INDEX SEEK r5:EMPLOYED_BY(source, order) WHERE r5.source = o3.id AND r5.order > '' AND r5.standing IN $p5 AND t7 = x2
RETURN r5, s6, t7 ORDER BY r5.source, r5.order LIMIT $p4 UNION ALL
MATCH (s6)-[r5:MEMBER_OF]->(t7) USING INDEX SEEK r5:MEMBER_OF(source, order) WHERE r5.source = o3.id AND r5.order > '' AND r5.standing IN $p5 AND t7 = x2
RETURN r5, s6, t7 ORDER BY r5.source, r5.order LIMIT $p4 UNION ALL
MATCH (s6)-[r5:WORKS_ON]->(t7) USING INDEX SEEK r5:WORKS_ON(source, order) WHERE r5.source = o3.id AND r5.order > '' AND r5.standing IN $p5 AND t7 = x2
RETURN r5, s6, t7 ORDER BY r5.source, r5.order LIMIT $p4 } WITH r5, s6, t7 ORDER BY r5.order LIMIT $p4
RETURN [r5.id, r5.role] }, COUNT {
MATCH (o3)-[r8:EMPLOYED_BY|MEMBER_OF|WORKS_ON]->(x2) WHERE r8.standing IN $p5 }] } AS g10
RETURN [x2.id, x2.name, g10] AS row
