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
	if s.Count {
		q := &sqlgen.Query{}
		list, with, stints := sharedStints(q, s, pairs)
		q.Column("p.key")
		q.Column("(SELECT count(*) FROM (" + stints + "))")
		if err := r.counts(with+q.Text(list, ""), q.Args, branch, from); err != nil {
			return err
		}
	}
	q := &sqlgen.Query{}
	q.Column("p.key")
	found := selectRecord(q, schema.Relations, "r", b.Selection, "")
	list, with, stints := sharedStints(q, s, pairs)
	inner := "SELECT pk FROM (" + stints + ") ORDER BY ord LIMIT " + q.Arg(s.Limit+1)
	text := with + q.Text(list+" CROSS JOIN relations r ON r.pk IN ("+inner+")", " ORDER BY p.key, r.ord")
	return r.pages(text, q.Args, found, query.Slice{Limit: s.Limit}, func(i int) *query.Page { return &from[i].row.Pages[branch] })
}

// sharedStints returns a table p of pairs of people, the beginning of a statement, and the statement that selects the stints (pk,
// ord) that the two of a pair share.
func sharedStints(q *sqlgen.Query, s *query.SharedStep, pairs [][2]int64) (list, with, stints string) {
	p := q.Arg(db.JSON(pairs))
	const one, other = "(p.value ->> 0)", "(p.value ->> 1)"
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
	return "json_each(" + p + ") p", with, strings.Join(inner, " UNION ALL ")
}
