UNWIND $p0 AS id1
MATCH (x2:Entity) USING INDEX SEEK x2:Entity(id) WHERE x2.id = id1
RETURN [x2.id, x2.name, COUNT {
MATCH (x2)<-[r3:EMPLOYED_BY]-(x4) WHERE ((r3.s0 < $p1 AND r3.e1 > $p2) AND x4.folded CONTAINS $p3) },
COLLECT {
MATCH (s6)-[r5:EMPLOYED_BY]->(t7) USING INDEX SEEK r5:EMPLOYED_BY(target, order) WHERE r5.target = x2.id AND r5.order > $p4 AND ((r5.s0 < $p5 AND r5.e1 > $p6) AND s6.folded CONTAINS $p7) WITH r5, s6, t7 ORDER BY r5.target, r5.order LIMIT $p8
RETURN [r5.id, r5.role] }] AS row
