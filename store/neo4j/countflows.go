package neo4j

import (
	"context"
	"maps"
	"slices"
	"strings"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"ties/internal/storekit"
	"ties/kg"
	"ties/kg/temporal"
)

// flowKind is the relationship that tells how many people moved from one company to another (kg.FlowCounts): counted as
// employments are written, and taken out where nobody did. It is no relation of the graph. How many came to a company from
// any other, and left one for any other, are properties of the company, and how many moved at all, of TiesMeta.
const flowKind = "TALENT_FLOW"

// affectedPeople are the people whose employments a batch changes, by ID.
type affectedPeople struct {
	people map[string]bool
	jobs   []any // the IDs of the employments
}

func affectedBy(batch *kg.Batch) *affectedPeople {
	m := &affectedPeople{people: map[string]bool{}}
	for _, record := range batch.Put {
		if r, ok := record.(*kg.Relation); ok && r.Kind == kg.EmployedBy {
			m.people[r.Source] = true
			m.jobs = append(m.jobs, r.ID)
		}
	}
	for _, id := range batch.Delete {
		if k, ok := kg.KindOfID(id); ok && k == kg.EmployedBy {
			m.jobs = append(m.jobs, id)
		}
	}
	return m
}

// takeAway takes out how those have moved so far whose employments are about to change, whoever these belong to.
func (m *affectedPeople) takeAway(w *writing) error {
	rows, err := w.each(matchByID(kg.EmployedBy, "row")+" RETURN DISTINCT r.source", m.jobs)
	if err != nil {
		return err
	}
	for _, row := range rows {
		m.people[Text(row[0])] = true
	}
	return m.count(w, -1)
}

// count adds how they move now, or with -1 takes that away.
func (m *affectedPeople) count(w *writing, by int) error {
	sizes := storekit.FlowCounts[string]{}
	if err := w.countMoves(slices.Sorted(maps.Keys(m.people)), sizes, by); err != nil {
		return err
	}
	return w.keepFlows(sizes, false)
}

// countMoves counts the moves of some people.
func (w *writing) countMoves(people []string, sizes storekit.FlowCounts[string], by int) error {
	if len(people) == 0 {
		return nil
	}
	rows, err := w.run("UNWIND $people AS p MATCH ()-[r:EMPLOYED_BY]->()"+Using("r", "EMPLOYED_BY", "source", "order")+
		" WHERE r.source = p AND r.order > '' AND r.standing IN $standings WITH p, collect(r) AS jobs WHERE size(jobs) > 1"+
		" RETURN "+jobColumns("jobs"),
		map[string]any{"people": people, "standings": StandingNames(kg.Asserted())})
	for _, row := range rows {
		sizes.Add(decodeJobs(row), by)
	}
	return err
}

// decodeJobs reads the columns of jobColumns.
func decodeJobs(row []any) []temporal.Job[string] {
	targets, statuses, known, s0, s1 := Items(row[0]), Items(row[1]), Items(row[2]), Items(row[3]), Items(row[4])
	jobs := make([]temporal.Job[string], len(targets))
	for i := range jobs {
		status, _ := temporal.ParseStatus(Text(statuses[i]))
		jobs[i] = temporal.Job[string]{At: Text(targets[i]), Status: status, Bounds: temporal.Interval{
			Known: known[i] == true, StartMin: temporal.Day(Int(s0[i])), StartMax: temporal.Day(Int(s1[i])),
		}}
	}
	return jobs
}

