UNWIND $p0 AS id1
MATCH (x2:Entity) USING INDEX SEEK x2:Entity(id) WHERE x2.id = id1 WITH x2, COUNT {
CALL (x2) {
MATCH (o3)-[b4:EMPLOYED_BY]->() USING INDEX SEEK b4:EMPLOYED_BY(target, order) WHERE b4.target = x2.id AND b4.order > '' AND b4.standing IN $p1
RETURN o3, 0 AS o3verdict, b4.s0 AS o3day } WITH o3, min(o3verdict) AS o3verdict, max(o3day) AS o3day WHERE o3verdict IN $p2
RETURN o3 } AS g7,
COLLECT {
CALL (x2) {
MATCH (o5)-[b6:EMPLOYED_BY]->() USING INDEX SEEK b6:EMPLOYED_BY(target, order) WHERE b6.target = x2.id AND b6.order > '' AND b6.standing IN $p3
RETURN o5, 0 AS o5verdict, b6.s0 AS o5day } WITH o5, min(o5verdict) AS o5verdict, max(o5day) AS o5day WHERE o5verdict IN $p4 AND o5verdict >= $p8 AND (o5verdict <> $p8 OR o5day <= $p7 AND (o5day <> $p7 OR o5.sortKey >= $p6 AND (o5.sortKey <> $p6 OR o5.id > $p5))) WITH o5, o5verdict, o5day ORDER BY o5verdict, o5day DESC, o5.sortKey, o5.id LIMIT $p9
RETURN [o5.id, o5.name, o5verdict, o5day, x2.id] } AS g8
RETURN [x2.id, x2.name, g7, g8] AS row
