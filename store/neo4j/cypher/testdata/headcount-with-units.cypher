UNWIND $p0 AS id1
MATCH (x2:Entity) USING INDEX SEEK x2:Entity(id) WHERE x2.id = id1
RETURN [x2.id, x2.name,
COLLECT {
MATCH (u6)-[w3:PART_OF*0..10]->(x2) WHERE all(w4 IN w3 WHERE w4.standing IN $p1) WITH DISTINCT u6
MATCH ()-[b5:EMPLOYED_BY|MEMBER_OF]->(u6) WHERE b5.standing IN $p1
RETURN [b5.source, b5.target, b5.s0, b5.s1, b5.e0, b5.e1, b5.known] },
COLLECT {
MATCH (u8)-[w3:PART_OF*0..10]->(x2) WHERE all(w4 IN w3 WHERE w4.standing IN $p1) WITH DISTINCT u8
MATCH ()-[b7:PART_OF]->(u8) WHERE b7.standing IN $p1
RETURN [b7.source, b7.target, b7.s0, b7.s1, b7.e0, b7.e1, b7.known] }] AS row
