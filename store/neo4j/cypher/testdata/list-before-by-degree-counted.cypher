RETURN [COUNT { (e1:Person) },
COLLECT {
MATCH (e2:Entity:Person) WHERE e2.degree >= $p2 AND (e2.degree <> $p2 OR e2.sortKey <= $p1 AND (e2.sortKey <> $p1 OR e2.id < $p0)) WITH e2 ORDER BY e2.degree, e2.sortKey DESC, e2.id DESC LIMIT $p3
RETURN [e2.id, e2.name] }] AS page
