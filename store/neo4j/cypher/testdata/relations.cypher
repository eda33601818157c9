UNWIND $p0 AS id1
MATCH (x2:Entity) USING INDEX SEEK x2:Entity(id) WHERE x2.id = id1
RETURN [x2.id, x2.name,
COLLECT {
MATCH (s4)-[r3:EMPLOYED_BY]->(t5) USING INDEX SEEK r3:EMPLOYED_BY(target, order) WHERE r3.target = x2.id AND r3.order > $p1 WITH r3, s4, t5 ORDER BY r3.target, r3.order LIMIT $p2
RETURN [r3.id, r3.role] }] AS row
