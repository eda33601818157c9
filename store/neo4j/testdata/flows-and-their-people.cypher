WITH
COLLECT {
MATCH ()-[a7:EMPLOYED_BY]->() USING INDEX SEEK a7:EMPLOYED_BY(target, order) WHERE a7.target IN $p1 AND a7.order > '' AND a7.standing IN $p0 WITH DISTINCT a7.source AS p9
MATCH ()-[r11:EMPLOYED_BY]->() USING INDEX SEEK r11:EMPLOYED_BY(source, order) WHERE r11.source = p9 AND r11.order > '' AND r11.standing IN $p0 WITH p9, collect(r11) AS j10
UNWIND j10 AS a7 WITH p9, j10, a7 WHERE a7.status <> 'CURRENT' AND size(j10) <= 100 AND a7.target IN $p1
UNWIND j10 AS b8 WITH p9, j10, a7, b8 WHERE b8.target <> a7.target AND a7.s0 < b8.s1 AND none(d IN j10 WHERE d.s0 > a7.s1 AND d.s1 < b8.s0) WITH endNode(a7) AS f1, endNode(b8) AS t2, p9 AS p3, min(CASE WHEN a7.s1 < b8.s0 AND (a7.s0 + 1 = b8.s1 OR none(c IN j10 WHERE c <> a7 AND c <> b8 AND c.s1 > a7.s0 AND c.s0 < b8.s1)) THEN 0 WHEN a7.known AND b8.known THEN 1 ELSE 2 END) AS v4 WITH f1, t2, collect(p3) AS l5 WHERE size(l5) >= $p2 WITH collect(l5) AS l5
RETURN [size(l5), COUNT {
UNWIND l5 AS l6
UNWIND l6 AS p3
RETURN DISTINCT p3 }] } AS g18,
COLLECT {
MATCH (f13:Entity) USING INDEX SEEK f13:Entity(id) WHERE f13.id IN $p4
MATCH (f13)-[n17:TALENT_FLOW]->(t14) WHERE n17.people >= $p3 WITH f13, t14, n17.people AS n12people, n17.certain AS n12certain, n17.possible AS n12possible WITH f13, t14, n12people, n12certain, n12possible ORDER BY n12people DESC, n12certain DESC, f13.sortKey, f13.id, t14.sortKey, t14.id LIMIT $p5
RETURN [f13.id, n12people, n12certain, n12people - n12certain - n12possible, [t14.id, t14.name]] } AS g19
RETURN [g18, g19] AS page
