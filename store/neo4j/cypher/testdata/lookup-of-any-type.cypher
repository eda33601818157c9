UNWIND $p0 AS id1
MATCH (x2:Entity) USING INDEX SEEK x2:Entity(id) WHERE x2.id = id1
RETURN [x2.id, x2.name] AS row UNION ALL
UNWIND $p1 AS id3
MATCH (s5)-[x4:EMPLOYED_BY]->(t6) USING INDEX SEEK x4:EMPLOYED_BY(id) WHERE x4.id = id3
RETURN [x4.id, x4.role] AS row UNION ALL
UNWIND $p2 AS id7
MATCH (s9)-[x8:FOUNDED]->(t10) USING INDEX SEEK x8:FOUNDED(id) WHERE x8.id = id7
RETURN [x8.id, x8.role] AS row UNION ALL
UNWIND $p3 AS id11
MATCH (x12:Fact) USING INDEX SEEK x12:Fact(id) WHERE x12.id = id11
RETURN [x12.id] AS row UNION ALL
UNWIND $p4 AS id13
MATCH (x14:Document) USING INDEX SEEK x14:Document(id) WHERE x14.id = id13
RETURN [x14.id, x14.title] AS row
