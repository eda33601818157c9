UNWIND $p0 AS id
MATCH (x:Entity) USING INDEX SEEK x:Entity(id) WHERE x.id = id
MATCH (x)-[r:EMPLOYED_BY|MEMBER_OF]-(f) WHERE f <> x AND (f.degree >= $p2 AND f.degree <= $p3 AND NOT f.id IN $p4 OR f.id IN $p1) AND (r.standing IN $p5 AND (r.s0 < $p6 AND r.e1 > $p7)) WITH x, r, f LIMIT $p8 WITH x, [x.id, collect(f.id), collect(f.degree), collect(CASE WHEN r:EMPLOYED_BY|MEMBER_OF|WORKS_ON THEN [r.s0, r.s1, r.e0, r.e1, r.known] ELSE [] END)] AS around
RETURN collect(around)
