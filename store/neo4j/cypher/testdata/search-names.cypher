CALL () {
UNWIND $probes AS p
CALL (p) {
CALL db.index.fulltext.queryNodes('ties_names', p.together, $limit) YIELD node
RETURN collect(node) AS n }
CALL (p, n) {
UNWIND CASE WHEN size(n) <= $most THEN n ELSE [] END AS e
RETURN e UNION ALL
UNWIND CASE WHEN size(n) > $most THEN p.apart ELSE [] END AS q
CALL (q) {
UNWIND [q[0]] AS one
CALL db.index.fulltext.queryNodes('ties_names', one, $limit) YIELD node
RETURN collect(node) AS n0 }
CALL (q, n0) {
UNWIND CASE WHEN size(n0) > $most THEN [q[1]] ELSE [] END AS one
CALL db.index.fulltext.queryNodes('ties_names', one, $limit) YIELD node
RETURN collect(node) AS n1 }
CALL (q, n0, n1) {
UNWIND CASE WHEN size(n1) > $most THEN [q[2]] ELSE [] END AS one
CALL db.index.fulltext.queryNodes('ties_names', one, $limit) YIELD node
RETURN collect(node) AS n2 }
CALL (q, n0, n1, n2) {
UNWIND CASE WHEN size(n2) > $most THEN [q[3]] ELSE [] END AS one
CALL db.index.fulltext.queryNodes('ties_names', one, $limit) YIELD node
RETURN collect(node) AS n3 }
CALL (q, n0, n1, n2, n3) {
UNWIND CASE WHEN size(n3) > $most THEN [q[4]] ELSE [] END AS one
CALL db.index.fulltext.queryNodes('ties_names', one, $limit) YIELD node
RETURN collect(node) AS n4 }
CALL (q, n0, n1, n2, n3, n4) {
UNWIND CASE WHEN size(n4) > $most THEN [q[5]] ELSE [] END AS one
CALL db.index.fulltext.queryNodes('ties_names', one, {}) YIELD node
RETURN collect(node) AS n5 }
UNWIND CASE WHEN size(n0) <= $most THEN n0 WHEN size(n1) <= $most THEN n1 WHEN size(n2) <= $most THEN n2 WHEN size(n3) <= $most THEN n3 WHEN size(n4) <= $most THEN n4 ELSE n5 END AS e WITH DISTINCT e
RETURN e } WITH DISTINCT e
RETURN e UNION
UNWIND $down AS q
CALL (q) {
UNWIND [q[5]] AS one
CALL db.index.fulltext.queryNodes('ties_names', one, {}) YIELD node
RETURN collect(node) AS n5 }
CALL (q, n5) {
UNWIND CASE WHEN size(n5) <= $most THEN [q[4]] ELSE [] END AS one
CALL db.index.fulltext.queryNodes('ties_names', one, $limit) YIELD node
RETURN collect(node) AS n4 }
CALL (q, n5, n4) {
UNWIND CASE WHEN size(n4) <= $most THEN [q[3]] ELSE [] END AS one
CALL db.index.fulltext.queryNodes('ties_names', one, $limit) YIELD node
RETURN collect(node) AS n3 }
CALL (q, n5, n4, n3) {
UNWIND CASE WHEN size(n3) <= $most THEN [q[2]] ELSE [] END AS one
CALL db.index.fulltext.queryNodes('ties_names', one, $limit) YIELD node
RETURN collect(node) AS n2 }
CALL (q, n5, n4, n3, n2) {
UNWIND CASE WHEN size(n2) <= $most THEN [q[1]] ELSE [] END AS one
CALL db.index.fulltext.queryNodes('ties_names', one, $limit) YIELD node
RETURN collect(node) AS n1 }
CALL (q, n5, n4, n3, n2, n1) {
UNWIND CASE WHEN size(n1) <= $most THEN [q[0]] ELSE [] END AS one
CALL db.index.fulltext.queryNodes('ties_names', one, $limit) YIELD node
RETURN collect(node) AS n0 }
UNWIND CASE WHEN size(n5) > $most THEN n5 WHEN size(n4) > $most THEN n5 WHEN size(n3) > $most THEN n4 WHEN size(n2) > $most THEN n3 WHEN size(n1) > $most THEN n2 WHEN size(n0) > $most THEN n1 ELSE n0 END AS e WITH DISTINCT e
RETURN e }
RETURN collect([e.id, e.sortKey, e.name, e.aliases, e.aliasLanguages])
