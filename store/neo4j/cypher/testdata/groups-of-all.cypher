WITH
COLLECT {
MATCH (p2)-[r3:EMPLOYED_BY]->(r3at) USING INDEX SEEK r3:EMPLOYED_BY(source, order) WHERE r3.source > '' AND r3.order > '' WITH p2, count(*) AS p2jobs, min(0) AS p2verdict WITH count(*) AS n1people, sum(p2jobs) AS n1employments, sum(CASE p2verdict WHEN 0 THEN 1 ELSE 0 END) AS n1certain, sum(CASE p2verdict WHEN 1 THEN 1 ELSE 0 END) AS n1possible WHERE n1people > 0 WITH n1people, n1employments, n1certain, n1possible ORDER BY n1people DESC LIMIT $p0
RETURN [n1people, n1people, n1employments] } AS g4
RETURN [g4] AS page
