RETURN [COUNT {
CALL () {
CALL () {
CALL () {
CALL () {
CALL () {
MATCH (x9:Entity:Company)<-[r10:EMPLOYED_BY]-(x11:Entity:Person) WHERE ((x11.sortKey = $p1 AND x11.folded = $p0))
RETURN DISTINCT x9 }
MATCH (x7:Entity:Person)-[r8:EMPLOYED_BY]->(x9)
RETURN DISTINCT x7 }
MATCH (e4:Entity)<-[r6:EMPLOYED_BY]-(x7)
RETURN collect(DISTINCT e4) AS set5 }
CALL (set5) {
MATCH (x3:Entity:Company)<-[r12:EMPLOYED_BY]-(x13:Entity:Person) WHERE (x13.id = $p2)
RETURN DISTINCT x3 } WITH set5, x3 WHERE (NOT x3 IN set5)
RETURN DISTINCT x3 }
MATCH (e1:Entity:Person)-[r2:EMPLOYED_BY]->(x3)
RETURN DISTINCT e1 } WITH e1
RETURN 1 },
COLLECT {
CALL () {
CALL () {
CALL () {
CALL () {
CALL () {
MATCH (x22:Entity:Company)<-[r23:EMPLOYED_BY]-(x24:Entity:Person) WHERE ((x24.sortKey = $p4 AND x24.folded = $p3))
RETURN DISTINCT x22 }
MATCH (x20:Entity:Person)-[r21:EMPLOYED_BY]->(x22)
RETURN DISTINCT x20 }
MATCH (e17:Entity)<-[r19:EMPLOYED_BY]-(x20)
RETURN collect(DISTINCT e17) AS set18 }
CALL (set18) {
MATCH (x16:Entity:Company)<-[r25:EMPLOYED_BY]-(x26:Entity:Person) WHERE (x26.id = $p5)
RETURN DISTINCT x16 } WITH set18, x16 WHERE (NOT x16 IN set18)
RETURN DISTINCT x16 }
MATCH (e14:Entity:Person)-[r15:EMPLOYED_BY]->(x16)
RETURN DISTINCT e14 } WITH e14 WHERE e14.sortKey IS NOT NULL WITH e14 ORDER BY e14.sortKey, e14.id LIMIT $p6
RETURN [e14.id, e14.name] }] AS page
