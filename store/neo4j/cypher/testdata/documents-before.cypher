RETURN [COLLECT {
MATCH (e1:Document) WHERE e1.recordedAt >= $p1 AND (e1.recordedAt <> $p1 OR e1.id > $p0) WITH e1 ORDER BY e1.recordedAt, e1.id LIMIT $p2
RETURN [e1.id, e1.title, e1.id, left(e1.publishedOn + '-01-01', 10)] }] AS page
