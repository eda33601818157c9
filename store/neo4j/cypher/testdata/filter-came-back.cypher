RETURN [COLLECT {
CALL () {
MATCH (e1:Entity:Person)-[r7:EMPLOYED_BY]->(x8:Entity:Company) WHERE (x8.id IN $p3 AND r7.standing IN $p4)
RETURN DISTINCT e1 } WITH e1 WHERE e1.sortKey IS NOT NULL AND coalesce(COLLECT {
MATCH (e1)-[a2:EMPLOYED_BY]->(c5)
MATCH (e1)-[b3:EMPLOYED_BY]->(c5) WHERE a2 <> b3 AND a2.standing IN $p0 AND b3.standing IN $p0 AND a2.target IN $p1
RETURN CASE WHEN a2.e1 < b3.s0 AND NOT EXISTS {
MATCH (e1)-[o4:EMPLOYED_BY]->(c5) WHERE o4 <> a2 AND o4 <> b3 AND o4.standing IN $p0 AND o4.s0 < b3.s1 AND o4.e1 >= b3.s0 } THEN 0 WHEN a2.e0 >= b3.s1 OR EXISTS {
MATCH (e1)-[o4:EMPLOYED_BY]->(c5) WHERE o4 <> a2 AND o4 <> b3 AND o4.standing IN $p0 AND o4.e0 >= b3.s1 AND (o4.s1 < b3.s0 OR o4.s1 <= a2.e0) } THEN 3 WHEN a2.known AND b3.known THEN 1 ELSE 2 END AS v6 ORDER BY v6 LIMIT 1 }[0] IN $p2, false) WITH e1 ORDER BY e1.sortKey, e1.id LIMIT $p5
RETURN [e1.id, e1.name] }] AS page
