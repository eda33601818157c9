UNWIND $p0 AS id1
MATCH (x2:Entity) USING INDEX SEEK x2:Entity(id) WHERE x2.id = id1
RETURN [x2.id, x2.name,
COLLECT {
MATCH (u6)-[w3:PART_OF*0..10]->(x2) WHERE all(w4 IN w3 WHERE w4.standing IN $p1) WITH DISTINCT u6
MATCH ()-[b5:EMPLOYED_BY|MEMBER_OF]->(u6) WHERE b5.standing IN $p1
RETURN [b5.source, b5.target, b5.s0, b5.s1, b5.e0, b5.e1, b5.known] AS t7 },
COLLECT {
MATCH (u9)-[w3:PART_OF*0..10]->(x2) WHERE all(w4 IN w3 WHERE w4.standing IN $p1) WITH DISTINCT u9
MATCH ()-[b8:PART_OF]->(u9) WHERE b8.standing IN $p1
RETURN [b8.source, b8.target, b8.s0, b8.s1, b8.e0, b8.e1, b8.known] AS t10 }] AS row
