RETURN [COLLECT {
CALL () {
CALL () {
CALL () {
MATCH (x7:Entity:Company)<-[r8:EMPLOYED_BY]-(x9:Entity:Person) WHERE (x9.id = $p0)
RETURN DISTINCT x7 }
MATCH (x5:Entity:Person)-[r6:EMPLOYED_BY]->(x7)
RETURN DISTINCT x5 }
MATCH (e2:Entity)<-[r4:EMPLOYED_BY]-(x5)
RETURN collect(DISTINCT e2) AS set3 }
MATCH (e1:Entity:Person) WHERE e1.sortKey IS NOT NULL AND EXISTS {
MATCH (e1)-[r10:EMPLOYED_BY]->(x11) WHERE (NOT x11 IN set3) } WITH e1 ORDER BY e1.sortKey, e1.id LIMIT $p1
RETURN [e1.id, e1.name] }] AS page
