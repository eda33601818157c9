WITH COUNT {
MATCH (p1:Person) USING INDEX SEEK p1:Person(degree) WHERE p1.degree > $p0 AND COUNT {
MATCH (p1)-[r2:EMPLOYED_BY]->() WHERE r2.standing IN $p1 } > $p0 AND EXISTS {
MATCH (p1)-[r2:EMPLOYED_BY]->(u5) WHERE r2.standing IN $p1
MATCH (u5)-[w3:PART_OF*0..10]->(w6) WHERE all(w4 IN w3 WHERE w4.standing IN $p1 AND w4.s0 < $p3 AND $p2 < w4.e1) AND w6.id IN $p4 } } AS g7
RETURN [g7] AS page
