UNWIND range(0, size($p0) - 1) AS ordinal WITH ordinal,
COLLECT {
MATCH (e1:Entity) USING INDEX SEEK e1:Entity(id) WHERE e1.id = $p0[ordinal]
RETURN [e1.id, e1.name] } AS rows, 0 AS total
RETURN $p1 AS part, ordinal, rows, total UNION ALL
UNWIND range(0, size($p2) - 1) AS ordinal WITH ordinal,
COLLECT {
MATCH (s3:Entity)-[r2:EMPLOYED_BY|MEMBER_OF]->(t4) USING INDEX SEEK s3:Entity(id) WHERE s3.id IN $p2[ordinal] AND t4.id IN $p2[ordinal] AND s3 <> t4 AND (r2.standing IN $p3 AND (r2.s0 < $p4 AND r2.e1 > $p5)) WITH r2, s3, t4 ORDER BY r2.order LIMIT $p6
RETURN [r2.id, r2.role, r2.citations, r2.quotes] } AS rows, COUNT {
MATCH (s3:Entity)-[r2:EMPLOYED_BY|MEMBER_OF]->(t4) USING INDEX SEEK s3:Entity(id) WHERE s3.id IN $p2[ordinal] AND t4.id IN $p2[ordinal] AND s3 <> t4 AND (r2.standing IN $p3 AND (r2.s0 < $p4 AND r2.e1 > $p5)) } AS total
RETURN $p7 AS part, ordinal, rows, total
