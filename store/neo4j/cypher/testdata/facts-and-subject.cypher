UNWIND $p0 AS id1
MATCH (x2:Entity) USING INDEX SEEK x2:Entity(id) WHERE x2.id = id1
RETURN [x2.id, x2.name, COUNT {
MATCH (f3:Fact) USING INDEX SEEK f3:Fact(entity, order) WHERE f3.entity = x2.id AND f3.order IS NOT NULL },
COLLECT {
MATCH (f4:Fact) USING INDEX SEEK f4:Fact(entity, order) WHERE f4.entity = x2.id AND f4.order > $p1 WITH f4 ORDER BY f4.entity, f4.order LIMIT $p2
RETURN [f4.id, f4.value,
COLLECT {
MATCH (e5:Entity) USING INDEX SEEK e5:Entity(id) WHERE e5.id = f4.entity
RETURN [e5.id, e5.name] }] }] AS row
