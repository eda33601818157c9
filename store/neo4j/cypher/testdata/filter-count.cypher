RETURN [COLLECT {
MATCH (e1:Entity:Person) WHERE e1.sortKey IS NOT NULL AND ((COUNT { (e1)-[:EMPLOYED_BY]->() } >= $p0) AND (COUNT {
MATCH (e1)-[r2:EMPLOYED_BY]->(x3) WHERE x3.id = $p1 } IN $p2) AND (COUNT {
MATCH (f4:Fact) USING INDEX SEEK f4:Fact(entity, order) WHERE f4.entity = e1.id AND f4.order IS NOT NULL } < $p3)) WITH e1 ORDER BY e1.sortKey, e1.id LIMIT $p4
RETURN [e1.id, e1.name] }] AS page
