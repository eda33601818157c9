UNWIND $p0 AS id
MATCH (x:Entity) USING INDEX SEEK x:Entity(id) WHERE x.id = id
MATCH (x)-[r:EMPLOYED_BY|MEMBER_OF|FOUNDED|WORKS_ON|PRODUCT_OF|PART_OF|BASED_IN|RECRUITS_FROM|RECRUITS_IN|INVOLVED_IN]-(f) WHERE f <> x AND (f.degree >= $p2 OR f.id IN $p1) WITH x, r, f LIMIT $p3 WITH x, [x.id, collect(f.id), collect(f.degree)] AS around
RETURN collect(around)
