UNWIND range(0, size($p0) - 1) AS i
MATCH (x:Entity) USING INDEX SEEK x:Entity(id) WHERE x.id = $p0[i]
MATCH (x)-[r:EMPLOYED_BY|MEMBER_OF|FOUNDED|WORKS_ON|PRODUCT_OF|PART_OF|BASED_IN|RECRUITS_FROM|RECRUITS_IN|INVOLVED_IN]-(f) WHERE f <> x AND (f.degree > 1 OR f.id IN $p1) WITH i, r, f LIMIT $p2
RETURN i, collect(f.id), collect(f.degree)
