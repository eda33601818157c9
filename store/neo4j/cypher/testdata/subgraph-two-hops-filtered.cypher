UNWIND range(0, size($p2) - 1) AS i2
MATCH (x3:Entity) USING INDEX SEEK x3:Entity(id) WHERE x3.id = $p2[i2] WITH x3 ORDER BY i2 WITH collect(x3) AS d1, collect(x3) AS d1latest
CALL (d1, d1latest) {
UNWIND d1latest AS x4
CALL (x4) {
MATCH (x4)-[r8:EMPLOYED_BY]-(m5) WHERE (r8.s0 < $p3 AND r8.e1 > $p4) WITH m5, r8 ORDER BY CASE WHEN x4.degree > $p1 THEN r8.order END LIMIT $p1
RETURN m5 } WITH m5, count(DISTINCT x4) AS n6 WHERE NOT m5 IN d1 WITH m5 ORDER BY n6 DESC, m5.degree DESC, m5.sortKey, m5.id LIMIT $p0
RETURN collect(m5) AS f7 } WITH d1, f7[0..($p0 - size(d1))] AS d1latest WITH d1 + d1latest AS d1, d1latest
CALL (d1, d1latest) {
UNWIND d1latest AS x9
CALL (x9) {
MATCH (x9)-[r13:EMPLOYED_BY]-(m10) WHERE (r13.s0 < $p5 AND r13.e1 > $p6) WITH m10, r13 ORDER BY CASE WHEN x9.degree > $p1 THEN r13.order END LIMIT $p1
RETURN m10 } WITH m10, count(DISTINCT x9) AS n11 WHERE NOT m10 IN d1 WITH m10 ORDER BY n11 DESC, m10.degree DESC, m10.sortKey, m10.id LIMIT $p0
RETURN collect(m10) AS f12 } WITH d1, f12[0..($p0 - size(d1))] AS d1latest WITH d1 + d1latest AS d1, d1latest WITH d1,
COLLECT {
UNWIND range(0, size(d1) - 1) AS i14 WITH i14, d1[i14] AS x15
CALL (x15, d1) {
CALL (x15) {
MATCH (x15)-[r17:EMPLOYED_BY]-(m16) WHERE (r17.s0 < $p7 AND r17.e1 > $p8) WITH m16, r17 ORDER BY CASE WHEN x15.degree > $p1 THEN r17.order END LIMIT $p1
RETURN m16 } WITH m16 WHERE NOT m16 IN d1
RETURN count(*) AS m16relations, count(DISTINCT m16) AS m16neighbours } WITH i14, x15, m16relations, m16neighbours ORDER BY i14
RETURN [x15.id, x15.name, x15.degree, m16relations, m16neighbours] } AS g18
RETURN [g18] AS drawing
