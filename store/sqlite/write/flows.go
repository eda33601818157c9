package write

import (
	"cmp"
	"context"
	"database/sql"
	"maps"
	"slices"

	"github.com/pressly/goose/v3"

	"ties/internal/storekit"
	"ties/kg"
	"ties/kg/temporal"
	"ties/store/sqlite/db"
	"ties/store/sqlite/sqlgen"
)

// affectedPeople are the people whose employments a batch changes, by key, and the changes of flows.
type affectedPeople struct {
	people map[int64]bool
	sizes  storekit.FlowCounts[int64]
}

// flowsBefore subtracts the moves, before the batch, of the people whose employments it changes.
func (w *Writing) flowsBefore(batch *kg.Batch) (*affectedPeople, error) {
	m := &affectedPeople{map[int64]bool{}, storekit.FlowCounts[int64]{}}
	people, jobs := storekit.Employments(batch)
	if len(jobs) == 0 {
		return m, nil
	}
	q := &sqlgen.Query{}
	whose := q.WithIDs(people) + " UNION SELECT j.source FROM json_each(" + q.Arg(db.JSON(jobs)) + ") l CROSS JOIN relations j ON j.id = l.value"
	return m, w.countMoves(q, whose, m, -1)
}

// flowsAfter adds the moves of these people after the batch, and writes the changes of flows.
func (w *Writing) flowsAfter(batch *kg.Batch, m *affectedPeople) error {
	people, _ := storekit.Employments(batch)
	for _, id := range people {
		m.people[w.Keys[id]] = true
	}
	if len(m.people) == 0 {
		return nil
	}
	q := &sqlgen.Query{}
	whose := "SELECT value FROM json_each(" + q.Arg(db.KeyList(slices.Sorted(maps.Keys(m.people)))) + ")"
	if err := w.countMoves(q, whose, m, 1); err != nil {
		return err
	}
	return storeFlows(m.sizes, w.Exec)
}

// countMoves counts the moves of some people, whose keys a query selects.
func (w *Writing) countMoves(q *sqlgen.Query, whose string, m *affectedPeople, by int) error {
	text := sqlgen.AssertedJobs(q, "s.source IN ("+whose+") AND ")
	r := &db.Tx{Conn: w.Conn}
	return sqlgen.Careers(r, text, q.Args, func(_ int, person int64, jobs []sqlgen.Job) {
		if len(jobs) > 0 {
			m.people[person] = true
			m.sizes.Add(sqlgen.PlainJobs(jobs), by)
		}
	})
}

// storeFlows adds changes to the stored flows.
func storeFlows(sizes storekit.FlowCounts[int64], exec func(text string, args ...any) error) error {
	for _, pair := range SortedPairs(sizes) {
		by := sizes[pair]
		if by == (storekit.FlowCount{}) {
			continue
		}
		err := exec("INSERT INTO flows (source, target, people, certain, possible) VALUES (?, ?, ?, ?, ?) ON CONFLICT (source, target) DO UPDATE"+
			" SET people = people + excluded.people, certain = certain + excluded.certain, possible = possible + excluded.possible",
			pair[0], pair[1], by.People, by.Certain, by.Possible)
		if err == nil && by.People < 0 {
			err = exec("DELETE FROM flows WHERE source = ? AND target = ? AND people = 0", pair[0], pair[1])
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// SortedPairs returns the pairs of companies in the order of their keys.
func SortedPairs(sizes storekit.FlowCounts[int64]) [][2]int64 {
	return slices.SortedFunc(maps.Keys(sizes), func(a, b [2]int64) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
}

// CountFlows is the migration of files from before flows were stored.
var CountFlows = goose.NewGoMigration(8, &goose.GoFunc{RunTx: func(ctx context.Context, tx *sql.Tx) error {
	rows, err := tx.QueryContext(ctx, sqlgen.AssertedJobs(&sqlgen.Query{}, ""))
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }() // after an error, the transaction ends
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
	return storeFlows(sizes, func(text string, args ...any) error {
		_, err := tx.ExecContext(ctx, text, args...)
		return err
	})
}}, nil)
