WITH
COLLECT {
MATCH (f2:Entity) USING INDEX SEEK f2:Entity(id) WHERE f2.id IN $p1
MATCH (f2)-[n6:TALENT_FLOW]->(t3) WHERE n6.people >= $p0 WITH f2, t3, n6.people AS n1people, n6.certain AS n1certain, n6.possible AS n1possible WITH f2, t3, n1people, n1certain, n1possible ORDER BY n1people DESC, n1certain DESC, f2.sortKey, f2.id, t3.sortKey, t3.id LIMIT $p2 WITH f2, t3, n1people, n1certain, n1possible,
COLLECT { WITH CASE WHEN f2.degree < t3.degree THEN f2.id ELSE t3.id END AS n12, CASE WHEN f2.degree < t3.degree THEN t3.id ELSE f2.id END AS f13
MATCH ()-[r14:EMPLOYED_BY]->() USING INDEX SEEK r14:EMPLOYED_BY(target, order) WHERE r14.target = n12 AND r14.order > '' AND r14.standing IN $p3 WITH DISTINCT r14.source AS p9, f13 WHERE EXISTS {
MATCH ()-[r15:EMPLOYED_BY]->() USING INDEX SEEK r15:EMPLOYED_BY(source, order) WHERE r15.source = p9 AND r15.order > '' AND r15.target = f13 }
MATCH ()-[r16:EMPLOYED_BY]->() USING INDEX SEEK r16:EMPLOYED_BY(source, order) WHERE r16.source = p9 AND r16.order > '' AND r16.standing IN $p3 WITH p9, collect(r16) AS j10
UNWIND j10 AS a7 WITH p9, j10, a7 WHERE a7.status <> 'CURRENT' AND size(j10) <= 100 AND a7.target IN [f2.id]
UNWIND j10 AS b8 WITH p9, j10, a7, b8 WHERE b8.target <> a7.target AND a7.s0 < b8.s1 AND b8.target IN [t3.id] AND none(d IN j10 WHERE d.s0 > a7.s1 AND d.s1 < b8.s0) WITH a7, b8, CASE WHEN a7.s1 < b8.s0 AND (a7.s0 + 1 = b8.s1 OR none(c IN j10 WHERE c <> a7 AND c <> b8 AND c.s1 > a7.s0 AND c.s0 < b8.s1)) THEN 0 WHEN a7.known AND b8.known THEN 1 ELSE 2 END AS v11, startNode(a7) AS a7s, endNode(a7) AS a7t, startNode(b8) AS b8s, endNode(b8) AS b8t WITH a7, b8, v11, a7s, a7t, b8s, b8t ORDER BY v11, b8.order, a7.order LIMIT $p4
RETURN [a7.id, v11, [a7.id, a7.role, [a7s.id, a7s.name]]] } AS g17
RETURN [f2.id, n1people, n1certain, n1people - n1certain - n1possible, g17] } AS g18
RETURN [g18] AS page
