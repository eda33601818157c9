RETURN [COLLECT {
CALL () {
CALL () {
MATCH (x5:Entity:Company)<-[r6:EMPLOYED_BY]-(x7:Entity:Person) WHERE (x7.id = $p0)
RETURN DISTINCT x5 }
MATCH (e2:Entity)-[r4:EMPLOYED_BY]->(x5)
RETURN collect(DISTINCT e2) AS set3 }
MATCH (e1:Entity:Person) WHERE e1.sortKey IS NOT NULL AND (e1 IN set3 OR e1.description CONTAINS $p1) WITH e1 ORDER BY e1.sortKey, e1.id LIMIT $p2
RETURN [e1.id, e1.name] }] AS page
