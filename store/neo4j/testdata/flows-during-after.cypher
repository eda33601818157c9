WITH
COLLECT {
MATCH ()-[r10:EMPLOYED_BY]->() USING INDEX SEEK r10:EMPLOYED_BY(source, order) WHERE r10.source > '' AND r10.order > '' AND r10.standing IN $p0 WITH r10.source AS p8, collect(r10) AS j9
UNWIND j9 AS a6 WITH p8, j9, a6 WHERE a6.status <> 'CURRENT'
UNWIND j9 AS b7 WITH p8, j9, a6, b7 WHERE b7.target <> a6.target AND a6.s0 < CASE WHEN b7.s1 < $p2 THEN b7.s1 ELSE $p2 END AND CASE WHEN b7.s0 > $p1 THEN b7.s0 ELSE $p1 END <= CASE WHEN b7.s1 < $p2 THEN b7.s1 ELSE $p2 END AND none(d IN j9 WHERE d.s0 > a6.s1 AND d.s1 < CASE WHEN b7.s0 > $p1 THEN b7.s0 ELSE $p1 END) WITH a6.target AS f2id, b7.target AS t3id, p8 AS p4, min(CASE WHEN $p1 <= b7.s0 AND b7.s1 <= $p2 AND a6.s1 < b7.s0 AND (a6.s0 + 1 = b7.s1 OR none(c IN j9 WHERE c <> a6 AND c <> b7 AND c.s1 > a6.s0 AND c.s0 < b7.s1)) THEN 0 WHEN a6.known AND b7.known THEN 1 ELSE 2 END) AS v5 WITH f2id, t3id, count(*) AS n1people, sum(CASE v5 WHEN 0 THEN 1 ELSE 0 END) AS n1certain, sum(CASE v5 WHEN 1 THEN 1 ELSE 0 END) AS n1possible WHERE n1people >= $p3
MATCH (f2:Entity) USING INDEX SEEK f2:Entity(id) WHERE f2.id = f2id
MATCH (t3:Entity) USING INDEX SEEK t3:Entity(id) WHERE t3.id = t3id AND n1people <= $p9 AND (n1people <> $p9 OR n1certain <= $p8 AND (n1certain <> $p8 OR f2.sortKey >= $p7 AND (f2.sortKey <> $p7 OR f2.id >= $p6 AND (f2.id <> $p6 OR t3.sortKey >= $p5 AND (t3.sortKey <> $p5 OR t3.id > $p4))))) WITH f2, t3, n1people, n1certain, n1possible ORDER BY n1people DESC, n1certain DESC, f2.sortKey, f2.id, t3.sortKey, t3.id LIMIT $p10
RETURN [f2.id, n1people, n1certain, n1people - n1certain - n1possible, [t3.id, t3.name]] } AS g11
RETURN [g11] AS page
