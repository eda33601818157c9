UNWIND $p0 AS id1
MATCH (x2:Entity) USING INDEX SEEK x2:Entity(id) WHERE x2.id = id1
RETURN [x2.id, x2.name,
COLLECT {
MATCH ()-[b3:EMPLOYED_BY]->() USING INDEX SEEK b3:EMPLOYED_BY(target, order) WHERE b3.target = x2.id AND b3.order > '' AND b3.standing IN $p1
RETURN [b3.source, b3.target, b3.s0, b3.s1, b3.e0, b3.e1, b3.known] }] AS row
