UNWIND $p0 AS id1
MATCH (x2:Entity) USING INDEX SEEK x2:Entity(id) WHERE x2.id = id1 WITH x2,
COLLECT {
CALL (x2) {
MATCH (x2)-[a4:EMPLOYED_BY|MEMBER_OF]->(a4own) WHERE a4.standing IN $p1
MATCH (a4own)-[w6:PART_OF*0..10]->(a4at) WHERE all(w7 IN w6 WHERE w7.standing IN $p1) WITH DISTINCT a4at, a4 WITH a4at, collect([a4.s0, a4.s1, a4.e0, a4.e1, a4.known]) AS a4list WITH a4at, [a4x IN CASE size(a4list) WHEN 1 THEN a4list ELSE a4list + [i IN [x IN a4list WHERE x[1] <= x[2] AND none(y IN a4list WHERE y[1] < x[1] AND x[1] <= y[2]) | [x[1], reduce(m = 2147483647, y IN a4list | CASE WHEN x[1] <= y[2] AND y[1] <= y[2] AND y[2] < m AND none(z IN a4list WHERE z[1] <= y[2] AND y[2] < z[2]) THEN y[2] ELSE m END)]] | [i[0], i[0], i[1], i[1], true]] + [i IN [x IN a4list WHERE x[0] <= x[3] AND none(y IN a4list WHERE y[0] < x[0] AND x[0] <= y[3]) | [x[0], reduce(m = 2147483647, y IN a4list | CASE WHEN x[0] <= y[3] AND y[0] <= y[3] AND y[3] < m AND none(z IN a4list WHERE z[0] <= y[3] AND y[3] < z[3]) THEN y[3] ELSE m END)]] | [i[0], 2147483647, -2147483648, i[1], false]] END | [a4x[0], a4x[1], a4x[2], a4x[3], a4x[4], true]] AS a4list WITH a4at, a4list, reduce(m = a4list[0][0], x IN a4list | CASE WHEN x[0] < m THEN x[0] ELSE m END) AS a4from, reduce(m = a4list[0][3], x IN a4list | CASE WHEN x[3] > m THEN x[3] ELSE m END) AS a4to
MATCH (b5unit)-[w6:PART_OF*0..10]->(a4at) WHERE all(w7 IN w6 WHERE w7.standing IN $p1) WITH DISTINCT b5unit, a4at, a4list, a4from, a4to
MATCH (o3:Person)-[b5:EMPLOYED_BY|MEMBER_OF]->(b5unit) WHERE b5.standing IN $p1 AND o3 <> x2 AND ($p2 OR b5.s0 < a4to AND a4from < b5.e1) WITH o3, a4at, a4list, collect([b5.s0, b5.s1, b5.e0, b5.e1, b5.known]) AS b5list
UNWIND a4list AS a4
UNWIND CASE size(b5list) WHEN 1 THEN b5list ELSE b5list + [i IN [x IN b5list WHERE x[1] <= x[2] AND none(y IN b5list WHERE y[1] < x[1] AND x[1] <= y[2]) | [x[1], reduce(m = 2147483647, y IN b5list | CASE WHEN x[1] <= y[2] AND y[1] <= y[2] AND y[2] < m AND none(z IN b5list WHERE z[1] <= y[2] AND y[2] < z[2]) THEN y[2] ELSE m END)]] | [i[0], i[0], i[1], i[1], true]] + [i IN [x IN b5list WHERE x[0] <= x[3] AND none(y IN b5list WHERE y[0] < x[0] AND x[0] <= y[3]) | [x[0], reduce(m = 2147483647, y IN b5list | CASE WHEN x[0] <= y[3] AND y[0] <= y[3] AND y[3] < m AND none(z IN b5list WHERE z[0] <= y[3] AND y[3] < z[3]) THEN y[3] ELSE m END)]] | [i[0], 2147483647, -2147483648, i[1], false]] END AS b5 WITH o3, CASE WHEN a4[0] > b5[0] THEN a4[0] ELSE b5[0] END AS b5s0, CASE WHEN a4[1] > b5[1] THEN a4[1] ELSE b5[1] END AS b5s1, CASE WHEN a4[2] < b5[2] THEN a4[2] ELSE b5[2] END AS b5e0, CASE WHEN a4[3] < b5[3] THEN a4[3] ELSE b5[3] END AS b5e1, a4[5] AND a4[1] < b5[2] AND b5[1] < a4[2] AS b5certain, a4[4] AND b5[4] AS b5known
RETURN o3, CASE WHEN b5certain THEN 0 WHEN b5e1 <= b5s0 THEN 3 WHEN b5known THEN 1 ELSE 2 END AS o3verdict, CASE WHEN b5certain THEN CASE WHEN 1 > b5e0 - b5s1 THEN 1 ELSE b5e0 - b5s1 END ELSE 0 END AS o3least, CASE WHEN b5e1 = 2147483647 OR b5s0 = -2147483648 THEN 2147483647 ELSE CASE WHEN 0 > b5e1 - b5s0 THEN 0 ELSE b5e1 - b5s0 END END AS o3most } WITH o3, min(o3verdict) AS o3verdict, max(o3least) AS o3least, max(o3most) AS o3most WHERE o3verdict IN $p3 AND o3least >= $p4 WITH o3, o3verdict, o3least, o3most ORDER BY o3verdict, o3least DESC, o3most DESC, o3.sortKey, o3.id LIMIT $p5
RETURN [o3.id,
COLLECT {
CALL (x2, o3) {
MATCH (x2)-[r8:EMPLOYED_BY|MEMBER_OF]->(t10) WHERE r8.standing IN $p7 AND EXISTS {
MATCH (o3)-[w13:EMPLOYED_BY|MEMBER_OF]->(w13at) WHERE w13.standing IN $p7
MATCH (w13at)-[w11:PART_OF*0..10]->(w13whole) WHERE all(w12 IN w11 WHERE w12.standing IN $p7) WITH DISTINCT w13whole
MATCH (t10)-[w11:PART_OF*0..10]->(w13whole) WHERE all(w12 IN w11 WHERE w12.standing IN $p7)
RETURN 1 } WITH r8, x2 AS s9, t10
RETURN r8, s9, t10 ORDER BY r8.order LIMIT $p6 UNION ALL
MATCH (o3)-[r8:EMPLOYED_BY|MEMBER_OF]->(t10) WHERE r8.standing IN $p7 AND EXISTS {
MATCH (x2)-[w14:EMPLOYED_BY|MEMBER_OF]->(w14at) WHERE w14.standing IN $p7
MATCH (w14at)-[w11:PART_OF*0..10]->(w14whole) WHERE all(w12 IN w11 WHERE w12.standing IN $p7) WITH DISTINCT w14whole
MATCH (t10)-[w11:PART_OF*0..10]->(w14whole) WHERE all(w12 IN w11 WHERE w12.standing IN $p7)
RETURN 1 } WITH r8, o3 AS s9, t10
RETURN r8, s9, t10 ORDER BY r8.order LIMIT $p6 } WITH r8, s9, t10 ORDER BY r8.order LIMIT $p6
RETURN [r8.id, r8.role] }, COUNT {
MATCH (x2)-[r8:EMPLOYED_BY|MEMBER_OF]->(t10) WHERE r8.standing IN $p7 AND EXISTS {
MATCH (o3)-[w13:EMPLOYED_BY|MEMBER_OF]->(w13at) WHERE w13.standing IN $p7
MATCH (w13at)-[w11:PART_OF*0..10]->(w13whole) WHERE all(w12 IN w11 WHERE w12.standing IN $p7) WITH DISTINCT w13whole
MATCH (t10)-[w11:PART_OF*0..10]->(w13whole) WHERE all(w12 IN w11 WHERE w12.standing IN $p7)
RETURN 1 } WITH r8, x2 AS s9, t10
RETURN r8 } + COUNT {
MATCH (o3)-[r8:EMPLOYED_BY|MEMBER_OF]->(t10) WHERE r8.standing IN $p7 AND EXISTS {
MATCH (x2)-[w14:EMPLOYED_BY|MEMBER_OF]->(w14at) WHERE w14.standing IN $p7
MATCH (w14at)-[w11:PART_OF*0..10]->(w14whole) WHERE all(w12 IN w11 WHERE w12.standing IN $p7) WITH DISTINCT w14whole
MATCH (t10)-[w11:PART_OF*0..10]->(w14whole) WHERE all(w12 IN w11 WHERE w12.standing IN $p7)
RETURN 1 } WITH r8, o3 AS s9, t10
RETURN r8 }] } AS g15
RETURN [x2.id, x2.name, g15] AS row
