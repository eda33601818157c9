RETURN [COUNT {
MATCH (e1:Entity:Person) WHERE ((COUNT { (e1)-[:EMPLOYED_BY]->() } >= $p0) AND (COUNT {
MATCH (e1)-[r2:EMPLOYED_BY]->(x3) WHERE x3.id = $p1 } IN $p2) AND (COUNT {
MATCH (f4:Fact) USING INDEX SEEK f4:Fact(entity, order) WHERE f4.entity = e1.id AND f4.order IS NOT NULL } < $p3))
RETURN 1 },
COLLECT {
MATCH (e5:Entity:Person) WHERE e5.sortKey IS NOT NULL AND ((COUNT { (e5)-[:EMPLOYED_BY]->() } >= $p4) AND (COUNT {
MATCH (e5)-[r6:EMPLOYED_BY]->(x7) WHERE x7.id = $p5 } IN $p6) AND (COUNT {
MATCH (f8:Fact) USING INDEX SEEK f8:Fact(entity, order) WHERE f8.entity = e5.id AND f8.order IS NOT NULL } < $p7)) WITH e5 ORDER BY e5.sortKey, e5.id LIMIT $p8
RETURN [e5.id, e5.name] }] AS page
