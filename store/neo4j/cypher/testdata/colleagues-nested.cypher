UNWIND $p0 AS id1
MATCH (x2:Entity) USING INDEX SEEK x2:Entity(id) WHERE x2.id = id1 WITH x2,
COLLECT {
MATCH (s4)-[r3:EMPLOYED_BY]->(t5) USING INDEX SEEK r3:EMPLOYED_BY(target, order) WHERE r3.target = x2.id AND r3.order > $p1 WITH r3, s4, t5 ORDER BY r3.target, r3.order LIMIT $p2 WITH r3, s4, t5, [s4.id,
COLLECT {
CALL (s4) {
CALL (s4) {
MATCH ()-[a7:EMPLOYED_BY]->() USING INDEX SEEK a7:EMPLOYED_BY(source, order) WHERE a7.source = s4.id AND a7.order > '' AND a7.standing IN $p3
RETURN a7.target AS a7at, collect([a7.s0, a7.s1, a7.e0, a7.e1, a7.known]) AS a7list UNION ALL
MATCH ()-[a7:MEMBER_OF]->() USING INDEX SEEK a7:MEMBER_OF(source, order) WHERE a7.source = s4.id AND a7.order > '' AND a7.standing IN $p3
RETURN a7.target AS a7at, collect([a7.s0, a7.s1, a7.e0, a7.e1, a7.known]) AS a7list } WITH a7at, [a7x IN CASE size(a7list) WHEN 1 THEN a7list ELSE a7list + [i IN [x IN a7list WHERE x[1] <= x[2] AND none(y IN a7list WHERE y[1] < x[1] AND x[1] <= y[2]) | [x[1], reduce(m = 2147483647, y IN a7list | CASE WHEN x[1] <= y[2] AND y[1] <= y[2] AND y[2] < m AND none(z IN a7list WHERE z[1] <= y[2] AND y[2] < z[2]) THEN y[2] ELSE m END)]] | [i[0], i[0], i[1], i[1], true]] + [i IN [x IN a7list WHERE x[0] <= x[3] AND none(y IN a7list WHERE y[0] < x[0] AND x[0] <= y[3]) | [x[0], reduce(m = 2147483647, y IN a7list | CASE WHEN x[0] <= y[3] AND y[0] <= y[3] AND y[3] < m AND none(z IN a7list WHERE z[0] <= y[3] AND y[3] < z[3]) THEN y[3] ELSE m END)]] | [i[0], 2147483647, -2147483648, i[1], false]] END | [a7x[0], a7x[1], a7x[2], a7x[3], a7x[4], true]] AS a7list WITH a7at, a7list, reduce(m = a7list[0][0], x IN a7list | CASE WHEN x[0] < m THEN x[0] ELSE m END) AS a7from, reduce(m = a7list[0][3], x IN a7list | CASE WHEN x[3] > m THEN x[3] ELSE m END) AS a7to
CALL (s4, a7at, a7from, a7to) {
MATCH (o6)-[b8:EMPLOYED_BY]->() USING INDEX SEEK b8:EMPLOYED_BY(target, order) WHERE b8.target = a7at AND b8.order > '' AND b8.standing IN $p3 AND o6 <> s4 AND ($p4 OR b8.s0 < a7to AND a7from < b8.e1)
RETURN o6, collect([b8.s0, b8.s1, b8.e0, b8.e1, b8.known]) AS b8list UNION ALL
MATCH (o6)-[b8:MEMBER_OF]->() USING INDEX SEEK b8:MEMBER_OF(target, order) WHERE b8.target = a7at AND b8.order > '' AND b8.standing IN $p3 AND o6 <> s4 AND ($p4 OR b8.s0 < a7to AND a7from < b8.e1)
RETURN o6, collect([b8.s0, b8.s1, b8.e0, b8.e1, b8.known]) AS b8list }
UNWIND a7list AS a7
UNWIND CASE size(b8list) WHEN 1 THEN b8list ELSE b8list + [i IN [x IN b8list WHERE x[1] <= x[2] AND none(y IN b8list WHERE y[1] < x[1] AND x[1] <= y[2]) | [x[1], reduce(m = 2147483647, y IN b8list | CASE WHEN x[1] <= y[2] AND y[1] <= y[2] AND y[2] < m AND none(z IN b8list WHERE z[1] <= y[2] AND y[2] < z[2]) THEN y[2] ELSE m END)]] | [i[0], i[0], i[1], i[1], true]] + [i IN [x IN b8list WHERE x[0] <= x[3] AND none(y IN b8list WHERE y[0] < x[0] AND x[0] <= y[3]) | [x[0], reduce(m = 2147483647, y IN b8list | CASE WHEN x[0] <= y[3] AND y[0] <= y[3] AND y[3] < m AND none(z IN b8list WHERE z[0] <= y[3] AND y[3] < z[3]) THEN y[3] ELSE m END)]] | [i[0], 2147483647, -2147483648, i[1], false]] END AS b8 WITH o6, CASE WHEN a7[0] > b8[0] THEN a7[0] ELSE b8[0] END AS b8s0, CASE WHEN a7[1] > b8[1] THEN a7[1] ELSE b8[1] END AS b8s1, CASE WHEN a7[2] < b8[2] THEN a7[2] ELSE b8[2] END AS b8e0, CASE WHEN a7[3] < b8[3] THEN a7[3] ELSE b8[3] END AS b8e1, a7[5] AND a7[1] < b8[2] AND b8[1] < a7[2] AS b8certain, a7[4] AND b8[4] AS b8known
RETURN o6, CASE WHEN b8certain THEN 0 WHEN b8e1 <= b8s0 THEN 3 WHEN b8known THEN 1 ELSE 2 END AS o6verdict, CASE WHEN b8certain THEN CASE WHEN 1 > b8e0 - b8s1 THEN 1 ELSE b8e0 - b8s1 END ELSE 0 END AS o6least, CASE WHEN b8e1 = 2147483647 OR b8s0 = -2147483648 THEN 2147483647 ELSE CASE WHEN 0 > b8e1 - b8s0 THEN 0 ELSE b8e1 - b8s0 END END AS o6most } WITH o6, min(o6verdict) AS o6verdict, max(o6least) AS o6least, max(o6most) AS o6most WHERE o6verdict IN $p5 AND o6least >= $p6 WITH o6, o6verdict, o6least, o6most ORDER BY o6verdict, o6least DESC, o6most DESC, o6.sortKey, o6.id LIMIT $p7
RETURN [o6.id, o6.name, o6verdict, o6least, o6most] }] AS g9
RETURN [r3.id, g9] } AS g10
RETURN [x2.id, x2.name, g10] AS row
