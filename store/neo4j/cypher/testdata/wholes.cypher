UNWIND $p0 AS id1
MATCH (x2:Entity) USING INDEX SEEK x2:Entity(id) WHERE x2.id = id1
RETURN [x2.id, x2.name, COUNT {
MATCH (x2)-[w3:PART_OF*0..9]->(u5) WHERE all(w4 IN w3 WHERE w4.standing IN $p1 AND w4.s0 < $p3 AND $p2 < w4.e1) WITH DISTINCT u5
MATCH (s7)-[r6:PART_OF]->(t8) USING INDEX SEEK r6:PART_OF(source, order) WHERE r6.source = u5.id AND r6.order > '' AND r6.standing IN $p1 AND r6.s0 < $p3 AND $p2 < r6.e1
RETURN r6 },
COLLECT {
MATCH (x2)-[w3:PART_OF*0..9]->(u5) WHERE all(w4 IN w3 WHERE w4.standing IN $p1 AND w4.s0 < $p3 AND $p2 < w4.e1) WITH DISTINCT u5
MATCH (s7)-[r6:PART_OF]->(t8) USING INDEX SEEK r6:PART_OF(source, order) WHERE r6.source = u5.id AND r6.order > '' AND r6.standing IN $p1 AND r6.s0 < $p3 AND $p2 < r6.e1 WITH r6, s7, t8 ORDER BY r6.order LIMIT $p4
RETURN [r6.id, r6.start] }] AS row
