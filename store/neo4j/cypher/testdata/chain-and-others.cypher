RETURN [COUNT {
CALL () {
CALL () {
MATCH (x5:Entity:Company)<-[r6:EMPLOYED_BY]-(x7:Entity:Person) WHERE ((x7.sortKey = $p1 AND x7.folded = $p0))
RETURN DISTINCT x5 }
MATCH (e2:Entity)-[r4:EMPLOYED_BY]->(x5)
RETURN collect(DISTINCT e2) AS set3 }
CALL (set3) {
CALL () {
MATCH (x13:Entity:Company)<-[r14:EMPLOYED_BY]-(x15:Entity:Person) WHERE (x15.id = $p4)
RETURN DISTINCT x13 }
MATCH (e1:Entity:Person)-[r12:EMPLOYED_BY]->(x13)
RETURN DISTINCT e1 } WITH set3, e1 WHERE (e1.description CONTAINS $p2 AND e1 IN set3 AND NOT EXISTS {
MATCH (e1)-[r8:EMPLOYED_BY]->(x9) WHERE (EXISTS {
MATCH (x9)<-[r10:EMPLOYED_BY]-(x11) WHERE (x11.description CONTAINS $p3) }) })
RETURN 1 },
COLLECT {
CALL () {
CALL () {
MATCH (x20:Entity:Company)<-[r21:EMPLOYED_BY]-(x22:Entity:Person) WHERE ((x22.sortKey = $p6 AND x22.folded = $p5))
RETURN DISTINCT x20 }
MATCH (e17:Entity)-[r19:EMPLOYED_BY]->(x20)
RETURN collect(DISTINCT e17) AS set18 }
CALL (set18) {
CALL () {
MATCH (x28:Entity:Company)<-[r29:EMPLOYED_BY]-(x30:Entity:Person) WHERE (x30.id = $p9)
RETURN DISTINCT x28 }
MATCH (e16:Entity:Person)-[r27:EMPLOYED_BY]->(x28)
RETURN DISTINCT e16 } WITH set18, e16 WHERE e16.sortKey IS NOT NULL AND (e16.description CONTAINS $p7 AND e16 IN set18 AND NOT EXISTS {
MATCH (e16)-[r23:EMPLOYED_BY]->(x24) WHERE (EXISTS {
MATCH (x24)<-[r25:EMPLOYED_BY]-(x26) WHERE (x26.description CONTAINS $p8) }) }) WITH e16 ORDER BY e16.sortKey, e16.id LIMIT $p10
RETURN [e16.id, e16.name] }] AS page
