package sqlite

import (
	"context"

	"github.com/ncruces/go-sqlite3"

	"ties/kg"
	"ties/kg/query"
)

// record is a row of the answer on its way, with the key of what it shows: of a citation, that is the key
// of its document, of a cell that of the company that people left.
type record struct {
	pk    int64
	from  int64 // of a colleague: the key of the person whose colleague it is; of a cell, of the company that people went to; of somebody at a place, of that
	row   query.Row
	ends  []*record // what is joined to it, as columns.joined; nil where its type does not ask for that
	cited []int64   // the keys of its citations' documents, where they are wanted
}

// reader is one Read.
type reader struct {
	conn     *Conn
	trace    func(sql string)
	networks *Cache
}

// Read implements kg.Reader. It goes through the plan level by level: a statement for a branch, whatever the
// number of rows that it starts from. To-one branches come with the rows that they start from.
func (s *Store) Read(ctx context.Context, plan *query.Plan) (*query.Page, error) {
	var page *query.Page
	err := s.read(ctx, func(c *Conn) (err error) {
		r := &reader{c, s.trace, &s.networks}
		switch start := plan.Start.(type) {
		case *query.Lookup:
			page, err = r.lookup(start, plan.Selection)
		case *query.List:
			page, err = r.list(start, plan.Selection)
		case *query.Flows:
			page, err = r.flows(start, plan.Selection)
		case *query.Paths:
			page, err = r.paths(start, plan.Selection)
		case *query.Subgraph:
			page, err = r.subgraph(start, plan.Selection)
		case *query.Search:
			page, err = r.search(start, plan.Selection)
		case *query.Similar:
			page, err = r.similar(start, plan.Selection)
		}
		return err
	})
	return page, err
}

func (r *reader) query(sql string, args []any, each func(row *sqlite3.Stmt) error) error {
	if r.trace != nil {
		r.trace(sql)
	}
	return r.conn.Run(sql, args, each)
}

// follow fills in the pages of records of one Want.
func (r *reader) follow(want *query.Selection, records []*record) error {
	for i, b := range want.Branches {
		from := records
		if b.On != 0 && b.On&want.Types != want.Types {
			from = make([]*record, 0, len(records))
			for _, rec := range records {
				if b.On.Has(rec.row.Type) {
					from = append(from, rec)
				}
			}
		}
		if len(from) == 0 {
			continue
		}
		if err := r.step(i, b, from); err != nil {
			return err
		}
	}
	return nil
}

// step answers a branch for records; those that were answered on the way are followed elsewhere.
func (r *reader) step(branch int, b *query.Branch, from []*record) error {
	switch s := b.Step.(type) {
	case *query.RelationsStep:
		return r.relations(branch, b, s, from)
	case *query.FactsStep:
		return r.facts(branch, b, s, from)
	case *query.ColleaguesStep:
		return r.colleagues(branch, b, s, from)
	case *query.SharedStep:
		return r.shared(branch, b, s, from)
	case *query.MovesStep:
		return r.moves(branch, b, s, from)
	case *query.PeopleStep:
		return r.people(branch, b, s, from)
	case *query.StintsStep:
		return r.stints(branch, b, s, from)
	case *query.AncestorsStep:
		return r.ancestors(branch, b, s, from)
	case query.DocumentStep:
		return r.documents(branch, b, from)
	default:
		return nil
	}
}

func parentKeys(records []*record) []int64 {
	keys := make([]int64, len(records))
	for i, rec := range records {
		keys[i] = rec.pk
	}
	return keys
}

