UNWIND range(0, size($p0) - 1) AS ordinal WITH ordinal,
COLLECT {
MATCH (e1:Entity) USING INDEX SEEK e1:Entity(id) WHERE e1.id = $p0[ordinal] WITH e1,
COLLECT {
CALL (e1) {
CALL (e1) {
MATCH ()-[a3:EMPLOYED_BY]->() USING INDEX SEEK a3:EMPLOYED_BY(source, order) WHERE a3.source = e1.id AND a3.order > '' AND a3.standing IN $p1
RETURN a3.target AS a3at, collect([a3.s0, a3.s1, a3.e0, a3.e1, a3.known]) AS a3list UNION ALL
MATCH ()-[a3:MEMBER_OF]->() USING INDEX SEEK a3:MEMBER_OF(source, order) WHERE a3.source = e1.id AND a3.order > '' AND a3.standing IN $p1
RETURN a3.target AS a3at, collect([a3.s0, a3.s1, a3.e0, a3.e1, a3.known]) AS a3list } WITH a3at, [a3x IN CASE size(a3list) WHEN 1 THEN a3list ELSE a3list + [i IN [x IN a3list WHERE x[1] <= x[2] AND none(y IN a3list WHERE y[1] < x[1] AND x[1] <= y[2]) | [x[1], reduce(m = 2147483647, y IN a3list | CASE WHEN x[1] <= y[2] AND y[1] <= y[2] AND y[2] < m AND none(z IN a3list WHERE z[1] <= y[2] AND y[2] < z[2]) THEN y[2] ELSE m END)]] | [i[0], i[0], i[1], i[1], true]] + [i IN [x IN a3list WHERE x[0] <= x[3] AND none(y IN a3list WHERE y[0] < x[0] AND x[0] <= y[3]) | [x[0], reduce(m = 2147483647, y IN a3list | CASE WHEN x[0] <= y[3] AND y[0] <= y[3] AND y[3] < m AND none(z IN a3list WHERE z[0] <= y[3] AND y[3] < z[3]) THEN y[3] ELSE m END)]] | [i[0], 2147483647, -2147483648, i[1], false]] END | [a3x[0], a3x[1], a3x[2], a3x[3], a3x[4], true]] AS a3list WITH a3at, a3list, reduce(m = a3list[0][0], x IN a3list | CASE WHEN x[0] < m THEN x[0] ELSE m END) AS a3from, reduce(m = a3list[0][3], x IN a3list | CASE WHEN x[3] > m THEN x[3] ELSE m END) AS a3to
CALL (e1, a3at, a3from, a3to) {
MATCH (o2)-[b4:EMPLOYED_BY]->() USING INDEX SEEK b4:EMPLOYED_BY(target, order) WHERE b4.target = a3at AND b4.order > '' AND b4.standing IN $p1 AND o2 <> e1 AND ($p2 OR b4.s0 < a3to AND a3from < b4.e1)
RETURN o2, collect([b4.s0, b4.s1, b4.e0, b4.e1, b4.known]) AS b4list UNION ALL
MATCH (o2)-[b4:MEMBER_OF]->() USING INDEX SEEK b4:MEMBER_OF(target, order) WHERE b4.target = a3at AND b4.order > '' AND b4.standing IN $p1 AND o2 <> e1 AND ($p2 OR b4.s0 < a3to AND a3from < b4.e1)
RETURN o2, collect([b4.s0, b4.s1, b4.e0, b4.e1, b4.known]) AS b4list }
UNWIND a3list AS a3
UNWIND CASE size(b4list) WHEN 1 THEN b4list ELSE b4list + [i IN [x IN b4list WHERE x[1] <= x[2] AND none(y IN b4list WHERE y[1] < x[1] AND x[1] <= y[2]) | [x[1], reduce(m = 2147483647, y IN b4list | CASE WHEN x[1] <= y[2] AND y[1] <= y[2] AND y[2] < m AND none(z IN b4list WHERE z[1] <= y[2] AND y[2] < z[2]) THEN y[2] ELSE m END)]] | [i[0], i[0], i[1], i[1], true]] + [i IN [x IN b4list WHERE x[0] <= x[3] AND none(y IN b4list WHERE y[0] < x[0] AND x[0] <= y[3]) | [x[0], reduce(m = 2147483647, y IN b4list | CASE WHEN x[0] <= y[3] AND y[0] <= y[3] AND y[3] < m AND none(z IN b4list WHERE z[0] <= y[3] AND y[3] < z[3]) THEN y[3] ELSE m END)]] | [i[0], 2147483647, -2147483648, i[1], false]] END AS b4 WITH o2, CASE WHEN a3[0] > b4[0] THEN a3[0] ELSE b4[0] END AS b4s0, CASE WHEN a3[1] > b4[1] THEN a3[1] ELSE b4[1] END AS b4s1, CASE WHEN a3[2] < b4[2] THEN a3[2] ELSE b4[2] END AS b4e0, CASE WHEN a3[3] < b4[3] THEN a3[3] ELSE b4[3] END AS b4e1, a3[5] AND a3[1] < b4[2] AND b4[1] < a3[2] AS b4certain, a3[4] AND b4[4] AS b4known
RETURN o2, CASE WHEN b4certain THEN 0 WHEN b4e1 <= b4s0 THEN 3 WHEN b4known THEN 1 ELSE 2 END AS o2verdict, CASE WHEN b4certain THEN CASE WHEN 1 > b4e0 - b4s1 THEN 1 ELSE b4e0 - b4s1 END ELSE 0 END AS o2least, CASE WHEN b4e1 = 2147483647 OR b4s0 = -2147483648 THEN 2147483647 ELSE CASE WHEN 0 > b4e1 - b4s0 THEN 0 ELSE b4e1 - b4s0 END END AS o2most } WITH o2, min(o2verdict) AS o2verdict, max(o2least) AS o2least, max(o2most) AS o2most WHERE o2verdict IN $p3 AND o2least >= $p4 WITH o2, o2verdict, o2least, o2most ORDER BY o2verdict, o2least DESC, o2most DESC, o2.sortKey, o2.id LIMIT $p5
RETURN [o2.id, o2.name] } AS g5
RETURN [e1.id, g5] } AS rows, 0 AS total
RETURN $p6 AS part, ordinal, rows, total
