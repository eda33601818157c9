RETURN [COLLECT {
CALL () {
MATCH (e1:Entity:Person)-[r5:EMPLOYED_BY]->(x6:Entity:Company) WHERE (x6.id IN $p4 AND r5.standing IN $p5)
RETURN DISTINCT e1 } WITH e1 WHERE e1.sortKey IS NOT NULL AND coalesce(COLLECT {
MATCH (e1)-[a2:EMPLOYED_BY]->()
MATCH (e1)-[b3:EMPLOYED_BY]->() WHERE a2.standing IN $p0 AND a2.target IN $p1 AND a2 <> b3 AND b3.standing IN $p0 AND b3.target IN $p2
RETURN CASE WHEN a2.e0 = a2.e1 AND b3.s0 = b3.s1 AND a2.e0 = b3.s0 THEN 0 WHEN a2.e1 < b3.s0 OR a2.e0 > b3.s1 THEN 3 WHEN a2.known AND b3.known THEN 1 ELSE 2 END AS v4 ORDER BY v4 LIMIT 1 }[0] IN $p3, false) WITH e1 ORDER BY e1.sortKey, e1.id LIMIT $p6
RETURN [e1.id, e1.name] }] AS page
