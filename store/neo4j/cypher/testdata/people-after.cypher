UNWIND $p0 AS id1
MATCH (x2:Entity) USING INDEX SEEK x2:Entity(id) WHERE x2.id = id1 WITH x2,
COLLECT {
CALL (x2) {
MATCH (o3)-[b4:EMPLOYED_BY]->() USING INDEX SEEK b4:EMPLOYED_BY(target, order) WHERE b4.target = x2.id AND b4.order > '' AND b4.standing IN $p1
RETURN o3, 0 AS o3verdict, b4.s0 AS o3day } WITH o3, min(o3verdict) AS o3verdict, max(o3day) AS o3day WHERE o3verdict IN $p2 WITH o3verdict AS v5, count(*) AS n6
RETURN [v5, n6] } AS g9,
COLLECT {
CALL (x2) {
MATCH (o7)-[b8:EMPLOYED_BY]->() USING INDEX SEEK b8:EMPLOYED_BY(target, order) WHERE b8.target = x2.id AND b8.order > '' AND b8.standing IN $p3
RETURN o7, 0 AS o7verdict, b8.s0 AS o7day } WITH o7, min(o7verdict) AS o7verdict, max(o7day) AS o7day WHERE o7verdict IN $p4 AND o7verdict >= $p8 AND (o7verdict <> $p8 OR o7day <= $p7 AND (o7day <> $p7 OR o7.sortKey >= $p6 AND (o7.sortKey <> $p6 OR o7.id > $p5))) WITH o7, o7verdict, o7day ORDER BY o7verdict, o7day DESC, o7.sortKey, o7.id LIMIT $p9
RETURN [o7.id, o7.name, o7verdict, o7day, x2.id] } AS g10
RETURN [x2.id, x2.name, g9, g10] AS row
