UNWIND $p0 AS id1
MATCH (x2:Entity) USING INDEX SEEK x2:Entity(id) WHERE x2.id = id1
RETURN [x2.id, x2.name, COUNT { (x2)-[:PART_OF]-() },
COLLECT {
CALL (x2) {
MATCH (s4)-[r3:PART_OF]->(t5) USING INDEX SEEK r3:PART_OF(source, order) WHERE r3.source = x2.id AND r3.order > $p2
RETURN r3, s4, t5, t5 AS f6 ORDER BY r3.source, r3.order LIMIT $p1 UNION ALL
MATCH (s4)-[r3:PART_OF]->(t5) USING INDEX SEEK r3:PART_OF(target, order) WHERE r3.target = x2.id AND r3.order > $p2 AND r3.source <> r3.target
RETURN r3, s4, t5, s4 AS f6 ORDER BY r3.target, r3.order LIMIT $p1 } WITH r3, s4, t5, f6 ORDER BY r3.order LIMIT $p1
RETURN [r3.id, [f6.id, f6.name]] }] AS row
