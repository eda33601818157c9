WITH [[COUNT {
MATCH (f2)-[n1:TALENT_FLOW]->(t3) USING INDEX SEEK n1:TALENT_FLOW(people) WHERE n1.people >= $p0
RETURN 1 }, 0]] AS g10,
COLLECT {
MATCH (f5)-[n9:TALENT_FLOW]->(t6) USING INDEX SEEK n9:TALENT_FLOW(people) WHERE n9.people >= $p1 AND n9.people <= $p2 WITH f5, t6, n9.people AS n4people, n9.certain AS n4certain, n9.possible AS n4possible WHERE n4people <= $p8 AND (n4people <> $p8 OR n4certain <= $p7 AND (n4certain <> $p7 OR f5.sortKey >= $p6 AND (f5.sortKey <> $p6 OR f5.id >= $p5 AND (f5.id <> $p5 OR t6.sortKey >= $p4 AND (t6.sortKey <> $p4 OR t6.id > $p3))))) WITH f5, t6, n4people, n4certain, n4possible ORDER BY n4people DESC, n4certain DESC, f5.sortKey, f5.id, t6.sortKey, t6.id LIMIT $p9
RETURN [f5.id, n4people, n4certain, n4people - n4certain - n4possible, [t6.id, t6.name]] } AS g11
RETURN [g10, g11] AS page
