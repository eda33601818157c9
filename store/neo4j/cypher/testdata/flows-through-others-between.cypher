WITH COUNT {
MATCH (p1:Person) USING INDEX SEEK p1:Person(degree) WHERE p1.degree > $p0 AND COUNT {
MATCH (p1)-[r2:MEMBER_OF|WORKS_ON]->() WHERE r2.standing IN $p1 } > $p0 AND EXISTS {
MATCH (p1)-[r2:MEMBER_OF|WORKS_ON]->(u5) WHERE r2.standing IN $p1
MATCH (u5)-[w3:PART_OF*0..10]->(w6) WHERE all(w4 IN w3 WHERE w4.standing IN $p1 AND w4.s0 < $p3 AND $p2 < w4.e1) AND w6.id IN $p4 } AND EXISTS {
MATCH (p1)-[r2:MEMBER_OF|WORKS_ON]->(u7) WHERE r2.standing IN $p1
MATCH (u7)-[w3:PART_OF*0..10]->(w8) WHERE all(w4 IN w3 WHERE w4.standing IN $p1 AND w4.s0 < $p3 AND $p2 < w4.e1) AND w8.id IN $p5 } } AS g23,
COLLECT {
MATCH (w20:Entity) USING INDEX SEEK w20:Entity(id) WHERE w20.id IN $p9
MATCH (u21)-[w18:PART_OF*0..10]->(w20) WHERE all(w19 IN w18 WHERE w19.standing IN $p6 AND w19.s0 < $p8 AND $p7 < w19.e1) WITH DISTINCT u21
CALL (u21) {
MATCH ()-[a14:MEMBER_OF]->() USING INDEX SEEK a14:MEMBER_OF(target, order) WHERE a14.target = u21.id AND a14.order > '' AND a14.standing IN $p6
RETURN a14 UNION ALL
MATCH (:Person)-[a14:WORKS_ON]->() USING INDEX SEEK a14:WORKS_ON(target, order) WHERE a14.target = u21.id AND a14.order > '' AND a14.standing IN $p6
RETURN a14 } WITH DISTINCT a14.source AS p16
CALL (p16) {
MATCH ()-[r22:MEMBER_OF]->() USING INDEX SEEK r22:MEMBER_OF(source, order) WHERE r22.source = p16 AND r22.order > '' AND r22.standing IN $p6
RETURN r22 UNION ALL
MATCH (:Person)-[r22:WORKS_ON]->() USING INDEX SEEK r22:WORKS_ON(source, order) WHERE r22.source = p16 AND r22.order > '' AND r22.standing IN $p6
RETURN r22 } WITH endNode(r22) AS r22at, collect(r22) AS r22all
CALL (r22at) {
MATCH (r22at)-[w18:PART_OF*0..10]->(r22top) WHERE all(w19 IN w18 WHERE w19.standing IN $p6 AND w19.s0 < $p8 AND $p7 < w19.e1 AND w19.source <> r22top.id AND NOT EXISTS {
MATCH ()-[w19first:PART_OF]->() USING INDEX SEEK w19first:PART_OF(source, order) WHERE w19first.source = w19.source AND w19first.order < w19.order AND w19first.standing IN $p6 AND w19first.s0 < $p8 AND $p7 < w19first.e1 }) WITH r22top, size(w18) AS r22topfar ORDER BY r22topfar DESC LIMIT 1
RETURN r22top }
UNWIND r22all AS r22 WITH r22.source AS p16, collect(r22) AS j17, collect(r22top) AS j17tops
UNWIND range(0, size(j17) - 1) AS a14number WITH p16, j17, j17tops, j17[a14number] AS a14, j17tops[a14number] AS a14at WHERE a14.status <> 'CURRENT' AND size(j17) <= 100 AND a14at.id IN $p9
UNWIND range(0, size(j17) - 1) AS b15number WITH p16, j17, j17tops, a14, a14at, j17[b15number] AS b15, j17tops[b15number] AS b15at WHERE b15at.id <> a14at.id AND a14.s0 < b15.s1 AND b15at.id IN $p10 AND none(d IN j17 WHERE d.s0 > a14.s1 AND d.s1 < b15.s0) WITH a14at AS f10, b15at AS t11, p16 AS p12, min(CASE WHEN a14.s1 < b15.s0 AND (a14.s0 + 1 = b15.s1 OR none(c IN j17 WHERE c <> a14 AND c <> b15 AND c.s1 > a14.s0 AND c.s0 < b15.s1)) THEN 0 WHEN a14.known AND b15.known THEN 1 ELSE 2 END) AS v13 WITH f10, t11, count(*) AS n9people, sum(CASE v13 WHEN 0 THEN 1 ELSE 0 END) AS n9certain, sum(CASE v13 WHEN 1 THEN 1 ELSE 0 END) AS n9possible WHERE n9people >= $p11 WITH f10, t11, n9people, n9certain, n9possible ORDER BY n9people DESC, n9certain DESC, f10.sortKey, f10.id, t11.sortKey, t11.id LIMIT $p12
RETURN [f10.id, n9people, n9certain, n9people - n9certain - n9possible, [t11.id, t11.name]] } AS g24
RETURN [g23, g24] AS page
