package read

import (
	"errors"
	"strings"

	"github.com/ncruces/go-sqlite3"

	"ties/kg/query"
	"ties/kg/temporal"
	"ties/store/sqlite/sqlgen"
)

// errEnough ends a statement whose remaining rows are not needed.
var errEnough = errors.New("enough")

// storedMatrix returns the stored cells that may be in a slice, and counts all of them if selected. Of the whole matrix only
// the largest are read; of some companies, all.
func storedMatrix(r *reader, f *query.Flows, page *query.Page) ([]*cell, error) {
	if err := countStored(r, f, page); err != nil {
		return nil, err
	}
	if f.Slice.Limit == query.NoRows {
		return nil, nil
	}
	q := &sqlgen.Query{Columns: []string{"n.source", "n.target", "n.people", "n.certain", "n.possible"}}
	rest := storedBetween(q, f)
	if from := f.Slice.From; from != nil {
		rest += " AND (n.people, n.certain) <= (" + q.Arg(from[0].Int) + ", " + q.Arg(from[1].Int) + ")"
	}
	whole := f.From == nil && f.To == nil
	if whole {
		rest += " ORDER BY n.people DESC, n.certain DESC"
	}
	var all []*cell
	level := 0
	err := r.Query(q.Text("flows n", rest), q.Args, func(row *sqlite3.Stmt) error {
		c := readCell(row)
		if from := f.Slice.From; from != nil && c.compare(int(from[0].Int), int(from[1].Int)) == 0 {
			level++
		}
		if n := len(all); whole && n > level+f.Slice.Limit && all[n-1].compare(c.total(), c.people[temporal.Certain]) != 0 {
			return errEnough
		}
		all = append(all, c)
		return nil
	})
	if errors.Is(err, errEnough) {
		err = nil
	}
	return candidateCells(all, f.Slice), err
}

// countStored counts stored cells and people, if these counts are selected, in one statement.
func countStored(r *reader, f *query.Flows, page *query.Page) error {
	if !f.Slice.Count && !f.People {
		return nil
	}
	q := &sqlgen.Query{}
	cells, people := "0", "0"
	if f.Slice.Count {
		cells = "(SELECT count(*) FROM flows n" + storedBetween(q, f) + ")"
	}
	if f.People {
		end := func(ids []string) string {
			if ids == nil {
				return "(0)"
			}
			return q.KeysOf(ids)
		}
		people = "coalesce((SELECT n.people FROM flows n WHERE n.source IN " + end(f.From) + " AND n.target IN " + end(f.To) + "), 0)"
	}
	return r.Query("SELECT "+cells+", "+people, q.Args, func(row *sqlite3.Stmt) error {
		page.Total, page.People = row.ColumnInt64(0), row.ColumnInt64(1)
		return nil
	})
}

func readCell(row *sqlite3.Stmt) *cell {
	people, certain, possible := row.ColumnInt(2), row.ColumnInt(3), row.ColumnInt(4)
	return &cell{
		from: row.ColumnInt64(0), to: row.ColumnInt64(1),
		people: [temporal.None]int{temporal.Certain: certain, temporal.Possible: possible, temporal.Unknown: people - certain - possible},
	}
}

// storedBetween returns the conditions on the flows between some companies, of enough people.
func storedBetween(q *sqlgen.Query, f *query.Flows) string {
	only := []string{"n.people >= " + q.Arg(f.MinPeople), "n.source > 0", "n.target > 0"}
	if f.From != nil {
		only = append(only, "n.source IN "+q.KeysOf(f.From))
	}
	if f.To != nil {
		only = append(only, "n.target IN "+q.KeysOf(f.To))
	}
	return " WHERE " + strings.Join(only, " AND ")
}
