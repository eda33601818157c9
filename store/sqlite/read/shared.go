package read

import (
	"strings"

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
	with := ""
	var inner []string
	for _, at := range sqlgen.PlaceIndexes(s.Through) {
		scope := at.Narrow(s.OverlapScope)
		counting, met := q.CountedStints("x", scope), "relations y WHERE y.target = x.target"
		if scope.Units != nil {
			people := "(SELECT DISTINCT 0 AS key, v.value FROM json_each(" + p + ") p, json_each(p.value) v)"
			with = "WITH " + sqlgen.MeetingPlaces(q, people, scope) +
				", met AS MATERIALIZED (SELECT DISTINCT above.place AS here, below.unit AS there FROM above CROSS JOIN below ON below.place = above.unit) "
			scope.At = nil
			counting, met = q.CountedStints("x", scope), "met CROSS JOIN relations y ON y.target = met.there WHERE met.here = x.target"
		}
		inner = append(inner, "SELECT x.pk, x.ord FROM relations x WHERE x.source IN ("+one+", "+other+") AND "+counting+
			" AND EXISTS (SELECT 1 FROM "+met+" AND y.source = "+one+" + "+other+" - x.source AND "+at.Kinds("y")+
			sqlgen.StandingIn("y", s.Standings)+")")
	}
	stints := "SELECT pk FROM (" + strings.Join(inner, " UNION ALL ") + ") ORDER BY ord LIMIT " + q.Arg(s.Limit+1)
	text := with + q.Text("json_each("+p+") p CROSS JOIN relations r ON r.pk IN ("+stints+")", " ORDER BY p.key, r.ord")
	return r.pages(text, q.Args, found, query.Slice{Limit: s.Limit}, func(i int) *query.Page { return &from[i].row.Pages[branch] })
}
