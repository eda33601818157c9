package read

import (
	"slices"
	"time"

	"ties/kg/query"
	"ties/kg/temporal"
	"ties/store/sqlite/adjacency"
	"ties/store/sqlite/db"
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
	if all == nil && s.Units == nil {
		began := time.Now()
		defer func() { r.cache.RecordMiss(time.Since(began)) }()
	}
	if s.Slice.Count {
		if err := r.countColleagues(branch, s, from, all); err != nil {
			return err
		}
	}
	if s.Slice.Limit == query.NoRows {
		return nil
	}
	q := &sqlgen.Query{}
	people := ""
	if all == nil {
		people = selectColleagues(q, s, db.KeyList(parentKeys(from)))
	} else {
		people = selectCachedColleagues(q, s.Slice, from, all)
	}
	ranking := peopleRanking{colleagueRows, "person", []string{"verdict", "-least", "-most"}}
	return r.peoplePages(q, people, ranking, b, s.Slice, func(i int) *query.Page { return &from[i].row.Pages[branch] })
}

func (r *reader) countColleagues(branch int, s *query.ColleaguesStep, from []*record, all [][]adjacency.Colleague) error {
	if all != nil {
		for i, list := range all {
			from[i].row.Pages[branch].Total = int64(len(list))
		}
		return nil
	}
	q := &sqlgen.Query{}
	return r.countPeople(q, selectColleagues(q, s, db.KeyList(parentKeys(from))), branch, from)
}

// selectColleagues selects all colleagues of some people: parent is the number of the person, and person the key.
func selectColleagues(q *sqlgen.Query, s *query.ColleaguesStep, parents string) string {
	pair := sqlgen.NewPair(q, s.During)
	where := ""
	if !slices.Contains(s.Verdicts, temporal.None) {
		where = " WHERE NOT (" + pair.None() + ")"
	}
	list := q.Arg(parents)
	first, targets := q.CountedStints("a", s.OverlapScope), "a.target"
	if s.Units != nil {
		first = sqlgen.StandingIn("a", s.Standings) + " CROSS JOIN " + sqlgen.OverlapPlaces(q, "json_each("+list+")", s.OverlapScope) + " m ON m.here = a.target"
		targets = "m.there"
	}
	return "SELECT * FROM (SELECT p.key AS parent, p.value AS person, b.source AS other, min(" + pair.Verdict() + ") AS verdict, " +
		"max(" + pair.Least() + ") AS least, max(" + pair.Most() + ") AS most" +
		" FROM json_each(" + list + ") p" +
		" CROSS JOIN relations a ON a.source = p.value AND a.kind IN (1, 2)" + first +
		" CROSS JOIN relations b" + sqlgen.ByPlace(s.Standings) + " ON b.target = " + targets + " AND b.kind IN (1, 2) AND b.source <> p.value" + sqlgen.StandingIn("b", s.Standings) +
		where + " GROUP BY p.key, b.source) WHERE verdict IN (" + sqlgen.VerdictList(s.Verdicts) + ") AND least >= " + q.Arg(s.MinDays)
}

// colleaguesFromCache returns the colleagues of each of some people from memory; nil if the graph does not have them.
func (r *reader) colleaguesFromCache(s *query.ColleaguesStep, people []*record) ([][]adjacency.Colleague, error) {
	if s.Units != nil {
		return nil, nil
	}
	v, err := r.cache.Latest(r.Tx)
	if v == nil {
		return nil, err
	}
	all := make([][]adjacency.Colleague, len(people))
	for i, person := range people {
		a := v.ColleaguesOf(s, person.Pk)
		if a == nil {
			return nil, nil
		}
		all[i] = a.Found
	}
	return all, nil
}

// selectCachedColleagues selects the colleagues of some people from memory, as selectColleagues does.
func selectCachedColleagues(q *sqlgen.Query, s query.Slice, people []*record, all [][]adjacency.Colleague) string {
	rows := make([][6]int64, 0, len(people))
	for i, list := range all {
		for _, m := range adjacency.TopK(list, s) {
			rows = append(rows, [6]int64{int64(i), people[i].Pk, m.Person, int64(m.Verdict), int64(m.Least), int64(m.Most)})
		}
	}
	return "SELECT value ->> 0 AS parent, value ->> 1 AS person, value ->> 2 AS other, value ->> 3 AS verdict, value ->> 4 AS least," +
		" value ->> 5 AS most FROM json_each(" + q.Arg(db.JSON(rows)) + ")"
}
