RETURN [COUNT {
CALL () {
CALL () {
CALL () {
MATCH (x7:Entity:Company)<-[r8:EMPLOYED_BY]-(x9:Entity:Person) WHERE (x9.id = $p0)
RETURN DISTINCT x7 }
MATCH (x5:Entity:Person)-[r6:EMPLOYED_BY]->(x7)
RETURN DISTINCT x5 }
MATCH (e2:Entity)<-[r4:EMPLOYED_BY]-(x5)
RETURN collect(DISTINCT e2) AS set3 }
MATCH (e1:Entity:Person) WHERE EXISTS {
MATCH (e1)-[r10:EMPLOYED_BY]->(x11) WHERE (NOT x11 IN set3) }
RETURN 1 },
COLLECT {
CALL () {
CALL () {
CALL () {
MATCH (x18:Entity:Company)<-[r19:EMPLOYED_BY]-(x20:Entity:Person) WHERE (x20.id = $p1)
RETURN DISTINCT x18 }
MATCH (x16:Entity:Person)-[r17:EMPLOYED_BY]->(x18)
RETURN DISTINCT x16 }
MATCH (e13:Entity)<-[r15:EMPLOYED_BY]-(x16)
RETURN collect(DISTINCT e13) AS set14 }
MATCH (e12:Entity:Person) WHERE e12.sortKey IS NOT NULL AND EXISTS {
MATCH (e12)-[r21:EMPLOYED_BY]->(x22) WHERE (NOT x22 IN set14) } WITH e12 ORDER BY e12.sortKey, e12.id LIMIT $p2
RETURN [e12.id, e12.name] }] AS page
