package read

import (
	"github.com/ncruces/go-sqlite3"

	"ties/kg/query"
	"ties/store/sqlite/db"
	"ties/store/sqlite/schema"
	"ties/store/sqlite/sqlgen"
)

// facts reads, for each of some entities, a slice of its facts.
func (r *reader) facts(branch int, b *query.Branch, s *query.FactsStep, from []*record) error {
	if s.Slice.Count {
		q := &sqlgen.Query{}
		p := q.Arg(db.KeyList(parentKeys(from)))
		q.Column("p.key")
		q.Column("(SELECT count(*) FROM facts f WHERE f.entity = p.value" + q.AndFilter(s.Filter, sqlgen.Scope{Table: schema.Facts, Alias: "f"}) + ")")
		if err := r.counts(q.Text("json_each("+p+") p", ""), q.Args, branch, from); err != nil {
			return err
		}
	}
	if s.Slice.Limit == query.NoRows {
		return nil
	}
	q := &sqlgen.Query{}
	o := q.FromKeys(parentKeys(from))
	found := selectRecord(q, schema.Facts, "f", b.Selection, "")
	inner := "SELECT g.pk FROM facts g WHERE g.entity = " + o.Key + q.AndFilter(s.Filter, sqlgen.Scope{Table: schema.Facts, Alias: "g"}) + q.Sliced("g.ord", s.Slice)
	text := q.SelectFrom(o, "facts f", "f.pk IN ("+inner+")", "f.ord")
	return r.pages(text, q.Args, found, s.Slice, func(i int) *query.Page { return &from[i].row.Pages[branch] })
}

// documents reads, for each of some citations, its document.
func (r *reader) documents(branch int, b *query.Branch, from []*record) error {
	q := &sqlgen.Query{}
	p := q.Arg(db.KeyList(distinct(from)))
	c := selectRecord(q, schema.Documents, "d", b.Selection, "")
	found := map[int64]*record{}
	err := r.Query(q.Text("json_each("+p+") p CROSS JOIN documents d ON d.pk = p.value", ""), q.Args,
		func(row *sqlite3.Stmt) error {
			rec, err := r.decode(c, row)
			found[rec.Pk] = rec
			return err
		})
	if err != nil {
		return err
	}
	for _, rec := range from {
		rec.row.Pages[branch].Rows = []query.Row{found[rec.Pk].row}
	}
	return nil
}