// relations gives each of some entities a slice of its relations.
func (r *reader) relations(branch int, b *query.Branch, s *query.RelationsStep, from []*record) error {
	ways := Sides(s.Kinds, s.Direction, b.On)
	if len(ways) == 0 {
		return nil
	}
	if s.Slice.Count {
		if err := r.countRelations(branch, ways, s.Filter, KeyList(parentKeys(from)), from); err != nil {
			return err
		}
	}
	if s.Slice.Limit == query.NoRows {
		return nil
	}
	q := &Query{}
	o := q.FromKeys(from)
	found := q.selectRecord(Relations, "r", b.Selection, farColumn(s.Direction, o.key))
	text := ""
	if o.alone() && len(ways) == 1 && !s.Slice.Backward {
		text = q.Text("relations r", " WHERE "+q.Touching(ways[0], "r", o.key, s.Filter)+q.Sliced("r.ord", s.Slice))
	} else {
		text = q.SelectFrom(o, "relations r", "r.pk IN ("+q.RelationPage(ways, o.key, s.Filter, s.Slice)+")", "r.ord")
	}
	return r.pages(text, q.Args, found, s.Slice, func(i int) *query.Page { return &from[i].row.Pages[branch] })
}

// farColumn gives the key of the far end of a relation that was reached from the entity of a key.
func farColumn(d kg.Direction, key string) string {
	switch d {
	case kg.Out:
		return "r.target"
	case kg.In:
		return "r.source"
	default:
		return "iif(r.source = " + key + ", r.target, r.source)"
	}
}

func (r *reader) countRelations(branch int, ways []Side, filter query.Filter, parents string, from []*record) error {
	q := &Query{}
	p := q.Arg(parents)
	q.Column("p.key")
	sum := ""
	for i, d := range ways {
		if i > 0 {
			sum += " + "
		}
		alias := q.Alias("r")
		sum += "(SELECT count(*) FROM relations " + alias + " WHERE " + q.Touching(d, alias, "p.value", filter) + ")"
	}
	q.Column(sum)
	return r.counts(q.Text("json_each("+p+") p", ""), q.Args, branch, from)
}

func (r *reader) counts(text string, args []any, branch int, from []*record) error {
	return r.query(text, args, func(row *sqlite3.Stmt) error {
		from[row.ColumnInt64(0)].row.Pages[branch].Total = row.ColumnInt64(1)
		return nil
	})
}

// facts gives each of some entities a slice of its facts.
func (r *reader) facts(branch int, b *query.Branch, s *query.FactsStep, from []*record) error {
	if s.Slice.Count {
		q := &Query{}
		p := q.Arg(KeyList(parentKeys(from)))
		q.Column("p.key")
		q.Column("(SELECT count(*) FROM facts f WHERE f.entity = p.value" + q.AndFilter(s.Filter, Scope{Facts, "f", "", 0}) + ")")
		if err := r.counts(q.Text("json_each("+p+") p", ""), q.Args, branch, from); err != nil {
			return err
		}
	}
	if s.Slice.Limit == query.NoRows {
		return nil
	}
	q := &Query{}
	o := q.FromKeys(from)
	found := q.selectRecord(Facts, "f", b.Selection, "")
	inner := "SELECT g.pk FROM facts g WHERE g.entity = " + o.key + q.AndFilter(s.Filter, Scope{Facts, "g", "", 0}) + q.Sliced("g.ord", s.Slice)
	text := q.SelectFrom(o, "facts f", "f.pk IN ("+inner+")", "f.ord")
	return r.pages(text, q.Args, found, s.Slice, func(i int) *query.Page { return &from[i].row.Pages[branch] })
}

// documents gives each of some citations its document.
func (r *reader) documents(branch int, b *query.Branch, from []*record) error {
	q := &Query{}
	p := q.Arg(KeyList(distinct(from)))
	c := q.selectRecord(Documents, "d", b.Selection, "")
	found := map[int64]*record{}
	err := r.query(q.Text("json_each("+p+") p CROSS JOIN documents d ON d.pk = p.value", ""), q.Args,
		func(row *sqlite3.Stmt) error {
			rec, err := c.decode(row)
			found[rec.pk] = rec
			return err
		})
	if err != nil {
		return err
	}
	for _, rec := range from {
		rec.row.Pages[branch].Rows = []query.Row{found[rec.pk].row}
	}
	return nil
}

func distinct(records []*record) []int64 {
	seen := make(map[int64]bool, len(records))
	var keys []int64
	for _, rec := range records {
		if !seen[rec.pk] {
			seen[rec.pk] = true
			keys = append(keys, rec.pk)
		}
	}
	return keys
}
