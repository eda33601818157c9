package read

import (
	"ties/kg/query"
	"ties/store/sqlite/db"
	"ties/store/sqlite/schema"
	"ties/store/sqlite/sqlgen"
)

// shared reads, for each of some colleagues, the stints of both at the places where both have been.
func (r *reader) shared(branch int, b *query.Branch, s *query.SharedStep, from []*record) error {
	pairs := make([][2]int64, len(from))
	for i, rec := range from {
		pairs[i] = [2]int64{rec.from, rec.Pk}
	}
	q := &sqlgen.Query{}
	p := q.Arg(db.JSON(pairs))
	q.Column("p.key")
	found := selectRecord(q, schema.Relations, "r", b.Selection, "")
	const one, other = "(p.value ->> 0)", "(p.value ->> 1)"
	counting, met, with := q.CountedStints("x", s.OverlapScope), "relations y WHERE y.target = x.target", ""
	if s.Units != nil {
		people := "(SELECT DISTINCT v.value FROM json_each(" + p + ") p, json_each(p.value) v)"
		with = "WITH met AS MATERIALIZED " + sqlgen.OverlapPlaces(q, people, s.OverlapScope) + " "
		counting, met = sqlgen.StandingIn("x", s.Standings), "met CROSS JOIN relations y ON y.target = met.there WHERE met.here = x.target"
	}
	inner := "SELECT x.pk FROM relations x WHERE x.source IN (" + one + ", " + other + ") AND x.kind IN (1, 2)" + counting +
		" AND EXISTS (SELECT 1 FROM " + met + " AND y.source = " + one + " + " + other + " - x.source AND y.kind IN (1, 2)" +
		sqlgen.StandingIn("y", s.Standings) + ") ORDER BY x.ord LIMIT " + q.Arg(s.Limit+1)
	text := with + q.Text("json_each("+p+") p CROSS JOIN relations r ON r.pk IN ("+inner+")", " ORDER BY p.key, r.ord")
	return r.pages(text, q.Args, found, query.Slice{Limit: s.Limit}, func(i int) *query.Page { return &from[i].row.Pages[branch] })
}
