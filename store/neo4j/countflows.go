package neo4j

import (
	"context"
	"maps"
	"slices"
	"time"

	"ties/kg"
)

// flowKind is the relationship that tells how many people moved from one company to another (kg.FlowSizes): counted as
// employments are written, and taken out where nobody did. It is no relation of the graph. How many came to a company from
// any other, and left one for any other, are properties of the company, and how many moved at all, of TiesMeta.
const flowKind = "TALENT_FLOW"

// movers are the people whose employments a batch changes, by ID.
type movers struct {
	people map[string]bool
	jobs   []any // the IDs of the employments
}

func moversOf(batch *kg.Batch) *movers {
	m := &movers{people: map[string]bool{}}
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
func (m *movers) takeAway(w *writing) error {
	rows, err := w.each(matchByID(kg.EmployedBy, "row")+" RETURN DISTINCT r.source", m.jobs)
	if err != nil {
		return err
	}
	for _, row := range rows {
		m.people[text(row[0])] = true
	}
	return m.count(w, -1)
}

// count adds how they move now, or with -1 takes that away.
func (m *movers) count(w *writing, by int) error {
	sizes := kg.FlowSizes[string]{}
	if err := w.countMoves(slices.Sorted(maps.Keys(m.people)), sizes, by); err != nil {
		return err
	}
	return w.keepFlows(sizes)
}

// countMoves counts the moves of some people.
func (w *writing) countMoves(people []string, sizes kg.FlowSizes[string], by int) error {
	if len(people) == 0 {
		return nil
	}
	rows, err := w.run("UNWIND $people AS p MATCH ()-[r:EMPLOYED_BY]->()"+using("r", "EMPLOYED_BY", "source", "order")+
		" WHERE r.source = p AND r.order > '' AND r.standing IN $standings WITH p, collect(r) AS jobs WHERE size(jobs) > 1"+
		" RETURN [r IN jobs | r.target], [r IN jobs | r.status], [r IN jobs | r.known], [r IN jobs | r.s0], [r IN jobs | r.s1]",
		map[string]any{"people": people, "standings": standingNames(kg.Asserted())})
	for _, row := range rows {
		sizes.Count(jobsIn(row), by)
	}
	return err
}

func jobsIn(row []any) []kg.Job[string] {
	targets, statuses, known, s0, s1 := items(row[0]), items(row[1]), items(row[2]), items(row[3]), items(row[4])
	jobs := make([]kg.Job[string], len(targets))
	for i := range jobs {
		status, _ := kg.ParseStatus(text(statuses[i]))
		jobs[i] = kg.Job[string]{At: text(targets[i]), Status: status, Stint: kg.Stint{
			Known: known[i] == true, S0: kg.Day(number(s0[i])), S1: kg.Day(number(s1[i])),
		}}
	}
	return jobs
}

// keepFlows changes the sizes that are kept. What is taken away is there.
func (w *writing) keepFlows(sizes kg.FlowSizes[string]) error {
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
		{matchNode("n", "Entity", "row.to") + " SET n.came = coalesce(n.came, 0) + row.people", came},
		{matchNode("n", "Entity", "row.from") + " SET n.went = coalesce(n.went, 0) + row.people", went},
		{"MATCH (n:TiesMeta {name: 'ties'}) SET n.movers = coalesce(n.movers, 0) + row.people", all},
	} {
		if _, err := w.each(sum.match, sum.rows); err != nil {
			return err
		}
	}
	ends := matchNode("f", "Entity", "row.from") + matchNode("t", "Entity", "row.to")
	const add = "n.people = n.people + row.people, n.certain = n.certain + row.certain, n.possible = n.possible + row.possible"
	_, err := w.each(ends+" MATCH (f)-[n:"+flowKind+"]->(t) SET "+add+" WITH n WHERE n.people = 0 DELETE n", less)
	if err == nil {
		_, err = w.each(ends+" MERGE (f)-[n:"+flowKind+"]->(t) ON CREATE SET n.people = row.people, n.certain = row.certain, n.possible = row.possible"+
			" ON MATCH SET "+add, more)
	}
	return err
}

const (
	upgradeTime = 10 * time.Minute // that an upgrade may take
	upgradePage = 5_000            // people, or flows, that it takes at a time
)

// upgrade counts all flows in a database from before they were kept.
func (s *Store) upgrade(ctx context.Context) error {
	return s.transact(ctx, upgradeTime, func(w *writing) error {
		if err := w.lock(); err != nil {
			return err
		}
		for _, clear := range []string{"MATCH ()-[n:" + flowKind + "]->() DELETE n", "MATCH (n:Company|TiesMeta) REMOVE n.came, n.went, n.movers"} {
			if _, err := w.run(clear, nil); err != nil {
				return err
			}
		}
		if err := w.countAllFlows(); err != nil {
			return err
		}
		_, err := w.run("MATCH (m:TiesMeta {name: 'ties'}) SET m.version = $version", map[string]any{"version": flowsVersion})
		return err
	})
}

func (w *writing) countAllFlows() error {
	sizes, after := kg.FlowSizes[string]{}, "person:"
	for {
		rows, err := w.run("MATCH (p:Entity)"+using("p", "Entity", "id")+" WHERE p.id > $after AND p.id < 'person;' WITH p ORDER BY p.id LIMIT $limit RETURN p.id",
			map[string]any{"after": after, "limit": upgradePage})
		if err != nil || len(rows) == 0 {
			if err == nil {
				err = w.keepAll(sizes)
			}
			return err
		}
		people := make([]string, len(rows))
		for i, row := range rows {
			people[i] = text(row[0])
		}
		if err := w.countMoves(people, sizes, 1); err != nil {
			return err
		}
		after = people[len(people)-1]
	}
}

// keepAll keeps sizes, some at a time.
func (w *writing) keepAll(sizes kg.FlowSizes[string]) error {
	some := kg.FlowSizes[string]{}
	for way, size := range sizes {
		some[way] = size
		if len(some) == upgradePage {
			if err := w.keepFlows(some); err != nil {
				return err
			}
			clear(some)
		}
	}
	return w.keepFlows(some)
}
