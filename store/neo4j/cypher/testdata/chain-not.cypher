RETURN [COUNT { (e1:Person) } - COUNT {
CALL () {
CALL () {
MATCH (x4:Entity:Company)<-[r5:EMPLOYED_BY]-(x6:Entity:Person) WHERE (x6.id = $p0)
RETURN DISTINCT x4 }
MATCH (e2:Entity:Person)-[r3:EMPLOYED_BY]->(x4)
RETURN DISTINCT e2 } WITH e2
RETURN 1 },
COLLECT {
CALL () {
CALL () {
MATCH (x11:Entity:Company)<-[r12:EMPLOYED_BY]-(x13:Entity:Person) WHERE (x13.id = $p1)
RETURN DISTINCT x11 }
MATCH (e8:Entity)-[r10:EMPLOYED_BY]->(x11)
RETURN collect(DISTINCT e8) AS set9 }
MATCH (e7:Entity:Person) WHERE e7.sortKey IS NOT NULL AND NOT e7 IN set9 WITH e7 ORDER BY e7.sortKey, e7.id LIMIT $p2
RETURN [e7.id, e7.name] }] AS page
