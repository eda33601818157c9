package write

import (
	"cmp"
	"context"
	"database/sql"
	"maps"
	"slices"

	"github.com/pressly/goose/v3"

	"ties/internal/storekit"
	"ties/kg/temporal"
	"ties/store/sqlite/db"
	"ties/store/sqlite/sqlgen"
)

// careers reads the employments by which flows are counted, of the people whose employments the batch changes.
func (p *Prepared) careers() (storekit.Careers[int64], error) {
	careers := storekit.Careers[int64]{}
	var people []int64
	for _, id := range storekit.Movers(p.changes) {
		if key := p.Keys[id]; key > 0 { // otherwise they are new
			people = append(people, key)
		}
	}
	if len(people) == 0 {
		return careers, nil
	}
	q := &sqlgen.Query{}
	whose := "s.source = "
	if len(people) == 1 {
		whose += q.Arg(people[0])
	} else {
		whose = "s.source IN (SELECT value FROM json_each(" + q.Arg(db.KeyList(people)) + "))"
	}
	text := sqlgen.AssertedJobs(q, whose+" AND ")
	return careers, sqlgen.Careers(&db.Tx{Conn: p.Conn}, text, q.Args, func(_ int, person int64, jobs []sqlgen.Job) {
		for _, job := range jobs {
			careers.Put(person, job.Key, job.Job)
		}
	})
}

// storeFlows adds changes to the stored flows.
func storeFlows(c *db.Conn, sizes storekit.FlowCounts[int64]) error {
	for _, pair := range SortedPairs(sizes) {
		by := sizes[pair]
		if by == (storekit.FlowCount{}) {
			continue
		}
		// Not an upsert, for which SQLite keeps what the pages were before.
		err := c.Exec("UPDATE flows SET people = people + ?3, certain = certain + ?4, possible = possible + ?5 WHERE source = ?1 AND target = ?2",
			pair[0], pair[1], by.People, by.Certain, by.Possible)
		switch {
		case err != nil:
		case c.Raw.Changes() == 0:
			err = c.Exec(insertFlow, pair[0], pair[1], by.People, by.Certain, by.Possible)
		case by.People < 0:
			err = c.Exec("DELETE FROM flows WHERE source = ? AND target = ? AND people = 0", pair[0], pair[1])
		}
		if err != nil {
			return err
		}
	}
	return nil
}

const insertFlow = "INSERT INTO flows (source, target, people, certain, possible) VALUES (?, ?, ?, ?, ?)"

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
	for _, pair := range SortedPairs(sizes) {
		by := sizes[pair]
		if _, err := tx.ExecContext(ctx, insertFlow, pair[0], pair[1], by.People, by.Certain, by.Possible); err != nil {
			return err
		}
	}
	return nil
}}, nil)
