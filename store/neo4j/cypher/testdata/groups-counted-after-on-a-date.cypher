WITH COUNT {
MATCH (p2)-[r3:EMPLOYED_BY]->(r3at) USING INDEX SEEK r3:EMPLOYED_BY(source, order) WHERE r3.source > '' AND r3.order > '' AND (r3.s0 < $p0 AND r3.e1 > $p1) WITH r3at AS n1company, p2, count(*) AS p2jobs, min(CASE WHEN r3.s1 < $p3 AND $p2 < r3.e0 THEN 0 WHEN NOT (r3.s0 < $p3 AND $p2 < r3.e1) THEN 3 WHEN r3.known THEN 1 ELSE 2 END) AS p2verdict WITH n1company, count(*) AS n1people, sum(p2jobs) AS n1employments, sum(CASE p2verdict WHEN 0 THEN 1 ELSE 0 END) AS n1certain, sum(CASE p2verdict WHEN 1 THEN 1 ELSE 0 END) AS n1possible WHERE n1people > 0
RETURN 1 } AS g7,
COLLECT {
MATCH (p5)-[r6:EMPLOYED_BY]->(r6at) USING INDEX SEEK r6:EMPLOYED_BY(source, order) WHERE r6.source > '' AND r6.order > '' AND (r6.s0 < $p4 AND r6.e1 > $p5) WITH r6at AS n4company, p5, count(*) AS p5jobs, min(CASE WHEN r6.s1 < $p7 AND $p6 < r6.e0 THEN 0 WHEN NOT (r6.s0 < $p7 AND $p6 < r6.e1) THEN 3 WHEN r6.known THEN 1 ELSE 2 END) AS p5verdict WITH n4company, count(*) AS n4people, sum(p5jobs) AS n4employments, sum(CASE p5verdict WHEN 0 THEN 1 ELSE 0 END) AS n4certain, sum(CASE p5verdict WHEN 1 THEN 1 ELSE 0 END) AS n4possible WHERE n4people > 0 AND n4people <= $p10 AND (n4people <> $p10 OR n4company.sortKey >= $p9 AND (n4company.sortKey <> $p9 OR n4company.id > $p8)) WITH n4company, n4people, n4employments, n4certain, n4possible ORDER BY n4people DESC, n4company.sortKey, n4company.id LIMIT $p11
RETURN [n4people, n4people, n4employments,
COLLECT { WITH n4company WHERE n4company IS NOT NULL
RETURN [n4company.id, n4company.name] }] } AS g8
RETURN [g7, g8] AS page
