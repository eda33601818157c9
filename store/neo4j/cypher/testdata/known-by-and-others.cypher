RETURN [COUNT {
CALL () {
CALL db.index.fulltext.queryNodes('ties_names', $p1, {}) YIELD node AS e1 WITH e1 WHERE e1:Entity:Person
RETURN DISTINCT e1 } WITH e1 WHERE (e1.description CONTAINS $p0)
RETURN 1 },
COLLECT {
CALL () {
CALL db.index.fulltext.queryNodes('ties_names', $p3, {}) YIELD node AS e2 WITH e2 WHERE e2:Entity:Person
RETURN DISTINCT e2 } WITH e2 WHERE e2.sortKey IS NOT NULL AND (e2.description CONTAINS $p2) WITH e2 ORDER BY e2.sortKey, e2.id LIMIT $p4
RETURN [e2.id, e2.name] }] AS page
