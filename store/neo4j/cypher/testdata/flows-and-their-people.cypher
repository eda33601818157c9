WITH [[0, coalesce(COLLECT {
MATCH (e1:Entity) USING INDEX SEEK e1:Entity(id) WHERE e1.id IN $p0
RETURN e1.went }[0], 0)]] AS g8,
COLLECT {
MATCH (f3:Entity) USING INDEX SEEK f3:Entity(id) WHERE f3.id IN $p2
MATCH (f3)-[n7:TALENT_FLOW]->(t4) WHERE n7.people >= $p1 WITH f3, t4, n7.people AS n2people, n7.certain AS n2certain, n7.possible AS n2possible WITH f3, t4, n2people, n2certain, n2possible ORDER BY n2people DESC, n2certain DESC, f3.sortKey, f3.id, t4.sortKey, t4.id LIMIT $p3
RETURN [f3.id, n2people, n2certain, n2people - n2certain - n2possible, [t4.id, t4.name]] } AS g9
RETURN [g8, g9] AS page
