RETURN [COUNT {
CALL () {
CALL () {
MATCH (x5:Entity:Company)<-[r6:EMPLOYED_BY]-(x7:Entity:Person) WHERE (x7.id = $p0)
RETURN DISTINCT x5 }
MATCH (e2:Entity)-[r4:EMPLOYED_BY]->(x5)
RETURN collect(DISTINCT e2) AS set3 }
MATCH (e1:Entity:Person) WHERE NOT e1 IN set3
RETURN 1 },
COLLECT {
CALL () {
CALL () {
MATCH (x12:Entity:Company)<-[r13:EMPLOYED_BY]-(x14:Entity:Person) WHERE (x14.id = $p1)
RETURN DISTINCT x12 }
MATCH (e9:Entity)-[r11:EMPLOYED_BY]->(x12)
RETURN collect(DISTINCT e9) AS set10 }
MATCH (e8:Entity:Person) WHERE e8.sortKey IS NOT NULL AND NOT e8 IN set10 WITH e8 ORDER BY e8.sortKey, e8.id LIMIT $p2
RETURN [e8.id, e8.name] }] AS page
