UNWIND $p0 AS id
MATCH (x:Entity) USING INDEX SEEK x:Entity(id) WHERE x.id = id
RETURN x.id, x.degree,
COLLECT {
MATCH (x)-[r:EMPLOYED_BY|MEMBER_OF|FOUNDED|WORKS_ON|PRODUCT_OF|PART_OF|BASED_IN|RECRUITS_FROM|RECRUITS_IN|INVOLVED_IN]-(f) WHERE x.degree <= $p1 AND f <> x AND (f.degree >= $p2 OR f.id IN $p0)
RETURN [collect(f.id), collect(f.degree)] }
