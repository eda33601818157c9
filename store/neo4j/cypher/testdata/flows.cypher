WITH
COLLECT {
MATCH (f2)-[n6:TALENT_FLOW]->(t3) USING INDEX SEEK n6:TALENT_FLOW(people) WHERE n6.people >= $p0 WITH f2, t3, n6.people AS n1people, n6.certain AS n1certain, n6.possible AS n1possible WITH f2, t3, n1people, n1certain, n1possible ORDER BY n1people DESC, n1certain DESC, f2.sortKey, f2.id, t3.sortKey, t3.id LIMIT $p1
RETURN [f2.id, n1people, n1certain, n1people - n1certain - n1possible, [t3.id, t3.name]] } AS g7
RETURN [g7] AS page
