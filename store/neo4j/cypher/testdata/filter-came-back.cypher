RETURN [COLLECT {
CALL () {
MATCH (e1:Person)-[r2:EMPLOYED_BY]->(x3:Entity:Company) WHERE (x3.id IN $p0 AND r2.standing IN $p1)
RETURN DISTINCT e1 } WITH e1 WHERE e1.sortKey IS NOT NULL AND coalesce(COLLECT {
MATCH (e1)-[a4:EMPLOYED_BY]->(c7)
MATCH (e1)-[b5:EMPLOYED_BY]->(c7) WHERE a4 <> b5 AND a4.standing IN $p2 AND b5.standing IN $p2 AND a4.target IN $p3
RETURN CASE WHEN a4.e1 < b5.s0 AND NOT EXISTS {
MATCH (e1)-[o6:EMPLOYED_BY]->(c7) WHERE o6 <> a4 AND o6 <> b5 AND o6.standing IN $p2 AND o6.s0 < b5.s1 AND o6.e1 >= b5.s0 } THEN 0 WHEN a4.e0 >= b5.s1 OR EXISTS {
MATCH (e1)-[o6:EMPLOYED_BY]->(c7) WHERE o6 <> a4 AND o6 <> b5 AND o6.standing IN $p2 AND o6.e0 >= b5.s1 AND (o6.s1 < b5.s0 OR o6.s1 <= a4.e0) } THEN 3 WHEN a4.known AND b5.known THEN 1 ELSE 2 END AS v8 ORDER BY v8 LIMIT 1 }[0] IN $p4, false) WITH e1 ORDER BY e1.sortKey, e1.id LIMIT $p5
RETURN [e1.id, e1.name] }] AS page
