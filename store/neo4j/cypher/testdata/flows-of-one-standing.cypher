WITH
COLLECT {
MATCH ()-[r10:EMPLOYED_BY]->() USING INDEX SEEK r10:EMPLOYED_BY(source, order) WHERE r10.source > '' AND r10.order > '' AND r10.standing IN $p0 WITH r10.source AS p8, collect(r10) AS j9
UNWIND j9 AS a6 WITH p8, j9, a6 WHERE a6.status <> 'CURRENT' AND size(j9) <= 100
UNWIND j9 AS b7 WITH p8, j9, a6, b7 WHERE b7.target <> a6.target AND a6.s0 < b7.s1 AND none(d IN j9 WHERE d.s0 > a6.s1 AND d.s1 < b7.s0) WITH endNode(a6) AS f2, endNode(b7) AS t3, p8 AS p4, min(CASE WHEN a6.s1 < b7.s0 AND (a6.s0 + 1 = b7.s1 OR none(c IN j9 WHERE c <> a6 AND c <> b7 AND c.s1 > a6.s0 AND c.s0 < b7.s1)) THEN 0 WHEN a6.known AND b7.known THEN 1 ELSE 2 END) AS v5 WITH f2, t3, count(*) AS n1people, sum(CASE v5 WHEN 0 THEN 1 ELSE 0 END) AS n1certain, sum(CASE v5 WHEN 1 THEN 1 ELSE 0 END) AS n1possible, collect(p4) AS n1movers WHERE n1people >= $p1 WITH f2, t3, n1people, n1certain, n1possible, n1movers ORDER BY n1people DESC, n1certain DESC, f2.sortKey, f2.id, t3.sortKey, t3.id LIMIT $p2 WITH f2, t3, n1people, n1certain, n1possible, n1movers,
COLLECT {
UNWIND n1movers AS p13
MATCH ()-[r16:EMPLOYED_BY]->() USING INDEX SEEK r16:EMPLOYED_BY(source, order) WHERE r16.source = p13 AND r16.order > '' AND r16.standing IN $p3 WITH p13, collect(r16) AS j14
UNWIND j14 AS a11 WITH p13, j14, a11 WHERE a11.status <> 'CURRENT' AND size(j14) <= 100 AND a11.target IN [f2.id]
UNWIND j14 AS b12 WITH p13, j14, a11, b12 WHERE b12.target <> a11.target AND a11.s0 < b12.s1 AND b12.target IN [t3.id] AND none(d IN j14 WHERE d.s0 > a11.s1 AND d.s1 < b12.s0) WITH a11, b12, CASE WHEN a11.s1 < b12.s0 AND (a11.s0 + 1 = b12.s1 OR none(c IN j14 WHERE c <> a11 AND c <> b12 AND c.s1 > a11.s0 AND c.s0 < b12.s1)) THEN 0 WHEN a11.known AND b12.known THEN 1 ELSE 2 END AS v15, startNode(a11) AS a11s, endNode(a11) AS a11t, startNode(b12) AS b12s, endNode(b12) AS b12t WITH a11, b12, v15, a11s, a11t, b12s, b12t ORDER BY v15, b12.order, a11.order LIMIT $p4
RETURN [a11.id, v15, [a11.id, a11.role, [a11s.id, a11s.name]]] } AS g17
RETURN [f2.id, n1people, n1certain, n1people - n1certain - n1possible, g17] } AS g18
RETURN [g18] AS page
