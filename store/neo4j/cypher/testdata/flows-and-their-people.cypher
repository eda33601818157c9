WITH [[0, coalesce(COLLECT {
MATCH (e1:Entity) USING INDEX SEEK e1:Entity(id) WHERE e1.id IN $p0
RETURN e1.went }[0], 0)]] AS g10, COUNT {
MATCH (p2:Person) USING INDEX SEEK p2:Person(degree) WHERE p2.degree > $p1 AND COUNT {
MATCH (p2)-[r3:EMPLOYED_BY]->() WHERE r3.standing IN $p2 } > $p1 AND EXISTS {
MATCH (p2)-[r3:EMPLOYED_BY]->() WHERE r3.standing IN $p2 AND r3.target IN $p3 } } AS g11,
COLLECT {
MATCH (f5:Entity) USING INDEX SEEK f5:Entity(id) WHERE f5.id IN $p5
MATCH (f5)-[n9:TALENT_FLOW]->(t6) WHERE n9.people >= $p4 WITH f5, t6, n9.people AS n4people, n9.certain AS n4certain, n9.possible AS n4possible WITH f5, t6, n4people, n4certain, n4possible ORDER BY n4people DESC, n4certain DESC, f5.sortKey, f5.id, t6.sortKey, t6.id LIMIT $p6
RETURN [f5.id, n4people, n4certain, n4people - n4certain - n4possible, [t6.id, t6.name]] } AS g12
RETURN [g10, g11, g12] AS page
