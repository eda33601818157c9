package write

import (
	"ties/internal/storekit"
	"ties/store/neo4j/client"
	"ties/store/neo4j/codec"
	"ties/store/neo4j/cypher"
)

// storeFlows adds changes to the stored counts, and stores new ones. Only stored counts are subtracted from.
func storeFlows(t *client.Transaction, counts storekit.FlowCounts[string], first bool) error {
	var more, less, came, went, all []any
	for pair, by := range counts {
		row := map[string]any{"from": pair[0], "to": pair[1], "people": by.People, "certain": by.Certain, "possible": by.Possible}
		switch {
		case pair == [2]string{}:
			all = append(all, row)
		case pair[0] == "":
			came = append(came, row)
		case pair[1] == "":
			went = append(went, row)
		case by.People < 0:
			less = append(less, row)
		default:
			more = append(more, row)
		}
	}
	for _, sum := range []struct {
		match string
		rows  []any
	}{
		{cypher.MatchNode("n", "Entity", "row.to") + " SET n.came = coalesce(n.came, 0) + row.people", came},
		{cypher.MatchNode("n", "Entity", "row.from") + " SET n.went = coalesce(n.went, 0) + row.people", went},
		{"MATCH (n:TiesMeta {name: 'ties'}) SET n.movers = coalesce(n.movers, 0) + row.people", all},
	} {
		if _, err := t.Each(sum.match, sum.rows); err != nil {
			return err
		}
	}
	ends := cypher.MatchNode("f", "Entity", "row.from") + cypher.MatchNode("t", "Entity", "row.to")
	const add = "n.people = n.people + row.people, n.certain = n.certain + row.certain, n.possible = n.possible + row.possible"
	if first {
		_, err := t.Each(ends+" CREATE (f)-[:"+codec.FlowKind+" {people: row.people, certain: row.certain, possible: row.possible}]->(t)", more)
		return err
	}
	_, err := t.Each(ends+" MATCH (f)-[n:"+codec.FlowKind+"]->(t) SET "+add+" WITH n WHERE n.people = 0 DELETE n", less)
	if err == nil {
		_, err = t.Each(ends+" MERGE (f)-[n:"+codec.FlowKind+"]->(t) ON CREATE SET n.people = row.people, n.certain = row.certain, n.possible = row.possible"+
			" ON MATCH SET "+add, more)
	}
	return err
}
