UNWIND $p0 AS id1
MATCH (x2:Entity) USING INDEX SEEK x2:Entity(id) WHERE x2.id = id1
RETURN [x2.id, x2.name, x2.citations, x2.quotes,
COLLECT {
UNWIND x2.citations AS c4c WITH DISTINCT split(c4c, '#')[0] AS c4
MATCH (d3:Document) USING INDEX SEEK d3:Document(id) WHERE d3.id = c4
RETURN [d3.id, d3.title] }] AS row
