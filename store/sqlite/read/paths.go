package read

import (
	"github.com/ncruces/go-sqlite3"

	"ties/internal/pathsearch"
	"ties/kg/query"
	"ties/store/sqlite/db"
	"ties/store/sqlite/schema"
	"ties/store/sqlite/sqlgen"
)

// paths returns the paths between two entities: at most one statement for each hop of the search, and one for each branch.
func (r *reader) paths(p *query.Paths, want *query.Selection) (*query.Page, error) {
	e, err := newExpander(r, p)
	if err != nil {
		return nil, err
	}
	found, err := pathsearch.FindPaths(r.work, p, e)
	if e.onDisk > 0 {
		r.cache.RecordMiss(e.onDisk)
	}
	if err != nil {
		return nil, err
	}
	page := &query.Page{Rows: make([]query.Row, len(found))}
	for i := range page.Rows {
		page.Rows[i].Pages = make([]query.Page, len(want.Branches))
	}
	if len(found) == 0 {
		return page, nil
	}
	for i, b := range want.Branches {
		switch b.Step.(type) {
		case query.PathEntitiesStep:
			err = r.pathEntities(i, b, found, page)
		case query.HopsStep:
			err = r.hops(i, b, p, found, page)
		default:
			err = unsupportedStep(b.Step)
		}
		if err != nil {
			return nil, err
		}
	}
	return page, nil
}

// pathEntities reads the entities of each path.
func (r *reader) pathEntities(branch int, b *query.Branch, found []pathsearch.Route[int64], page *query.Page) error {
	var keys []int64
	seen := map[int64]*record{}
	for _, route := range found {
		for _, key := range route {
			if _, ok := seen[key]; !ok {
				seen[key] = nil
				keys = append(keys, key)
			}
		}
	}
	q := &sqlgen.Query{}
	p := q.Arg(db.KeyList(keys))
	c := selectRecord(q, schema.Entities, "e", b.Selection, "")
	var records []*record
	err := r.Query(q.Text("json_each("+p+") p CROSS JOIN entities e ON e.pk = p.value", ""), q.Args, func(row *sqlite3.Stmt) error {
		rec, err := r.decode(c, row)
		seen[rec.Pk] = rec
		records = append(records, rec)
		return err
	})
	if err != nil {
		return err
	}
	for i, route := range found {
		for _, key := range route {
			rows := &page.Rows[i].Pages[branch].Rows
			*rows = append(*rows, seen[key].row)
		}
	}
	return r.descend(c, records)
}

// hops reads the hops of each path.
func (r *reader) hops(branch int, b *query.Branch, p *query.Paths, found []pathsearch.Route[int64], page *query.Page) error {
	numbers := map[[2]int64]int{}
	var pairs [][2]int64
	for _, route := range found {
		for i := range route[1:] {
			pair := [2]int64{route[i], route[i+1]}
			if _, ok := numbers[pair]; !ok {
				numbers[pair] = len(pairs)
				pairs = append(pairs, pair)
			}
		}
	}
	hops := make([]query.Row, len(pairs))
	for i := range hops {
		hops[i].Pages = make([]query.Page, len(b.Selection.Branches))
	}
	for i, below := range b.Selection.Branches {
		step, ok := below.Step.(*query.HopRelationsStep)
		if !ok {
			return unsupportedStep(below.Step)
		}
		if err := r.hopRelations(i, below, step, p, pairs, hops); err != nil {
			return err
		}
	}
	for i, route := range found {
		for j := range route[1:] {
			rows := &page.Rows[i].Pages[branch].Rows
			*rows = append(*rows, hops[numbers[[2]int64{route[j], route[j+1]}]])
		}
	}
	return nil
}

// hopRelations reads the relations of each hop.
func (r *reader) hopRelations(branch int, b *query.Branch, s *query.HopRelationsStep, paths *query.Paths, pairs [][2]int64, hops []query.Row) error {
	page := func(i int) *query.Page { return &hops[i].Pages[branch] }
	if s.Count {
		q := &sqlgen.Query{}
		list, between := relationsBetween(q, paths, pairs)
		q.Column("p.key")
		q.Column("(SELECT count(*)" + between + ")")
		err := r.Query(q.Text(list, ""), q.Args, func(row *sqlite3.Stmt) error {
			page(row.ColumnInt(0)).Total = row.ColumnInt64(1)
			return nil
		})
		if err != nil {
			return err
		}
	}
	q := &sqlgen.Query{}
	q.Column("p.key")
	c := selectRecord(q, schema.Relations, "r", b.Selection, "")
	list, between := relationsBetween(q, paths, pairs)
	inner := "SELECT x.pk" + between + " ORDER BY x.ord LIMIT " + q.Arg(s.Limit+1)
	text := q.Text(list+" CROSS JOIN relations r ON r.pk IN ("+inner+")", " ORDER BY p.key, r.ord")
	return r.pages(text, q.Args, c, query.Slice{Limit: s.Limit}, page)
}

// relationsBetween returns a table p of hops, and the table x of the relations of one with its condition: from their sources,
// since hubs are mostly targets.
func relationsBetween(q *sqlgen.Query, paths *query.Paths, pairs [][2]int64) (list, relations string) {
	const one, other = "(p.value ->> 0)", "(p.value ->> 1)"
	return "json_each(" + q.Arg(db.JSON(pairs)) + ") p", " FROM relations x WHERE x.source IN (" + one + ", " + other + ") AND +x.target = " + one + " + " + other +
		" - x.source" + q.CountedRelations("x", paths.Kinds, paths.Filter)
}
