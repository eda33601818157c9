WITH
COLLECT {
CALL () {
MATCH ()-[r10:EMPLOYED_BY]->() USING INDEX SEEK r10:EMPLOYED_BY(source, order) WHERE r10.source > '' AND r10.order > '' AND r10.standing IN $p0
RETURN r10 UNION ALL
MATCH ()-[r10:MEMBER_OF]->() USING INDEX SEEK r10:MEMBER_OF(source, order) WHERE r10.source > '' AND r10.order > '' AND r10.standing IN $p0
RETURN r10 UNION ALL
MATCH (:Person)-[r10:WORKS_ON]->() USING INDEX SEEK r10:WORKS_ON(source, order) WHERE r10.source > '' AND r10.order > '' AND r10.standing IN $p0
RETURN r10 } WITH r10.source AS p8, collect(r10) AS j9
UNWIND j9 AS a6 WITH p8, j9, a6 WHERE a6.status <> 'CURRENT' AND size(j9) <= 100
UNWIND j9 AS b7 WITH p8, j9, a6, b7 WHERE b7.target <> a6.target AND a6.s0 < b7.s1 AND none(d IN j9 WHERE d.s0 > a6.s1 AND d.s1 < b7.s0) WITH endNode(a6) AS f2, endNode(b7) AS t3, p8 AS p4, min(CASE WHEN a6.s1 < b7.s0 AND (a6.s0 + 1 = b7.s1 OR none(c IN j9 WHERE c <> a6 AND c <> b7 AND c.s1 > a6.s0 AND c.s0 < b7.s1)) THEN 0 WHEN a6.known AND b7.known THEN 1 ELSE 2 END) AS v5 WITH f2, t3, count(*) AS n1people, sum(CASE v5 WHEN 0 THEN 1 ELSE 0 END) AS n1certain, sum(CASE v5 WHEN 1 THEN 1 ELSE 0 END) AS n1possible WHERE n1people >= $p1 WITH f2, t3, n1people, n1certain, n1possible ORDER BY n1people DESC, n1certain DESC, f2.sortKey, f2.id, t3.sortKey, t3.id LIMIT $p2
RETURN [f2.id, n1people, n1certain, n1people - n1certain - n1possible, [t3.id, t3.name]] } AS g11
RETURN [g11] AS page
