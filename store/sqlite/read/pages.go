package read

import (
	"github.com/ncruces/go-sqlite3"

	"ties/kg/query"
)

// pages runs a statement whose rows have the number of their page in column 0, ascending, and up to one row per page more
// than the slice allows. It fills the pages, and reads the branches of their rows.
func (r *reader) pages(text string, args []any, c *recordColumns, s query.Slice, page func(i int) *query.Page) error {
	var kept, group []*record
	current := -1
	flush := func() {
		if len(group) > 0 {
			group = fillPage(page(current), group, s)
			kept = append(kept, group...)
		}
		group = nil
	}
	err := r.Query(text, args, func(row *sqlite3.Stmt) error {
		if i := row.ColumnInt(0); i != current {
			flush()
			current = i
		}
		rec, err := r.decode(c, row)
		group = append(group, rec)
		return err
	})
	if err != nil {
		return err
	}
	flush()
	return r.descend(c, kept)
}

// fillPage sets the rows of a page, and returns their records.
func fillPage(page *query.Page, group []*record, s query.Slice) []*record {
	if extra := len(group) - s.Limit; extra > 0 {
		page.More = true
		if s.Backward {
			group = group[extra:]
		} else {
			group = group[:s.Limit]
		}
	}
	page.Rows = make([]query.Row, len(group))
	for i, rec := range group {
		page.Rows[i] = rec.row
	}
	return group
}

// descend reads the branches of records of one statement.
func (r *reader) descend(c *recordColumns, records []*record) error {
	if len(records) == 0 || len(c.want.Branches) == 0 {
		return nil
	}
	if err := r.follow(c.want, records); err != nil {
		return err
	}
	for i, j := range c.joined {
		if err := r.descend(j.to, endsOf(records, i)); err != nil {
			return err
		}
	}
	for i, b := range c.want.Branches {
		if _, ok := b.Step.(query.CitationsStep); ok && len(b.Selection.Branches) > 0 {
			if err := r.follow(b.Selection, citationsOf(records, i)); err != nil {
				return err
			}
		}
	}
	return nil
}

// endsOf returns the distinct records that are joined to others.
func endsOf(records []*record, join int) []*record {
	var ends []*record
	seen := make(map[*record]bool, len(records))
	for _, rec := range records {
		if end := rec.ends[join]; end != nil && !seen[end] {
			seen[end] = true
			ends = append(ends, end)
		}
	}
	return ends
}

func citationsOf(records []*record, branch int) []*record {
	var all []*record
	for _, rec := range records {
		for i, row := range rec.row.Pages[branch].Rows {
			all = append(all, &record{Pk: rec.cited[i], row: row})
		}
	}
	return all
}
