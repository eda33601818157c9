WITH
COLLECT {
MATCH (t3:Entity) USING INDEX SEEK t3:Entity(id) WHERE t3.id IN $p1
MATCH (f2)-[n6:TALENT_FLOW]->(t3) WHERE n6.people >= $p0 AND f2.id IN $p2 WITH f2, t3, n6.people AS n1people, n6.certain AS n1certain, n6.possible AS n1possible WITH f2, t3, n1people, n1certain, n1possible ORDER BY n1people DESC, n1certain DESC, f2.sortKey, f2.id, t3.sortKey, t3.id LIMIT $p3
RETURN [f2.id, n1people, n1certain, n1people - n1certain - n1possible, [t3.id, t3.name]] } AS g7
RETURN [g7] AS page
