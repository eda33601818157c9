package read

import (
	"ties/kg/query"
	"ties/store/sqlite/db"
	"ties/store/sqlite/schema"
	"ties/store/sqlite/sqlgen"
)

// ancestors reads, for each of some companies and teams, the relations up to its ancestors.
func (r *reader) ancestors(branch int, b *query.Branch, s *query.AncestorsStep, from []*record) error {
	q := &sqlgen.Query{}
	p := q.Arg(db.KeyList(parentKeys(from)))
	around := sqlgen.Ancestors(q, "json_each("+p+")", query.UnitDepth-1, s.Standings, &s.Units)
	q.Column("p.key")
	found := selectRecord(q, schema.Relations, "r", b.Selection, "")
	inner := "SELECT l.pk FROM around CROSS JOIN relations l ON l.source = around.unit AND " + sqlgen.PartOf(q, "l", s.Standings, &s.Units) +
		" WHERE around.place = p.value ORDER BY l.ord LIMIT " + q.Arg(s.Limit+1)
	text := "WITH around AS MATERIALIZED " + around + " " +
		q.Text("json_each("+p+") p CROSS JOIN relations r ON r.pk IN ("+inner+")", " ORDER BY p.key, r.ord")
	return r.pages(text, q.Args, found, query.Slice{Limit: s.Limit}, func(i int) *query.Page { return &from[i].row.Pages[branch] })
}
