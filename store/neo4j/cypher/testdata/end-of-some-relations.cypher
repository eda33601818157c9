UNWIND $p0 AS id1
MATCH (x2:Entity) USING INDEX SEEK x2:Entity(id) WHERE x2.id = id1
RETURN [x2.id, x2.name,
COLLECT {
CALL (x2) {
MATCH (s4)-[r3:EMPLOYED_BY]->(t5) USING INDEX SEEK r3:EMPLOYED_BY(source, order) WHERE r3.source = x2.id AND r3.order > $p2
RETURN r3, s4, t5, t5 AS f6 ORDER BY r3.source, r3.order LIMIT $p1 UNION ALL
MATCH (s4)-[r3:MEMBER_OF]->(t5) USING INDEX SEEK r3:MEMBER_OF(source, order) WHERE r3.source = x2.id AND r3.order > $p2
RETURN r3, s4, t5, t5 AS f6 ORDER BY r3.source, r3.order LIMIT $p1 } WITH r3, s4, t5, f6 ORDER BY r3.order LIMIT $p1
RETURN [r3.id,
COLLECT { WITH t5 WHERE (r3:EMPLOYED_BY)
RETURN [t5.id, t5.name] }] }] AS row
