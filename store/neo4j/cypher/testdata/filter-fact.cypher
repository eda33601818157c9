RETURN [COLLECT {
MATCH (e1:Entity:Person) WHERE e1.sortKey IS NOT NULL AND EXISTS {
MATCH (f2:Fact) USING INDEX SEEK f2:Fact(entity, order) WHERE f2.entity = e1.id AND f2.order IS NOT NULL AND f2.name STARTS WITH $p0 } WITH e1 ORDER BY e1.sortKey, e1.id LIMIT $p1
RETURN [e1.id, e1.name] }] AS page
