WITH
COLLECT {
MATCH (p2)-[r3:EMPLOYED_BY]->(r3at) USING INDEX SEEK r3:EMPLOYED_BY(source, order) WHERE r3.source > '' AND r3.order > '' WITH r3at, collect([p2, r3]) AS r3all
CALL (r3at) { OPTIONAL
MATCH (r3at)-[r3based:BASED_IN]->(n1place) WHERE r3based.standing IN $p0 WITH r3based, n1place ORDER BY r3based.order LIMIT 1
RETURN n1place }
UNWIND r3all AS r3one WITH r3at, n1place, r3one[0] AS p2, r3one[1] AS r3 WITH n1place, left(coalesce(r3.start, ''), 4) AS n1start, p2, count(*) AS p2jobs, min(0) AS p2verdict WITH n1place, n1start, count(*) AS n1people, sum(p2jobs) AS n1employments, sum(CASE p2verdict WHEN 0 THEN 1 ELSE 0 END) AS n1certain, sum(CASE p2verdict WHEN 1 THEN 1 ELSE 0 END) AS n1possible, collect(p2) AS n1members WHERE n1people > 0 WITH n1place, n1people, n1employments, n1certain, n1possible, n1start, n1members ORDER BY n1people DESC, coalesce(n1place.sortKey, ''), coalesce(n1place.id, ''), n1start LIMIT $p1
RETURN [n1people, n1people, n1employments,
COLLECT { WITH n1place WHERE n1place IS NOT NULL
RETURN [n1place.id, n1place.name] },
COLLECT {
UNWIND n1members AS e4 WITH e4 ORDER BY e4.sortKey, e4.id LIMIT $p2
RETURN [e4.id, e4.name] }] } AS g5
RETURN [g5] AS page
