WITH
COLLECT {
CALL () {
MATCH (p2:Entity:Person)-[r4:EMPLOYED_BY]->(x5:Entity:Company) WHERE x5.id = $p1
RETURN DISTINCT p2 } WITH p2 WITH p2
MATCH (p2)-[r3:EMPLOYED_BY]->(r3at) WHERE r3at.id = $p0 WITH coalesce(r3.role, '') AS n1role, p2, count(*) AS p2jobs, min(0) AS p2verdict WITH n1role, count(*) AS n1people, sum(p2jobs) AS n1employments, sum(CASE p2verdict WHEN 0 THEN 1 ELSE 0 END) AS n1certain, sum(CASE p2verdict WHEN 1 THEN 1 ELSE 0 END) AS n1possible WHERE n1people > 0 WITH n1people, n1employments, n1certain, n1possible, n1role ORDER BY n1people DESC, n1role LIMIT $p2
RETURN [n1people, n1people, n1employments] } AS g6
RETURN [g6] AS page
