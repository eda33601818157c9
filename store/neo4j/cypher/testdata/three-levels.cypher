UNWIND $p0 AS id1
MATCH (x2:Entity) USING INDEX SEEK x2:Entity(id) WHERE x2.id = id1
RETURN [x2.id, x2.name,
COLLECT {
MATCH (s4)-[r3:EMPLOYED_BY]->(t5) USING INDEX SEEK r3:EMPLOYED_BY(target, order) WHERE r3.target = x2.id AND r3.order > $p1 WITH r3, s4, t5 ORDER BY r3.target, r3.order LIMIT $p2
RETURN [r3.id, [s4.id, s4.name,
COLLECT {
MATCH (s7)-[r6:EMPLOYED_BY]->(t8) USING INDEX SEEK r6:EMPLOYED_BY(source, order) WHERE r6.source = s4.id AND r6.order > $p3 WITH r6, s7, t8 ORDER BY r6.source, r6.order LIMIT $p4
RETURN [r6.id, [t8.id, t8.name]] }]] }] AS row
