UNWIND $p0 AS id1
MATCH (x2:Entity) USING INDEX SEEK x2:Entity(id) WHERE x2.id = id1
RETURN [x2.id, x2.name,
COLLECT {
MATCH ()-[b4:EMPLOYED_BY]->() USING INDEX SEEK b4:EMPLOYED_BY(target, order) WHERE b4.target = x2.id AND b4.order > '' AND b4.standing IN $p1
RETURN [b4.source, b4.target, b4.s0, b4.s1, b4.e0, b4.e1, b4.known] AS t3 }] AS row
