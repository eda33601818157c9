RETURN [COUNT {
CALL () {
CALL () {
CALL () {
MATCH (x3:Entity:Company)<-[r4:EMPLOYED_BY]-(x5:Entity:Person) WHERE (x5.id = $p0)
RETURN DISTINCT x3 }
CALL () {
CALL () {
CALL () {
MATCH (x11:Entity:Company)<-[r12:EMPLOYED_BY]-(x13:Entity:Person) WHERE ((x13.sortKey = $p2 AND x13.folded = $p1))
RETURN DISTINCT x11 }
MATCH (x9:Entity:Person)-[r10:EMPLOYED_BY]->(x11)
RETURN DISTINCT x9 }
MATCH (e6:Entity)<-[r8:EMPLOYED_BY]-(x9)
RETURN collect(DISTINCT e6) AS set7 } WITH * WHERE (NOT x3 IN set7)
RETURN DISTINCT x3 }
MATCH (e1:Person)-[r2:EMPLOYED_BY]->(x3)
RETURN DISTINCT e1 } WITH e1
RETURN 1 },
COLLECT {
CALL () {
CALL () {
CALL () {
MATCH (x16:Entity:Company)<-[r17:EMPLOYED_BY]-(x18:Entity:Person) WHERE (x18.id = $p3)
RETURN DISTINCT x16 }
CALL () {
CALL () {
CALL () {
MATCH (x24:Entity:Company)<-[r25:EMPLOYED_BY]-(x26:Entity:Person) WHERE ((x26.sortKey = $p5 AND x26.folded = $p4))
RETURN DISTINCT x24 }
MATCH (x22:Entity:Person)-[r23:EMPLOYED_BY]->(x24)
RETURN DISTINCT x22 }
MATCH (e19:Entity)<-[r21:EMPLOYED_BY]-(x22)
RETURN collect(DISTINCT e19) AS set20 } WITH * WHERE (NOT x16 IN set20)
RETURN DISTINCT x16 }
MATCH (e14:Person)-[r15:EMPLOYED_BY]->(x16)
RETURN DISTINCT e14 } WITH e14 WHERE e14.sortKey IS NOT NULL WITH e14 ORDER BY e14.sortKey, e14.id LIMIT $p6
RETURN [e14.id, e14.name] }] AS page
