RETURN [COUNT {
CALL () {
MATCH (e1:Entity:Person)-[r5:EMPLOYED_BY]->(x6:Entity:Company) WHERE (x6.id IN $p4 AND r5.standing IN $p5)
RETURN DISTINCT e1 } WITH e1 WHERE coalesce(COLLECT {
MATCH (e1)-[a2:EMPLOYED_BY]->()
MATCH (e1)-[b3:EMPLOYED_BY]->() WHERE a2.standing IN $p0 AND a2.target IN $p1 AND a2 <> b3 AND b3.standing IN $p0 AND b3.target IN $p2
RETURN CASE WHEN a2.s1 < b3.s0 THEN 0 WHEN a2.s0 >= b3.s1 THEN 3 WHEN a2.known AND b3.known THEN 1 ELSE 2 END AS v4 ORDER BY v4 LIMIT 1 }[0] IN $p3, false)
RETURN 1 },
COLLECT {
CALL () {
MATCH (e7:Entity:Person)-[r11:EMPLOYED_BY]->(x12:Entity:Company) WHERE (x12.id IN $p10 AND r11.standing IN $p11)
RETURN DISTINCT e7 } WITH e7 WHERE e7.sortKey IS NOT NULL AND coalesce(COLLECT {
MATCH (e7)-[a8:EMPLOYED_BY]->()
MATCH (e7)-[b9:EMPLOYED_BY]->() WHERE a8.standing IN $p6 AND a8.target IN $p7 AND a8 <> b9 AND b9.standing IN $p6 AND b9.target IN $p8
RETURN CASE WHEN a8.s1 < b9.s0 THEN 0 WHEN a8.s0 >= b9.s1 THEN 3 WHEN a8.known AND b9.known THEN 1 ELSE 2 END AS v10 ORDER BY v10 LIMIT 1 }[0] IN $p9, false) WITH e7 ORDER BY e7.sortKey, e7.id LIMIT $p12
RETURN [e7.id, e7.name] }] AS page
