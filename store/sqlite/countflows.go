package sqlite

import (
	"cmp"
	"context"
	"database/sql"
	"maps"
	"slices"

	"github.com/pressly/goose/v3"

	"ties/internal/storekit"
	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// movers are the people whose employments a batch changes, by key, and by how much it changes the sizes of flows.
type movers struct {
	people map[int64]bool
	sizes  storekit.FlowCounts[int64]
}

// moversBefore takes away how those have moved so far whose employments a batch is about to change.
func (w *writing) moversBefore(batch *kg.Batch) (*movers, error) {
	m := &movers{map[int64]bool{}, storekit.FlowCounts[int64]{}}
	var people, jobs []string
	for _, record := range batch.Put {
		if r, ok := record.(*kg.Relation); ok && r.Kind == kg.EmployedBy {
			people, jobs = append(people, r.Source), append(jobs, r.ID)
		}
	}
	for _, id := range batch.Delete {
		if k, ok := kg.KindOfID(id); ok && k == kg.EmployedBy {
			jobs = append(jobs, id)
		}
	}
	if len(jobs) == 0 {
		return m, nil
	}
	q := &selectQuery{}
	whose := q.withIDs(people) + " UNION SELECT j.source FROM json_each(" + q.arg(jsonText(jobs)) + ") l CROSS JOIN relations j ON j.id = l.value"
	return m, w.countMoves(q, whose, m, -1)
}

// moversAfter adds how those move whose employments a batch has changed, and changes what is kept.
func (w *writing) moversAfter(batch *kg.Batch, m *movers) error {
	for _, record := range batch.Put {
		if r, ok := record.(*kg.Relation); ok && r.Kind == kg.EmployedBy {
			m.people[w.keys[r.Source]] = true
		}
	}
	if len(m.people) == 0 {
		return nil
	}
	q := &selectQuery{}
	whose := "SELECT value FROM json_each(" + q.arg(keyList(slices.Sorted(maps.Keys(m.people)))) + ")"
	if err := w.countMoves(q, whose, m, 1); err != nil {
		return err
	}
	return keepFlows(m.sizes, w.exec)
}

// assertedJobs gives the statement that reads the employments by which flows are counted, in the order of people.
func (q *selectQuery) assertedJobs(whose string) string {
	q.selectJobs("0", "''", "0", "0")
	return q.text("relations s"+byCareer(kg.Asserted()), " WHERE "+whose+counted("s", query.MoveScope{Standings: kg.Asserted()})+" ORDER BY s.source")
}

// countMoves counts the moves of some people, whose keys a query gives.
func (w *writing) countMoves(q *selectQuery, whose string, m *movers, by int) error {
	text := q.assertedJobs("s.source IN (" + whose + ") AND ")
	r := &run{conn: w.conn}
	return r.careers(text, q.args, func(_ int, person int64, jobs []job) {
		if len(jobs) > 0 {
			m.people[person] = true
			m.sizes.Add(plain(jobs), by)
		}
	})
}

// keepFlows changes the sizes of flows that are kept, with what runs a statement.
func keepFlows(sizes storekit.FlowCounts[int64], exec func(text string, args ...any) error) error {
	for _, way := range waysInOrder(sizes) {
		by := sizes[way]
		if by == (storekit.FlowCount{}) {
			continue
		}
		err := exec("INSERT INTO flows (source, target, people, certain, possible) VALUES (?, ?, ?, ?, ?) ON CONFLICT (source, target) DO UPDATE"+
			" SET people = people + excluded.people, certain = certain + excluded.certain, possible = possible + excluded.possible",
			way[0], way[1], by.People, by.Certain, by.Possible)
		if err == nil && by.People < 0 {
			err = exec("DELETE FROM flows WHERE source = ? AND target = ? AND people = 0", way[0], way[1])
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// countAllFlows counts all flows, where none were counted so far.
func (c *conn) countAllFlows() error {
	q, sizes := &selectQuery{}, storekit.FlowCounts[int64]{}
	r := &run{conn: c}
	err := r.careers(q.assertedJobs(""), nil, func(_ int, _ int64, jobs []job) { sizes.Add(plain(jobs), 1) })
	if err != nil {
		return err
	}
	if err := c.exec("DELETE FROM flows"); err != nil { // of nobody, if there are any
		return err
	}
	return c.insertAll(newFlow, sizesInOrder(sizes))
}

var newFlow = newRow("flows", "", rowOf("flows", "source", "target", "people", "certain", "possible"))

// sizesInOrder gives the rows of flows, in the order of their keys.
func sizesInOrder(sizes storekit.FlowCounts[int64]) []any {
	values := make([]any, 0, newFlow.width*len(sizes))
	for _, way := range waysInOrder(sizes) {
		if by := sizes[way]; by != (storekit.FlowCount{}) {
			values = append(values, way[0], way[1], by.People, by.Certain, by.Possible)
		}
	}
	return values
}

func waysInOrder(sizes storekit.FlowCounts[int64]) [][2]int64 {
	return slices.SortedFunc(maps.Keys(sizes), func(a, b [2]int64) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
}

// countFlows is the migration of files from before flows were kept.
var countFlows = goose.NewGoMigration(8, &goose.GoFunc{RunTx: func(ctx context.Context, tx *sql.Tx) error {
	rows, err := tx.QueryContext(ctx, (&selectQuery{}).assertedJobs(""))
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }() // it was read to its end, or the transaction ends
	sizes, jobs, last := storekit.FlowCounts[int64]{}, []temporal.Job[int64](nil), int64(0)
	for rows.Next() {
		var person int64
		var j temporal.Job[int64]
		var skip any
		if err := rows.Scan(&skip, &person, &j.At, &j.Status, &j.Bounds.Known, &j.Bounds.StartMin, &j.Bounds.StartMax, &skip, &skip, &skip, &skip); err != nil {
			return err
		}
		if person != last {
			sizes.Add(jobs, 1)
			jobs, last = jobs[:0], person
		}
		jobs = append(jobs, j)
	}
	if err := rows.Err(); err != nil {
		return err
	}
	sizes.Add(jobs, 1)
	return keepFlows(sizes, func(text string, args ...any) error {
		_, err := tx.ExecContext(ctx, text, args...)
		return err
	})
}}, nil)
