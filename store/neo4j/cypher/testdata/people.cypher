UNWIND $p0 AS id1
MATCH (x2:Entity) USING INDEX SEEK x2:Entity(id) WHERE x2.id = id1 WITH x2,
COLLECT {
CALL (x2) {
MATCH (o3)-[b4:EMPLOYED_BY]->() USING INDEX SEEK b4:EMPLOYED_BY(target, order) WHERE b4.target = x2.id AND b4.order > '' AND b4.standing IN $p3
RETURN o3, CASE WHEN b4.s1 < $p2 AND $p1 < b4.e0 THEN 0 WHEN NOT (b4.s0 < $p2 AND $p1 < b4.e1) THEN 3 WHEN b4.known THEN 1 ELSE 2 END AS o3verdict, b4.s0 AS o3day } WITH o3, min(o3verdict) AS o3verdict, max(o3day) AS o3day WHERE o3verdict IN $p4 WITH o3, o3verdict, o3day ORDER BY o3verdict, o3day DESC, o3.sortKey, o3.id LIMIT $p5
RETURN [o3.id, o3.name, o3verdict, o3day, x2.id] } AS g5
RETURN [x2.id, x2.name, g5] AS row
