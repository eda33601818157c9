WITH
COLLECT {
MATCH ()-[r12:EMPLOYED_BY]->() USING INDEX SEEK r12:EMPLOYED_BY(source, order) WHERE r12.source > '' AND r12.order > '' AND r12.standing IN $p0 WITH endNode(r12) AS r12at, collect(r12) AS r12all
CALL (r12at) {
MATCH (r12at)-[w10:PART_OF*0..10]->(r12top) WHERE all(w11 IN w10 WHERE w11.standing IN $p0 AND w11.s0 < $p2 AND $p1 < w11.e1 AND w11.source <> r12top.id AND NOT EXISTS {
MATCH ()-[w11first:PART_OF]->() USING INDEX SEEK w11first:PART_OF(source, order) WHERE w11first.source = w11.source AND w11first.order < w11.order AND w11first.standing IN $p0 AND w11first.s0 < $p2 AND $p1 < w11first.e1 }) WITH r12top, size(w10) AS r12topfar ORDER BY r12topfar DESC LIMIT 1
RETURN r12top }
UNWIND r12all AS r12 WITH r12.source AS p8, collect(r12) AS j9, collect(r12top) AS j9tops
UNWIND range(0, size(j9) - 1) AS a6number WITH p8, j9, j9tops, j9[a6number] AS a6, j9tops[a6number] AS a6at WHERE a6.status <> 'CURRENT' AND size(j9) <= 100
UNWIND range(0, size(j9) - 1) AS b7number WITH p8, j9, j9tops, a6, a6at, j9[b7number] AS b7, j9tops[b7number] AS b7at WHERE b7at.id <> a6at.id AND a6.s0 < b7.s1 AND none(d IN j9 WHERE d.s0 > a6.s1 AND d.s1 < b7.s0) WITH a6at AS f2, b7at AS t3, p8 AS p4, min(CASE WHEN a6.s1 < b7.s0 AND (a6.s0 + 1 = b7.s1 OR none(c IN j9 WHERE c <> a6 AND c <> b7 AND c.s1 > a6.s0 AND c.s0 < b7.s1)) THEN 0 WHEN a6.known AND b7.known THEN 1 ELSE 2 END) AS v5 WITH f2, t3, count(*) AS n1people, sum(CASE v5 WHEN 0 THEN 1 ELSE 0 END) AS n1certain, sum(CASE v5 WHEN 1 THEN 1 ELSE 0 END) AS n1possible WHERE n1people >= $p3 WITH f2, t3, n1people, n1certain, n1possible ORDER BY n1people DESC, n1certain DESC, f2.sortKey, f2.id, t3.sortKey, t3.id LIMIT $p4
RETURN [f2.id, n1people, n1certain, n1people - n1certain - n1possible, [t3.id, t3.name]] } AS g13
RETURN [g13] AS page
