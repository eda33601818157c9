WITH
COLLECT {
MATCH (p2:Entity:Person) WHERE (p2.sortKey = $p2 AND p2.folded = $p1) WITH p2
MATCH (p2)-[r3:EMPLOYED_BY]->(r3at) WHERE r3at.id = $p0 WITH r3at AS n1company, p2, count(*) AS p2jobs, min(0) AS p2verdict WITH n1company, count(*) AS n1people, sum(p2jobs) AS n1employments, sum(CASE p2verdict WHEN 0 THEN 1 ELSE 0 END) AS n1certain, sum(CASE p2verdict WHEN 1 THEN 1 ELSE 0 END) AS n1possible WHERE n1people > 0 WITH n1company, n1people, n1employments, n1certain, n1possible ORDER BY n1people DESC, n1company.sortKey, n1company.id LIMIT $p3
RETURN [n1people, n1people, n1employments] } AS g4
RETURN [g4] AS page
