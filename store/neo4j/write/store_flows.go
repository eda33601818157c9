package write

import (
	"strings"

	"ties/internal/storekit"
	"ties/kg"
	"ties/store/neo4j/client"
	"ties/store/neo4j/codec"
	"ties/store/neo4j/cypher"
)

// updates are updates for the rows of lists, made by one statement: to send one takes longer than most updates.
type updates struct {
	text   strings.Builder
	params map[string]any
}

// add adds an update for each row of a list, which has a name of its own. One for an empty list is there, too, so that the database
// need not plan many statements.
func (u *updates) add(name string, rows []any, update string) {
	if u.params == nil {
		u.params = map[string]any{}
	}
	if rows == nil {
		rows = []any{}
	}
	u.params[name] = rows
	u.text.WriteString("CALL () { UNWIND $" + name + " AS row " + update + " } ")
}

func (u *updates) run(t *client.Transaction) error {
	if u.params == nil {
		return nil
	}
	_, err := t.Run(u.text.String(), u.params)
	return err
}

// storeFlows stores counts in a database without stored ones.
func storeFlows(t *client.Transaction, counts storekit.FlowCounts[string]) error {
	u := &updates{}
	more, _ := u.addSums(counts)
	u.add("more", more, flowEnds+" CREATE (f)-[:"+codec.FlowKind+" {people: row.people, certain: row.certain, possible: row.possible}]->(t)")
	return u.run(t)
}

// updateCounts updates the stored counts of flows, and the degrees of the entities that are touched.
func (w *batchWriter) updateCounts(flows storekit.FlowCounts[string]) error {
	u := &updates{}
	if len(flows) > 0 {
		u.addFlows(flows)
	}
	if len(w.touched) > 0 {
		u.add("touched", w.touchedIDs(), cypher.MatchNode("e", "Entity", "row")+
			" SET e.degree = COUNT { "+cypher.Pattern("e", "", kg.AllKinds(), kg.Both, "")+" }") // which the database knows
	}
	return u.run(w.Transaction)
}

func (w *batchWriter) touchedIDs() (ids []any) {
	for id := range w.touched {
		ids = append(ids, id)
	}
	return ids
}

var flowEnds = cypher.MatchNode("f", "Entity", "row.from") + cypher.MatchNode("t", "Entity", "row.to")

// addFlows adds changes to stored counts. Only stored counts are subtracted from.
func (u *updates) addFlows(counts storekit.FlowCounts[string]) {
	const sum = "n.people = n.people + row.people, n.certain = n.certain + row.certain, n.possible = n.possible + row.possible"
	more, less := u.addSums(counts)
	u.add("less", less, flowEnds+" MATCH (f)-[n:"+codec.FlowKind+"]->(t) SET "+sum+" WITH n WHERE n.people = 0 DELETE n")
	u.add("more", more, flowEnds+" MERGE (f)-[n:"+codec.FlowKind+"]->(t) ON CREATE SET n.people = row.people, n.certain = row.certain, n.possible = row.possible"+
		" ON MATCH SET "+sum)
}

// addSums adds changes to the sums of flows, and returns those of the flows themselves.
func (u *updates) addSums(counts storekit.FlowCounts[string]) (more, less []any) {
	var came, went, all []any
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
	u.add("came", came, cypher.MatchNode("n", "Entity", "row.to")+" SET n.came = coalesce(n.came, 0) + row.people")
	u.add("went", went, cypher.MatchNode("n", "Entity", "row.from")+" SET n.went = coalesce(n.went, 0) + row.people")
	u.add("all", all, "MATCH (n:TiesMeta {name: 'ties'}) SET n.movers = coalesce(n.movers, 0) + row.people")
	return more, less
}
