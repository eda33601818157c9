RETURN [COUNT { (e1:Person) } - COUNT {
CALL () {
CALL db.index.fulltext.queryNodes('ties_names', $p0, {}) YIELD node AS e2 WITH e2 WHERE e2:Entity:Person
RETURN DISTINCT e2 } WITH e2
RETURN 1 },
COLLECT {
MATCH (e3:Entity:Person) WHERE e3.sortKey IS NOT NULL AND NOT (e3.keys CONTAINS $p1 OR e3.keys CONTAINS $p2) WITH e3 ORDER BY e3.sortKey, e3.id LIMIT $p3
RETURN [e3.id, e3.name] }] AS page