// keepFlows changes the sizes that are kept, or keeps the first ones. What is taken away is there.
func (w *writing) keepFlows(sizes storekit.FlowCounts[string], first bool) error {
	var more, less, came, went, all []any
	for way, by := range sizes {
		row := map[string]any{"from": way[0], "to": way[1], "people": by.People, "certain": by.Certain, "possible": by.Possible}
		switch {
		case way == [2]string{}:
			all = append(all, row)
		case way[0] == "":
			came = append(came, row)
		case way[1] == "":
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
		{MatchNode("n", "Entity", "row.to") + " SET n.came = coalesce(n.came, 0) + row.people", came},
		{MatchNode("n", "Entity", "row.from") + " SET n.went = coalesce(n.went, 0) + row.people", went},
		{"MATCH (n:TiesMeta {name: 'ties'}) SET n.movers = coalesce(n.movers, 0) + row.people", all},
	} {
		if _, err := w.each(sum.match, sum.rows); err != nil {
			return err
		}
	}
	ends := MatchNode("f", "Entity", "row.from") + MatchNode("t", "Entity", "row.to")
	const add = "n.people = n.people + row.people, n.certain = n.certain + row.certain, n.possible = n.possible + row.possible"
	if first {
		_, err := w.each(ends+" CREATE (f)-[:"+flowKind+" {people: row.people, certain: row.certain, possible: row.possible}]->(t)", more)
		return err
	}
	_, err := w.each(ends+" MATCH (f)-[n:"+flowKind+"]->(t) SET "+add+" WITH n WHERE n.people = 0 DELETE n", less)
	if err == nil {
		_, err = w.each(ends+" MERGE (f)-[n:"+flowKind+"]->(t) ON CREATE SET n.people = row.people, n.certain = row.certain, n.possible = row.possible"+
			" ON MATCH SET "+add, more)
	}
	return err
}

const upgradePage = 5_000 // flows that are kept at a time

// upgrade counts all flows in a database from before they were kept.
func (s *Store) upgrade(ctx context.Context) error {
	f, err := s.guard(ctx, writeTime)
	if err != nil {
		return err
	}
	defer f.release()
	t := &transaction{ctx, f.guard}
	if err := s.recountFlows(ctx, t); err != nil {
		return err
	}
	if _, err := t.run("MATCH (m:TiesMeta {name: 'ties'}) SET m.version = $version", map[string]any{"version": flowsVersion}); err != nil {
		return err
	}
	return f.guard.Commit(ctx)
}

// recountFlows counts all flows anew, while the guard keeps other writers away.
func (s *Store) recountFlows(ctx context.Context, guard *transaction) error {
	if err := s.clearFlows(ctx); err != nil {
		return err
	}
	sizes, err := s.countAllFlows(ctx)
	if err != nil {
		return err
	}
	return s.keepAllFlows(ctx, guard, sizes)
}

// clearFlows takes all away that are kept.
func (s *Store) clearFlows(ctx context.Context) error {
	for _, clear := range []string{
		"MATCH ()-[n:" + flowKind + "]->() CALL (n) { DELETE n } IN TRANSACTIONS OF $page ROWS",
		"MATCH (n:Company) CALL (n) { REMOVE n.came, n.went } IN TRANSACTIONS OF $page ROWS",
	} {
		if _, err := s.runFor(ctx, finishTime, neo4j.AccessModeWrite, clear, map[string]any{"page": fillPage}); err != nil {
			return err
		}
	}
	return nil
}

// keepAllFlows keeps sizes where none are kept.
func (s *Store) keepAllFlows(ctx context.Context, guard *transaction, sizes storekit.FlowCounts[string]) error {
	all := [2]string{}
	_, err := guard.run("MATCH (m:TiesMeta {name: 'ties'}) SET m.movers = $movers", map[string]any{"movers": sizes[all].People})
	if err != nil {
		return err
	}
	delete(sizes, all)
	return s.keepAll(ctx, sizes)
}

// allJobs returns the employments by which flows are counted: those of some people, in the order of their IDs. It needs no
// index but that of the IDs.
var allJobs = "MATCH (p:Entity)" + Using("p", "Entity", "id") + " WHERE p.id > $after AND p.id < $end" +
	" WITH p ORDER BY p.id LIMIT $limit WITH p, COLLECT { MATCH (p)-[r:EMPLOYED_BY]->() WHERE r.standing IN $standings RETURN r } AS jobs" +
	" RETURN p.id, " + jobColumns("jobs")

// jobColumns returns what decodeJobs reads.
func jobColumns(jobs string) string {
	columns := make([]string, 0, 5)
	for _, property := range []string{"target", "status", "known", "s0", "s1"} {
		columns = append(columns, "[r IN "+jobs+" | r."+property+"]")
	}
	return strings.Join(columns, ", ")
}

// countAllFlows counts the moves of all people.
func (s *Store) countAllFlows(ctx context.Context) (storekit.FlowCounts[string], error) {
	sizes := storekit.FlowCounts[string]{}
	params := map[string]any{
		"after": "person:", "end": "person;", // which comes behind every ID that begins with "person:"
		"limit": fillPage, "standings": StandingNames(kg.Asserted()),
	}
	for {
		rows, err := s.runFor(ctx, finishTime, neo4j.AccessModeRead, allJobs, params)
		if err != nil || len(rows) == 0 {
			return sizes, err
		}
		for _, row := range rows {
			sizes.Add(decodeJobs(row[1:]), 1)
		}
		params["after"] = rows[len(rows)-1][0]
	}
}

// keepAll keeps sizes, some at a time, where none are kept.
func (s *Store) keepAll(ctx context.Context, sizes storekit.FlowCounts[string]) error {
	some := storekit.FlowCounts[string]{}
	keep := func() error {
		err := s.transact(ctx, writeTime, func(w *writing) error { return w.keepFlows(some, true) })
		clear(some)
		return err
	}
	for way, size := range sizes {
		some[way] = size
		if len(some) == upgradePage {
			if err := keep(); err != nil {
				return err
			}
		}
	}
	return keep()
}
