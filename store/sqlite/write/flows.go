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

// countMoves adds to the flows the moves of the people whose employments the batch changes, as they are stored now.
func (p *Prepared) countMoves(flows storekit.FlowCounts[int64], by int) error {
	people := p.movers()
	if len(people) == 0 {
		return nil
	}
	q := &sqlgen.Query{}
	text := sqlgen.AssertedJobs(q, "s.source IN (SELECT value FROM json_each("+q.Arg(db.KeyList(people))+")) AND ")
	return sqlgen.Careers(&db.Tx{Conn: p.Conn}, text, q.Args, func(_ int, _ int64, jobs []sqlgen.Job) {
		flows.Add(sqlgen.PlainJobs(jobs), by)
	})
}

// movers returns the keys of the people whose employments the batch changes, without those whose key is not known yet.
func (p *Prepared) movers() []int64 {
	people := map[int64]bool{}
	for _, c := range p.changes {
		for _, record := range []kg.Record{c.Before, c.After} {
			if r, ok := record.(*kg.Relation); ok && r.Kind == kg.EmployedBy && p.Keys[r.Source] > 0 {
				people[p.Keys[r.Source]] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(people))
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
