package read

import (
	"strings"
	"time"

	"ties/kg/query"
	"ties/store/sqlite/adjacency"
	"ties/store/sqlite/db"
	"ties/store/sqlite/schema"
	"ties/store/sqlite/sqlgen"
)

// colleagueRows are people, with their overlap with a person in columns of n.
var colleagueRows = peopleTable(map[query.Prop]string{
	query.PropVerdict: "n.verdict", query.PropLeast: "n.least", query.PropMost: "n.most",
})

// colleagues reads, for each of some people, a slice of their colleagues.
func (r *reader) colleagues(branch int, b *query.Branch, s *query.ColleaguesStep, from []*record) error {
	all, err := r.colleaguesFromCache(s, from)
	if err != nil {
		return err
	}
	if all == nil {
		began := time.Now()
		if all, err = r.colleaguesOnDisk(s, from); err != nil {
			return err
		}
		if s.Units == nil {
			r.cache.RecordMiss(time.Since(began))
		}
	}
	if s.Slice.Count {
		for i := range all {
			from[i].row.Pages[branch].Total = int64(all[i].total)
		}
	}
	if s.Slice.Limit == query.NoRows {
		return nil
	}
	q := &sqlgen.Query{}
	people := selectColleagues(q, from, all)
	ranking := peopleRanking{colleagueRows, "person", []string{"verdict", "-least", "-most"}}
	return r.peoplePages(q, people, ranking, b, s.Slice, func(i int) *query.Page { return &from[i].row.Pages[branch] })
}

// colleagueList is the number of the colleagues of a person, and those that may be in a slice of them.
type colleagueList struct {
	total int
	first []adjacency.Colleague
}

// bytesOfCandidate is about what a colleague who may be in a slice takes: here, and in the statement that orders them.
const bytesOfCandidate = 250

// listColleagues returns the list of all colleagues of a person.
func listColleagues(r *reader, s query.Slice, all []adjacency.Colleague) (colleagueList, error) {
	l := colleagueList{total: len(all)}
	if s.Limit != query.NoRows {
		l.first = adjacency.TopK(all, s)
	}
	return l, r.work.Hold(bytesOfCandidate * len(l.first))
}

// colleaguesFromCache returns the colleagues of each of some people from memory; nil if the graph does not have them.
func (r *reader) colleaguesFromCache(s *query.ColleaguesStep, people []*record) ([]colleagueList, error) {
	if s.Units != nil {
		return nil, nil
	}
	v, err := r.cache.Latest(r.Tx)
	if v == nil {
		return nil, err
	}
	search := v.NewColleagueSearch(s, r.work)
	all := make([]colleagueList, len(people))
	for i, person := range people {
		found, ok, err := search.Of(person.Pk)
		if !ok {
			return nil, err
		}
		if all[i], err = listColleagues(r, s.Slice, found); err != nil {
			return nil, err
		}
	}
	return all, nil
}

// selectColleagues selects those of the colleagues of some people that may be in a slice: parent is the number of the person, and
// person the key.
func selectColleagues(q *sqlgen.Query, people []*record, all []colleagueList) string {
	var rows [][6]int64
	for i, list := range all {
		for _, m := range list.first {
			rows = append(rows, [6]int64{int64(i), people[i].Pk, m.Person, int64(m.Verdict), int64(m.Least), int64(m.Most)})
		}
	}
	if rows == nil {
		rows = [][6]int64{} // not null, in JSON
	}
	return "SELECT value ->> 0 AS parent, value ->> 1 AS person, value ->> 2 AS other, value ->> 3 AS verdict, value ->> 4 AS least," +
		" value ->> 5 AS most FROM json_each(" + q.Arg(db.JSON(rows)) + ")"
}

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
