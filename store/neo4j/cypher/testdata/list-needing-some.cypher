WITH
COLLECT {
UNWIND $p1 AS i2
MATCH (e3:Entity) USING INDEX SEEK e3:Entity(id) WHERE e3.id = i2
RETURN e3.id } AS g4
RETURN [COLLECT {
MATCH (e1:Entity:Person) WHERE e1.sortKey IS NOT NULL WITH e1 ORDER BY e1.sortKey, e1.id LIMIT $p0
RETURN [e1.id, e1.name] }, g4] AS page
