UNWIND $p0 AS id1
MATCH (x2:Entity) USING INDEX SEEK x2:Entity(id) WHERE x2.id = id1 WITH x2,
COLLECT {
CALL (x2) {
MATCH (x2)-[a4:EMPLOYED_BY|MEMBER_OF]->(a4own) WHERE a4.standing IN $p1 WITH a4own, a4.s0 AS a4s0, a4.s1 AS a4s1, a4.e0 AS a4e0, a4.e1 AS a4e1, true AS a4certain, a4.known AS a4known
MATCH (a4own)-[w7:PART_OF*0..10]->(a4whole) WHERE all(w8 IN w7 WHERE w8.standing IN $p1) WITH DISTINCT a4whole, a4s0, a4s1, a4e0, a4e1, a4certain, a4known
MATCH (a4unit)-[w7:PART_OF*0..10]->(a4whole) WHERE all(w8 IN w7 WHERE w8.standing IN $p1) WITH DISTINCT a4unit, a4s0, a4s1, a4e0, a4e1, a4certain, a4known
MATCH (o3)-[b5:EMPLOYED_BY|MEMBER_OF]->(a4unit) WHERE b5.standing IN $p1 AND o3 <> x2 AND ($p2 OR a4s0 < a4e1 AND a4s0 < b5.e1 AND b5.s0 < a4e1) WITH o3, CASE WHEN a4s0 > b5.s0 THEN a4s0 ELSE b5.s0 END AS c6s0, CASE WHEN a4s1 > b5.s1 THEN a4s1 ELSE b5.s1 END AS c6s1, CASE WHEN a4e0 < b5.e0 THEN a4e0 ELSE b5.e0 END AS c6e0, CASE WHEN a4e1 < b5.e1 THEN a4e1 ELSE b5.e1 END AS c6e1, a4certain AND a4s1 < b5.e0 AND b5.s1 < a4e0 AS c6certain, a4known AND b5.known AS c6known
RETURN o3, CASE WHEN c6certain THEN 0 WHEN c6e1 <= c6s0 THEN 3 WHEN c6known THEN 1 ELSE 2 END AS o3verdict, CASE WHEN c6certain THEN CASE WHEN 1 > c6e0 - c6s1 THEN 1 ELSE c6e0 - c6s1 END ELSE 0 END AS o3least, CASE WHEN c6e1 = 2147483647 OR c6s0 = -2147483648 THEN 2147483647 ELSE CASE WHEN 0 > c6e1 - c6s0 THEN 0 ELSE c6e1 - c6s0 END END AS o3most } WITH o3, min(o3verdict) AS o3verdict, max(o3least) AS o3least, max(o3most) AS o3most WHERE o3verdict IN $p3 AND o3least >= $p4 WITH o3, o3verdict, o3least, o3most ORDER BY o3verdict, o3least DESC, o3most DESC, o3.sortKey, o3.id LIMIT $p5
RETURN [o3.id,
COLLECT {
CALL (x2, o3) {
MATCH (x2)-[r11:EMPLOYED_BY|MEMBER_OF]->(t13) WHERE r11.standing IN $p7 AND EXISTS {
MATCH (o3)-[w14:EMPLOYED_BY|MEMBER_OF]->(w14at) WHERE w14.standing IN $p7
MATCH (w14at)-[w9:PART_OF*0..10]->(w14whole) WHERE all(w10 IN w9 WHERE w10.standing IN $p7) WITH DISTINCT w14whole
MATCH (t13)-[w9:PART_OF*0..10]->(w14whole) WHERE all(w10 IN w9 WHERE w10.standing IN $p7)
RETURN 1 } WITH r11, x2 AS s12, t13
RETURN r11, s12, t13 ORDER BY r11.order LIMIT $p6 UNION ALL
MATCH (o3)-[r11:EMPLOYED_BY|MEMBER_OF]->(t13) WHERE r11.standing IN $p7 AND EXISTS {
MATCH (x2)-[w15:EMPLOYED_BY|MEMBER_OF]->(w15at) WHERE w15.standing IN $p7
MATCH (w15at)-[w9:PART_OF*0..10]->(w15whole) WHERE all(w10 IN w9 WHERE w10.standing IN $p7) WITH DISTINCT w15whole
MATCH (t13)-[w9:PART_OF*0..10]->(w15whole) WHERE all(w10 IN w9 WHERE w10.standing IN $p7)
RETURN 1 } WITH r11, o3 AS s12, t13
RETURN r11, s12, t13 ORDER BY r11.order LIMIT $p6 } WITH r11, s12, t13 ORDER BY r11.order LIMIT $p6
RETURN [r11.id, r11.role] }] } AS g16
RETURN [x2.id, x2.name, g16] AS row
