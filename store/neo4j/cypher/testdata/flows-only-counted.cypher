WITH [[COUNT {
MATCH (t3:Entity) USING INDEX SEEK t3:Entity(id) WHERE t3.id IN $p1
MATCH (f2)-[n1:TALENT_FLOW]->(t3) WHERE n1.people >= $p0
RETURN 1 }, coalesce(COLLECT {
MATCH (e4:Entity) USING INDEX SEEK e4:Entity(id) WHERE e4.id IN $p2
RETURN e4.came }[0], 0)]] AS g5
RETURN [g5] AS page
