WITH
COLLECT {
MATCH ()-[b8:EMPLOYED_BY]->() USING INDEX SEEK b8:EMPLOYED_BY(target, order) WHERE b8.target IN $p1 AND b8.order > '' AND b8.standing IN $p0 WITH DISTINCT b8.source AS p9
MATCH ()-[r11:EMPLOYED_BY]->() USING INDEX SEEK r11:EMPLOYED_BY(source, order) WHERE r11.source = p9 AND r11.order > '' AND r11.standing IN $p0 WITH p9, collect(r11) AS j10
UNWIND j10 AS a7 WITH p9, j10, a7 WHERE a7.status <> 'CURRENT' AND size(j10) <= 100
UNWIND j10 AS b8 WITH p9, j10, a7, b8 WHERE b8.target <> a7.target AND a7.s0 < b8.s1 AND b8.target IN $p1 AND none(d IN j10 WHERE d.s0 > a7.s1 AND d.s1 < b8.s0) WITH endNode(a7) AS f1, endNode(b8) AS t2, p9 AS p3, min(CASE WHEN a7.s1 < b8.s0 AND (a7.s0 + 1 = b8.s1 OR none(c IN j10 WHERE c <> a7 AND c <> b8 AND c.s1 > a7.s0 AND c.s0 < b8.s1)) THEN 0 WHEN a7.known AND b8.known THEN 1 ELSE 2 END) AS v4 WITH f1, t2, collect(p3) AS l5 WHERE size(l5) >= $p2 WITH collect(l5) AS l5
RETURN [size(l5), COUNT {
UNWIND l5 AS l6
UNWIND l6 AS p3
RETURN DISTINCT p3 }] } AS g12
RETURN [g12] AS page
