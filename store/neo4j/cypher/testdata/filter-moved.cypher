RETURN [COUNT {
CALL () {
MATCH (e1:Person)-[r2:EMPLOYED_BY]->(x3:Entity:Company) WHERE (x3.id IN $p0 AND r2.standing IN $p1)
RETURN DISTINCT e1 } WITH e1 WHERE coalesce(COLLECT {
MATCH (e1)-[a4:EMPLOYED_BY]->()
MATCH (e1)-[b5:EMPLOYED_BY]->() WHERE a4 <> b5 AND a4.standing IN $p2 AND a4.target IN $p3 AND b5.standing IN $p2 AND b5.target IN $p4
RETURN CASE WHEN a4.s1 < b5.s0 THEN 0 WHEN a4.s0 >= b5.s1 THEN 3 WHEN a4.known AND b5.known THEN 1 ELSE 2 END AS v6 ORDER BY v6 LIMIT 1 }[0] IN $p5, false)
RETURN 1 },
COLLECT {
CALL () {
MATCH (e7:Person)-[r8:EMPLOYED_BY]->(x9:Entity:Company) WHERE (x9.id IN $p6 AND r8.standing IN $p7)
RETURN DISTINCT e7 } WITH e7 WHERE e7.sortKey IS NOT NULL AND coalesce(COLLECT {
MATCH (e7)-[a10:EMPLOYED_BY]->()
MATCH (e7)-[b11:EMPLOYED_BY]->() WHERE a10 <> b11 AND a10.standing IN $p8 AND a10.target IN $p9 AND b11.standing IN $p8 AND b11.target IN $p10
RETURN CASE WHEN a10.s1 < b11.s0 THEN 0 WHEN a10.s0 >= b11.s1 THEN 3 WHEN a10.known AND b11.known THEN 1 ELSE 2 END AS v12 ORDER BY v12 LIMIT 1 }[0] IN $p11, false) WITH e7 ORDER BY e7.sortKey, e7.id LIMIT $p12
RETURN [e7.id, e7.name] }] AS page
