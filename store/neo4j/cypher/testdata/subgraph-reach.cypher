UNWIND range(0, size($p2) - 1) AS i2
MATCH (x3:Entity) USING INDEX SEEK x3:Entity(id) WHERE x3.id = $p2[i2] WITH x3 ORDER BY i2 WITH collect(x3) AS d1, collect(x3) AS d1latest
CALL (d1, d1latest) {
UNWIND d1latest AS x4
CALL (x4) {
MATCH (x4)-[r8:EMPLOYED_BY|MEMBER_OF|FOUNDED|WORKS_ON|PRODUCT_OF|PART_OF|BASED_IN|RECRUITS_FROM|RECRUITS_IN|INVOLVED_IN]-(m5) WHERE (r8.s0 < $p3 AND r8.e1 > $p4) WITH m5, r8 ORDER BY CASE WHEN x4.degree > $p1 THEN r8.order END LIMIT $p1
RETURN m5 } WITH m5, count(DISTINCT x4) AS n6 WHERE NOT m5 IN d1 WITH m5 ORDER BY n6 DESC, m5.degree DESC, m5.sortKey, m5.id LIMIT $p0
RETURN collect(m5) AS f7 } WITH d1, f7[0..($p0 - size(d1))] AS d1latest WITH d1 + d1latest AS d1, d1latest WITH d1,
COLLECT {
MATCH (x9:Entity) USING INDEX SEEK x9:Entity(id) WHERE x9.id IN $p6 WITH collect(x9) AS seen10, collect(x9) AS latest11, sum(x9.degree) AS examined12 WITH *, [] AS found13
CALL (seen10, latest11, examined12) {
UNWIND CASE WHEN examined12 <= $p5 THEN latest11 ELSE [] END AS n
MATCH (n)-[r:EMPLOYED_BY|MEMBER_OF|FOUNDED|WORKS_ON|PRODUCT_OF|PART_OF|BASED_IN|RECRUITS_FROM|RECRUITS_IN|INVOLVED_IN]-(m) WHERE (r.s0 < $p7 AND r.e1 > $p8) WITH DISTINCT m WHERE NOT m IN seen10
RETURN [count(CASE WHEN m:Person THEN 1 END), count(CASE WHEN m:Company THEN 1 END), count(CASE WHEN m:Project THEN 1 END), count(CASE WHEN m:Team THEN 1 END), count(CASE WHEN m:Place THEN 1 END), count(CASE WHEN m:Event THEN 1 END)] AS counts16, collect(m) AS next14, sum(m.degree) AS degrees15 } WITH seen10 + next14 AS seen10, next14 AS latest11, examined12 + degrees15 AS examined12, CASE WHEN examined12 <= $p5 THEN found13 + [counts16] ELSE found13 END AS found13
CALL (seen10, latest11, examined12) {
UNWIND CASE WHEN examined12 <= $p5 THEN latest11 ELSE [] END AS n
MATCH (n)-[r:EMPLOYED_BY|MEMBER_OF|FOUNDED|WORKS_ON|PRODUCT_OF|PART_OF|BASED_IN|RECRUITS_FROM|RECRUITS_IN|INVOLVED_IN]-(m) WHERE (r.s0 < $p9 AND r.e1 > $p10) WITH DISTINCT m WHERE NOT m IN seen10
RETURN [count(CASE WHEN m:Person THEN 1 END), count(CASE WHEN m:Company THEN 1 END), count(CASE WHEN m:Project THEN 1 END), count(CASE WHEN m:Team THEN 1 END), count(CASE WHEN m:Place THEN 1 END), count(CASE WHEN m:Event THEN 1 END)] AS counts19, collect(m) AS next17, sum(m.degree) AS degrees18 } WITH seen10 + next17 AS seen10, next17 AS latest11, examined12 + degrees18 AS examined12, CASE WHEN examined12 <= $p5 THEN found13 + [counts19] ELSE found13 END AS found13
RETURN found13 } AS g20
RETURN [g20] AS drawing
