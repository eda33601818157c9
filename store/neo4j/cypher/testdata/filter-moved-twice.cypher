RETURN [COLLECT {
CALL () {
MATCH (e1:Entity:Person)-[r7:EMPLOYED_BY]->(x8:Entity:Company) WHERE (x8.id IN $p5 AND r7.standing IN $p6)
RETURN DISTINCT e1 } WITH e1 WHERE e1.sortKey IS NOT NULL AND coalesce(COLLECT {
MATCH (e1)-[a2:EMPLOYED_BY]->()
MATCH (e1)-[b3:EMPLOYED_BY]->() WHERE a2.standing IN $p0 AND a2.target IN $p1 AND a2 <> b3 AND b3.standing IN $p0 AND b3.target IN $p2 WITH DISTINCT b3, CASE WHEN a2.e1 <= b3.s0 THEN 0 WHEN a2.e0 > b3.s1 THEN 3 WHEN a2.known AND b3.known THEN 1 ELSE 2 END AS v5
MATCH (e1)-[b4:EMPLOYED_BY]->() WHERE b3 <> b4 AND b4.standing IN $p0 AND b4.target IN $p3
RETURN CASE WHEN v5 > CASE WHEN b3.e1 <= b4.s0 THEN 0 WHEN b3.e0 > b4.s1 THEN 3 WHEN b3.known AND b4.known THEN 1 ELSE 2 END THEN v5 ELSE CASE WHEN b3.e1 <= b4.s0 THEN 0 WHEN b3.e0 > b4.s1 THEN 3 WHEN b3.known AND b4.known THEN 1 ELSE 2 END END AS v6 ORDER BY v6 LIMIT 1 }[0] IN $p4, false) WITH e1 ORDER BY e1.sortKey, e1.id LIMIT $p7
RETURN [e1.id, e1.name] }] AS page
