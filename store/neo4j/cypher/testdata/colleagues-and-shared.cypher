UNWIND $p0 AS id1
MATCH (x2:Entity) USING INDEX SEEK x2:Entity(id) WHERE x2.id = id1 WITH x2,
COLLECT {
CALL (x2) {
MATCH ()-[a4:EMPLOYED_BY]->() USING INDEX SEEK a4:EMPLOYED_BY(source, order) WHERE a4.source = x2.id AND a4.order > '' AND a4.standing IN $p1 WITH a4.target AS a4target, a4.s0 AS a4s0, a4.s1 AS a4s1, a4.e0 AS a4e0, a4.e1 AS a4e1, true AS a4certain, a4.known AS a4known
MATCH (o3)-[b5:EMPLOYED_BY]->() USING INDEX SEEK b5:EMPLOYED_BY(target, order) WHERE b5.target = a4target AND b5.order > '' AND b5.standing IN $p1 AND o3 <> x2 AND ($p2 OR a4s0 < a4e1 AND a4s0 < b5.e1 AND b5.s0 < a4e1) WITH o3, CASE WHEN a4s0 > b5.s0 THEN a4s0 ELSE b5.s0 END AS c6s0, CASE WHEN a4s1 > b5.s1 THEN a4s1 ELSE b5.s1 END AS c6s1, CASE WHEN a4e0 < b5.e0 THEN a4e0 ELSE b5.e0 END AS c6e0, CASE WHEN a4e1 < b5.e1 THEN a4e1 ELSE b5.e1 END AS c6e1, a4certain AND a4s1 < b5.e0 AND b5.s1 < a4e0 AS c6certain, a4known AND b5.known AS c6known
RETURN o3, CASE WHEN c6certain THEN 0 WHEN c6e1 <= c6s0 THEN 3 WHEN c6known THEN 1 ELSE 2 END AS o3verdict, CASE WHEN c6certain THEN CASE WHEN 1 > c6e0 - c6s1 THEN 1 ELSE c6e0 - c6s1 END ELSE 0 END AS o3least, CASE WHEN c6e1 = 2147483647 OR c6s0 = -2147483648 THEN 2147483647 ELSE CASE WHEN 0 > c6e1 - c6s0 THEN 0 ELSE c6e1 - c6s0 END END AS o3most UNION ALL
MATCH ()-[a4:MEMBER_OF]->() USING INDEX SEEK a4:MEMBER_OF(source, order) WHERE a4.source = x2.id AND a4.order > '' AND a4.standing IN $p1 WITH a4.target AS a4target, a4.s0 AS a4s0, a4.s1 AS a4s1, a4.e0 AS a4e0, a4.e1 AS a4e1, true AS a4certain, a4.known AS a4known
MATCH (o3)-[b5:MEMBER_OF]->() USING INDEX SEEK b5:MEMBER_OF(target, order) WHERE b5.target = a4target AND b5.order > '' AND b5.standing IN $p1 AND o3 <> x2 AND ($p2 OR a4s0 < a4e1 AND a4s0 < b5.e1 AND b5.s0 < a4e1) WITH o3, CASE WHEN a4s0 > b5.s0 THEN a4s0 ELSE b5.s0 END AS c6s0, CASE WHEN a4s1 > b5.s1 THEN a4s1 ELSE b5.s1 END AS c6s1, CASE WHEN a4e0 < b5.e0 THEN a4e0 ELSE b5.e0 END AS c6e0, CASE WHEN a4e1 < b5.e1 THEN a4e1 ELSE b5.e1 END AS c6e1, a4certain AND a4s1 < b5.e0 AND b5.s1 < a4e0 AS c6certain, a4known AND b5.known AS c6known
RETURN o3, CASE WHEN c6certain THEN 0 WHEN c6e1 <= c6s0 THEN 3 WHEN c6known THEN 1 ELSE 2 END AS o3verdict, CASE WHEN c6certain THEN CASE WHEN 1 > c6e0 - c6s1 THEN 1 ELSE c6e0 - c6s1 END ELSE 0 END AS o3least, CASE WHEN c6e1 = 2147483647 OR c6s0 = -2147483648 THEN 2147483647 ELSE CASE WHEN 0 > c6e1 - c6s0 THEN 0 ELSE c6e1 - c6s0 END END AS o3most } WITH o3, min(o3verdict) AS o3verdict, max(o3least) AS o3least, max(o3most) AS o3most WHERE o3verdict IN $p3 AND o3least >= $p4 WITH o3, o3verdict, o3least, o3most ORDER BY o3verdict, o3least DESC, o3most DESC, o3.sortKey, o3.id LIMIT $p5
RETURN [o3.id,
COLLECT {
CALL (x2, o3) {
MATCH (s8)-[r7:EMPLOYED_BY]->(t9) USING INDEX SEEK r7:EMPLOYED_BY(source, order) WHERE r7.source = x2.id AND r7.order > '' AND r7.standing IN $p7 AND EXISTS {
MATCH (o3)-[w10:EMPLOYED_BY]->(t9) WHERE w10.standing IN $p7 }
RETURN r7, s8, t9 ORDER BY r7.source, r7.order LIMIT $p6 UNION ALL
MATCH (s8)-[r7:MEMBER_OF]->(t9) USING INDEX SEEK r7:MEMBER_OF(source, order) WHERE r7.source = x2.id AND r7.order > '' AND r7.standing IN $p7 AND EXISTS {
MATCH (o3)-[w11:MEMBER_OF]->(t9) WHERE w11.standing IN $p7 }
RETURN r7, s8, t9 ORDER BY r7.source, r7.order LIMIT $p6 UNION ALL
MATCH (s8)-[r7:EMPLOYED_BY]->(t9) USING INDEX SEEK r7:EMPLOYED_BY(source, order) WHERE r7.source = o3.id AND r7.order > '' AND r7.standing IN $p7 AND EXISTS {
MATCH (x2)-[w12:EMPLOYED_BY]->(t9) WHERE w12.standing IN $p7 }
RETURN r7, s8, t9 ORDER BY r7.source, r7.order LIMIT $p6 UNION ALL
MATCH (s8)-[r7:MEMBER_OF]->(t9) USING INDEX SEEK r7:MEMBER_OF(source, order) WHERE r7.source = o3.id AND r7.order > '' AND r7.standing IN $p7 AND EXISTS {
MATCH (x2)-[w13:MEMBER_OF]->(t9) WHERE w13.standing IN $p7 }
RETURN r7, s8, t9 ORDER BY r7.source, r7.order LIMIT $p6 } WITH r7, s8, t9 ORDER BY r7.order LIMIT $p6
RETURN [r7.id, r7.role] }] } AS g14
RETURN [x2.id, x2.name, g14] AS row
