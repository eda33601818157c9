package write

import (
	"maps"
	"slices"

	"ties/internal/storekit"
	"ties/kg"
	"ties/kg/temporal"
	"ties/store/neo4j/codec"
	"ties/store/neo4j/cypher"
)

// affectedPeople are the people whose employments a batch changes, by ID, and the changes of flows.
type affectedPeople struct {
	people map[string]bool
	jobs   []any // the IDs of the employments
	counts storekit.FlowCounts[string]
}

func affectedBy(batch *kg.Batch) *affectedPeople {
	people, jobs := storekit.Employments(batch)
	m := &affectedPeople{people: map[string]bool{}, counts: storekit.FlowCounts[string]{}}
	for _, id := range people {
		m.people[id] = true
	}
	for _, id := range jobs {
		m.jobs = append(m.jobs, id)
	}
	return m
}

// subtract subtracts the moves, before the batch, of the people whose employments it changes.
func (m *affectedPeople) subtract(w *batchWriter) error {
	rows, err := w.Each(matchByID(kg.EmployedBy, "row")+" RETURN DISTINCT r.source", m.jobs)
	if err != nil {
		return err
	}
	for _, row := range rows {
		m.people[codec.AsText(row[0])] = true
	}
	return w.countMoves(slices.Sorted(maps.Keys(m.people)), m.counts, -1)
}

// add adds their moves after the batch, and stores the changes of flows.
func (m *affectedPeople) add(w *batchWriter) error {
	if err := w.countMoves(slices.Sorted(maps.Keys(m.people)), m.counts, 1); err != nil {
		return err
	}
	maps.DeleteFunc(m.counts, func(_ [2]string, by storekit.FlowCount) bool { return by == storekit.FlowCount{} })
	return w.storeFlows(m.counts, false)
}

// countMoves counts the moves of some people.
func (w *batchWriter) countMoves(people []string, counts storekit.FlowCounts[string], by int) error {
	if len(people) == 0 {
		return nil
	}
	rows, err := w.Run("UNWIND $people AS p MATCH ()-[r:EMPLOYED_BY]->()"+cypher.Using("r", "EMPLOYED_BY", "source", "order")+
		" WHERE r.source = p AND r.order > '' AND r.standing IN $standings WITH p, collect(r) AS jobs WHERE size(jobs) > 1"+
		" RETURN "+jobColumns("jobs"),
		map[string]any{"people": people, "standings": codec.StandingNames(kg.Asserted())})
	for _, row := range rows {
		counts.Add(decodeJobs(row), by)
	}
	return err
}

// decodeJobs decodes the columns of jobColumns.
func decodeJobs(row []any) []temporal.Job[string] {
	targets, statuses, known, s0, s1 := codec.AsList(row[0]), codec.AsList(row[1]), codec.AsList(row[2]), codec.AsList(row[3]), codec.AsList(row[4])
	jobs := make([]temporal.Job[string], len(targets))
	for i := range jobs {
		status, _ := temporal.ParseStatus(codec.AsText(statuses[i]))
		jobs[i] = temporal.Job[string]{At: codec.AsText(targets[i]), Status: status, Bounds: temporal.Interval{
			Known: known[i] == true, StartMin: temporal.Day(codec.AsInt(s0[i])), StartMax: temporal.Day(codec.AsInt(s1[i])),
		}}
	}
	return jobs
}

// storeFlows adds changes to the stored counts, and stores new ones. Only stored counts are subtracted from.
func (w *batchWriter) storeFlows(counts storekit.FlowCounts[string], first bool) error {
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
		if _, err := w.Each(sum.match, sum.rows); err != nil {
			return err
		}
	}
	ends := cypher.MatchNode("f", "Entity", "row.from") + cypher.MatchNode("t", "Entity", "row.to")
	const add = "n.people = n.people + row.people, n.certain = n.certain + row.certain, n.possible = n.possible + row.possible"
	if first {
		_, err := w.Each(ends+" CREATE (f)-[:"+codec.FlowKind+" {people: row.people, certain: row.certain, possible: row.possible}]->(t)", more)
		return err
	}
	_, err := w.Each(ends+" MATCH (f)-[n:"+codec.FlowKind+"]->(t) SET "+add+" WITH n WHERE n.people = 0 DELETE n", less)
	if err == nil {
		_, err = w.Each(ends+" MERGE (f)-[n:"+codec.FlowKind+"]->(t) ON CREATE SET n.people = row.people, n.certain = row.certain, n.possible = row.possible"+
			" ON MATCH SET "+add, more)
	}
	return err
}
