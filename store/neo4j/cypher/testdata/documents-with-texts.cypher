RETURN [COLLECT {
MATCH (e1:Document) WHERE e1.title IS NOT NULL AND NOT e1.text IS NULL WITH e1 ORDER BY e1.title DESC, e1.id DESC LIMIT $p0
RETURN [e1.id, e1.title, e1.id, left(e1.publishedOn + '-01-01', 10)] }] AS page
