RETURN [COUNT {
CALL () {
CALL () {
MATCH (x3:Entity:Company)<-[r4:EMPLOYED_BY]-(x5:Entity:Person) WHERE (x5.id = $p0)
RETURN DISTINCT x3 }
MATCH (e1:Person)-[r2:EMPLOYED_BY]->(x3)
RETURN DISTINCT e1 }
CALL () {
CALL () {
MATCH (x9:Entity:Company)<-[r10:EMPLOYED_BY]-(x11:Entity:Person) WHERE ((x11.sortKey = $p2 AND x11.folded = $p1))
RETURN DISTINCT x9 }
MATCH (e6:Entity)-[r8:EMPLOYED_BY]->(x9)
RETURN collect(DISTINCT e6) AS set7 } WITH * WHERE (e1.description CONTAINS $p3 AND e1 IN set7 AND NOT EXISTS {
MATCH (e1)-[r12:EMPLOYED_BY]->(x13) WHERE (EXISTS {
MATCH (x13)<-[r14:EMPLOYED_BY]-(x15) WHERE (x15.description CONTAINS $p4) }) })
RETURN 1 },
COLLECT {
CALL () {
CALL () {
MATCH (x18:Entity:Company)<-[r19:EMPLOYED_BY]-(x20:Entity:Person) WHERE (x20.id = $p5)
RETURN DISTINCT x18 }
MATCH (e16:Person)-[r17:EMPLOYED_BY]->(x18)
RETURN DISTINCT e16 }
CALL () {
CALL () {
MATCH (x24:Entity:Company)<-[r25:EMPLOYED_BY]-(x26:Entity:Person) WHERE ((x26.sortKey = $p7 AND x26.folded = $p6))
RETURN DISTINCT x24 }
MATCH (e21:Entity)-[r23:EMPLOYED_BY]->(x24)
RETURN collect(DISTINCT e21) AS set22 } WITH * WHERE e16.sortKey IS NOT NULL AND (e16.description CONTAINS $p8 AND e16 IN set22 AND NOT EXISTS {
MATCH (e16)-[r27:EMPLOYED_BY]->(x28) WHERE (EXISTS {
MATCH (x28)<-[r29:EMPLOYED_BY]-(x30) WHERE (x30.description CONTAINS $p9) }) }) WITH e16 ORDER BY e16.sortKey, e16.id LIMIT $p10
RETURN [e16.id, e16.name] }] AS page
