package read

import (
	"ties/internal/storekit"
	"ties/kg"
	"ties/kg/query"
	"ties/store/sqlite/db"
	"ties/store/sqlite/schema"
	"ties/store/sqlite/sqlgen"
)

// relations reads, for each of some entities, a slice of its relations.
func (r *reader) relations(branch int, b *query.Branch, s *query.RelationsStep, from []*record) error {
	ways := storekit.Incidences(s.Kinds, s.Direction, b.On)
	if len(ways) == 0 {
		return nil
	}
	if s.Slice.Count {
		if err := r.countRelations(branch, ways, s.Filter, db.KeyList(parentKeys(from)), from); err != nil {
			return err
		}
	}
	if s.Slice.Limit == query.NoRows {
		return nil
	}
	q := &sqlgen.Query{}
	o := q.FromKeys(parentKeys(from))
	found := selectRecord(q, schema.Relations, "r", b.Selection, farColumn(s.Direction, o.Key))
	text := ""
	if o.Alone() && len(ways) == 1 && !s.Slice.Backward {
		text = q.Text("relations r", " WHERE "+q.Touching(ways[0], "r", o.Key, s.Filter)+q.Sliced("r.ord", s.Slice))
	} else {
		text = q.SelectFrom(o, "relations r", "r.pk IN ("+q.RelationPage(ways, o.Key, s.Filter, s.Slice)+")", "r.ord")
	}
	return r.pages(text, q.Args, found, s.Slice, func(i int) *query.Page { return &from[i].row.Pages[branch] })
}

// farColumn returns the column with the key of the far end of a relation that was reached from the entity of a key.
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

func (r *reader) countRelations(branch int, ways []storekit.Incidence, filter query.Filter, parents string, from []*record) error {
	q := &sqlgen.Query{}
	p := q.Arg(parents)
	q.Column("p.key")
	q.Column(sqlgen.CountTouching(q, ways, "p.value", filter))
	return r.counts(q.Text("json_each("+p+") p", ""), q.Args, branch, from)
}

// ancestors reads, for each of some companies and teams, the relations up to its ancestors.
func (r *reader) ancestors(branch int, b *query.Branch, s *query.AncestorsStep, from []*record) error {
	if s.Count {
		q := &sqlgen.Query{}
		with, places, links := linksAbove(q, s, from)
		q.Column("p.key")
		q.Column("(SELECT count(*) " + links + ")")
		if err := r.counts(with+q.Text(places, ""), q.Args, branch, from); err != nil {
			return err
		}
	}
	q := &sqlgen.Query{}
	with, places, links := linksAbove(q, s, from)
	q.Column("p.key")
	found := selectRecord(q, schema.Relations, "r", b.Selection, "")
	inner := "SELECT l.pk " + links + " ORDER BY l.ord LIMIT " + q.Arg(s.Limit+1)
	text := with + q.Text(places+" CROSS JOIN relations r ON r.pk IN ("+inner+")", " ORDER BY p.key, r.ord")
	return r.pages(text, q.Args, found, query.Slice{Limit: s.Limit}, func(i int) *query.Page { return &from[i].row.Pages[branch] })
}

// linksAbove returns the beginning of a statement, its table p of places, and the table l of the relations from one up to its
// ancestors, with its condition.
func linksAbove(q *sqlgen.Query, s *query.AncestorsStep, from []*record) (with, places, links string) {
	list := "json_each(" + q.Arg(db.KeyList(parentKeys(from))) + ")"
	return "WITH around AS MATERIALIZED " + sqlgen.Ancestors(q, list, query.UnitDepth-1, s.Standings, &s.Units) + " ", list + " p",
		"FROM around CROSS JOIN relations l ON l.source = around.unit AND " + sqlgen.PartOf(q, "l", s.Standings, &s.Units) + " WHERE around.place = p.value"
}
