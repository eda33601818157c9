RETURN [COUNT {
CALL () {
CALL () {
CALL () {
CALL () {
MATCH (x7:Entity:Company)<-[r8:EMPLOYED_BY]-(x9:Entity:Person) WHERE (x9.id = $p0)
RETURN DISTINCT x7 }
MATCH (x5:Entity:Person)-[r6:EMPLOYED_BY]->(x7)
RETURN DISTINCT x5 }
MATCH (x3:Entity:Company)<-[r4:EMPLOYED_BY]-(x5)
RETURN DISTINCT x3 }
MATCH (e1:Entity:Person)-[r2:EMPLOYED_BY]->(x3)
RETURN DISTINCT e1 } WITH e1
RETURN 1 },
COLLECT {
CALL () {
CALL () {
CALL () {
CALL () {
MATCH (x16:Entity:Company)<-[r17:EMPLOYED_BY]-(x18:Entity:Person) WHERE (x18.id = $p1)
RETURN DISTINCT x16 }
MATCH (x14:Entity:Person)-[r15:EMPLOYED_BY]->(x16)
RETURN DISTINCT x14 }
MATCH (x12:Entity:Company)<-[r13:EMPLOYED_BY]-(x14)
RETURN DISTINCT x12 }
MATCH (e10:Entity:Person)-[r11:EMPLOYED_BY]->(x12)
RETURN DISTINCT e10 } WITH e10 WHERE e10.sortKey IS NOT NULL WITH e10 ORDER BY e10.sortKey, e10.id LIMIT $p2
RETURN [e10.id, e10.name] }] AS page
