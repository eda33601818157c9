WITH
COLLECT {
MATCH (w13:Entity) USING INDEX SEEK w13:Entity(id) WHERE w13.id IN $p3
MATCH (u14)-[w11:PART_OF*0..10]->(w13) WHERE all(w12 IN w11 WHERE w12.standing IN $p0 AND w12.s0 < $p2 AND $p1 < w12.e1) WITH DISTINCT u14
MATCH ()-[a7:EMPLOYED_BY]->() USING INDEX SEEK a7:EMPLOYED_BY(target, order) WHERE a7.target = u14.id AND a7.order > '' AND a7.standing IN $p0 WITH DISTINCT a7.source AS p9
MATCH ()-[r15:EMPLOYED_BY]->() USING INDEX SEEK r15:EMPLOYED_BY(source, order) WHERE r15.source = p9 AND r15.order > '' AND r15.standing IN $p0 WITH endNode(r15) AS r15at, collect(r15) AS r15all
CALL (r15at) {
MATCH (r15at)-[w11:PART_OF*0..10]->(r15top) WHERE all(w12 IN w11 WHERE w12.standing IN $p0 AND w12.s0 < $p2 AND $p1 < w12.e1 AND w12.source <> r15top.id AND NOT EXISTS {
MATCH ()-[w12first:PART_OF]->() USING INDEX SEEK w12first:PART_OF(source, order) WHERE w12first.source = w12.source AND w12first.order < w12.order AND w12first.standing IN $p0 AND w12first.s0 < $p2 AND $p1 < w12first.e1 }) WITH r15top, size(w11) AS r15topfar ORDER BY r15topfar DESC LIMIT 1
RETURN r15top }
UNWIND r15all AS r15 WITH r15.source AS p9, collect(r15) AS j10, collect(r15top) AS j10tops
UNWIND range(0, size(j10) - 1) AS a7number WITH p9, j10, j10tops, j10[a7number] AS a7, j10tops[a7number] AS a7at WHERE a7.status <> 'CURRENT' AND size(j10) <= 100 AND a7at.id IN $p3
UNWIND range(0, size(j10) - 1) AS b8number WITH p9, j10, j10tops, a7, a7at, j10[b8number] AS b8, j10tops[b8number] AS b8at WHERE b8at.id <> a7at.id AND a7.s0 < b8.s1 AND b8at.id IN $p4 AND none(d IN j10 WHERE d.s0 > a7.s1 AND d.s1 < b8.s0) WITH a7at AS f1, b8at AS t2, p9 AS p3, min(CASE WHEN a7.s1 < b8.s0 AND (a7.s0 + 1 = b8.s1 OR none(c IN j10 WHERE c <> a7 AND c <> b8 AND c.s1 > a7.s0 AND c.s0 < b8.s1)) THEN 0 WHEN a7.known AND b8.known THEN 1 ELSE 2 END) AS v4 WITH f1, t2, collect(p3) AS l5 WHERE size(l5) >= $p5 WITH collect(l5) AS l5
RETURN [size(l5), COUNT {
UNWIND l5 AS l6
UNWIND l6 AS p3
RETURN DISTINCT p3 }] } AS g39,
COLLECT {
MATCH (w27:Entity) USING INDEX SEEK w27:Entity(id) WHERE w27.id IN $p9
MATCH (u28)-[w25:PART_OF*0..10]->(w27) WHERE all(w26 IN w25 WHERE w26.standing IN $p6 AND w26.s0 < $p8 AND $p7 < w26.e1) WITH DISTINCT u28
MATCH ()-[a21:EMPLOYED_BY]->() USING INDEX SEEK a21:EMPLOYED_BY(target, order) WHERE a21.target = u28.id AND a21.order > '' AND a21.standing IN $p6 WITH DISTINCT a21.source AS p23
MATCH ()-[r29:EMPLOYED_BY]->() USING INDEX SEEK r29:EMPLOYED_BY(source, order) WHERE r29.source = p23 AND r29.order > '' AND r29.standing IN $p6 WITH endNode(r29) AS r29at, collect(r29) AS r29all
CALL (r29at) {
MATCH (r29at)-[w25:PART_OF*0..10]->(r29top) WHERE all(w26 IN w25 WHERE w26.standing IN $p6 AND w26.s0 < $p8 AND $p7 < w26.e1 AND w26.source <> r29top.id AND NOT EXISTS {
MATCH ()-[w26first:PART_OF]->() USING INDEX SEEK w26first:PART_OF(source, order) WHERE w26first.source = w26.source AND w26first.order < w26.order AND w26first.standing IN $p6 AND w26first.s0 < $p8 AND $p7 < w26first.e1 }) WITH r29top, size(w25) AS r29topfar ORDER BY r29topfar DESC LIMIT 1
RETURN r29top }
UNWIND r29all AS r29 WITH r29.source AS p23, collect(r29) AS j24, collect(r29top) AS j24tops
UNWIND range(0, size(j24) - 1) AS a21number WITH p23, j24, j24tops, j24[a21number] AS a21, j24tops[a21number] AS a21at WHERE a21.status <> 'CURRENT' AND size(j24) <= 100 AND a21at.id IN $p9
UNWIND range(0, size(j24) - 1) AS b22number WITH p23, j24, j24tops, a21, a21at, j24[b22number] AS b22, j24tops[b22number] AS b22at WHERE b22at.id <> a21at.id AND a21.s0 < b22.s1 AND b22at.id IN $p10 AND none(d IN j24 WHERE d.s0 > a21.s1 AND d.s1 < b22.s0) WITH a21at AS f17, b22at AS t18, p23 AS p19, min(CASE WHEN a21.s1 < b22.s0 AND (a21.s0 + 1 = b22.s1 OR none(c IN j24 WHERE c <> a21 AND c <> b22 AND c.s1 > a21.s0 AND c.s0 < b22.s1)) THEN 0 WHEN a21.known AND b22.known THEN 1 ELSE 2 END) AS v20 WITH f17, t18, count(*) AS n16people, sum(CASE v20 WHEN 0 THEN 1 ELSE 0 END) AS n16certain, sum(CASE v20 WHEN 1 THEN 1 ELSE 0 END) AS n16possible, collect(p19) AS n16movers WHERE n16people >= $p11 WITH f17, t18, n16people, n16certain, n16possible, n16movers ORDER BY n16people DESC, n16certain DESC, f17.sortKey, f17.id, t18.sortKey, t18.id LIMIT $p12 WITH f17, t18, n16people, n16certain, n16possible, n16movers,
COLLECT {
UNWIND n16movers AS p32
MATCH ()-[r37:EMPLOYED_BY]->() USING INDEX SEEK r37:EMPLOYED_BY(source, order) WHERE r37.source = p32 AND r37.order > '' AND r37.standing IN $p13 WITH endNode(r37) AS r37at, collect(r37) AS r37all
CALL (r37at) {
MATCH (r37at)-[w34:PART_OF*0..10]->(r37top) WHERE all(w35 IN w34 WHERE w35.standing IN $p13 AND w35.s0 < $p15 AND $p14 < w35.e1 AND w35.source <> r37top.id AND NOT EXISTS {
MATCH ()-[w35first:PART_OF]->() USING INDEX SEEK w35first:PART_OF(source, order) WHERE w35first.source = w35.source AND w35first.order < w35.order AND w35first.standing IN $p13 AND w35first.s0 < $p15 AND $p14 < w35first.e1 }) WITH r37top, size(w34) AS r37topfar ORDER BY r37topfar DESC LIMIT 1
RETURN r37top }
UNWIND r37all AS r37 WITH r37.source AS p32, collect(r37) AS j33, collect(r37top) AS j33tops
UNWIND range(0, size(j33) - 1) AS a30number WITH p32, j33, j33tops, j33[a30number] AS a30, j33tops[a30number] AS a30at WHERE a30.status <> 'CURRENT' AND size(j33) <= 100 AND a30at.id IN [f17.id]
UNWIND range(0, size(j33) - 1) AS b31number WITH p32, j33, j33tops, a30, a30at, j33[b31number] AS b31, j33tops[b31number] AS b31at WHERE b31at.id <> a30at.id AND a30.s0 < b31.s1 AND b31at.id IN [t18.id] AND none(d IN j33 WHERE d.s0 > a30.s1 AND d.s1 < b31.s0) WITH a30, b31, CASE WHEN a30.s1 < b31.s0 AND (a30.s0 + 1 = b31.s1 OR none(c IN j33 WHERE c <> a30 AND c <> b31 AND c.s1 > a30.s0 AND c.s0 < b31.s1)) THEN 0 WHEN a30.known AND b31.known THEN 1 ELSE 2 END AS v36, startNode(a30) AS a30s, endNode(a30) AS a30t, startNode(b31) AS b31s, endNode(b31) AS b31t WITH a30, b31, v36, a30s, a30t, b31s, b31t ORDER BY v36, b31.order, a30.order LIMIT $p16
RETURN [a30.id, v36, [a30.id, a30.role, [a30s.id, a30s.name]]] } AS g38
RETURN [f17.id, n16people, n16certain, n16people - n16certain - n16possible, g38] } AS g40
RETURN [g39, g40] AS page
