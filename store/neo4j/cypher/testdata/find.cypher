RETURN [COUNT {
CALL db.index.fulltext.queryNodes('ties_names', $p0, {}) YIELD node AS e1 WITH e1 WHERE (e1:Person OR e1:Company)
RETURN 1 },
COLLECT {
CALL db.index.fulltext.queryNodes('ties_names', $p1, {}) YIELD node AS e2 WITH e2 WHERE (e2:Person OR e2:Company) AND e2.sortKey >= $p3 AND (e2.sortKey <> $p3 OR e2.id > $p2) WITH e2 ORDER BY e2.sortKey, e2.id LIMIT $p4
RETURN [e2.id, e2.name] }] AS page
