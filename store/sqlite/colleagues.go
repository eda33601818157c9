package sqlite

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// colleagueRows are people of whom the statement tells how they have met somebody, in columns of n.
var colleagueRows = &Table{
	table: Entities.table, types: kg.Types(kg.TypePerson),
	props: colleagueProps(maps.Clone(Entities.props)),
}

func colleagueProps(props map[query.Prop]string) map[query.Prop]string {
	props[query.PropVerdict], props[query.PropLeast], props[query.PropMost] = "n.verdict", "n.least", "n.most"
	return props
}

// colleagues gives each of some people a slice of their colleagues.
func (r *reader) colleagues(branch int, b *query.Branch, s *query.ColleaguesStep, from []*record) error {
	all, err := r.colleaguesFromCache(s, from)
	if err != nil {
		return err
	}
	if all == nil && s.Units == nil {
		began := time.Now()
		defer func() { r.networks.RecordMiss(time.Since(began)) }()
	}
	if s.Slice.Count {
		if err := r.countColleagues(branch, s, from, all); err != nil {
			return err
		}
	}
	if s.Slice.Limit == query.NoRows {
		return nil
	}
	q := &Query{}
	people := ""
	if all == nil {
		people = q.colleaguesOnDisk(s, KeyList(parentKeys(from)))
	} else {
		people = q.colleagueTable(s.Slice, from, all)
	}
	numbered := q.rankedPeople(people, []string{"verdict", "-least", "-most"}, s.Slice)
	q.Column("n.parent")
	c := q.selectRecord(colleagueRows, "e", b.Selection, "")
	c.from = q.Column("n.person")
	text := q.Text("("+numbered+") n CROSS JOIN entities e ON e.pk = n.other", " ORDER BY n.parent, n.number")
	return r.pages(text, q.Args, c, s.Slice, func(i int) *query.Page { return &from[i].row.Pages[branch] })
}

func (r *reader) countColleagues(branch int, s *query.ColleaguesStep, from []*record, all [][]Colleague) error {
	if all != nil {
		for i, list := range all {
			from[i].row.Pages[branch].Total = int64(len(list))
		}
		return nil
	}
	q := &Query{}
	text := "SELECT h.parent, count(*) FROM (" + q.colleaguesOnDisk(s, KeyList(parentKeys(from))) + ") h GROUP BY h.parent"
	return r.counts(text, q.Args, branch, from)
}

// colleaguesOnDisk gives all colleagues of some people: parent is the number of the person, and person the key.
func (q *Query) colleaguesOnDisk(s *query.ColleaguesStep, parents string) string {
	pair := q.newPair(s.During)
	where := ""
	if !slices.Contains(s.Verdicts, temporal.None) {
		where = " WHERE NOT (" + pair.none() + ")"
	}
	list := q.Arg(parents)
	first, there := q.CountedStints("a", s.OverlapScope), "a.target"
	if s.Units != nil {
		first = StandingIn("a", s.Standings) + " CROSS JOIN " + q.OverlapPlaces("json_each("+list+")", s.OverlapScope) + " m ON m.here = a.target"
		there = "m.there"
	}
	return "SELECT * FROM (SELECT p.key AS parent, p.value AS person, b.source AS other, min(" + pair.verdict() + ") AS verdict, " +
		"max(" + pair.least() + ") AS least, max(" + pair.most() + ") AS most" +
		" FROM json_each(" + list + ") p" +
		" CROSS JOIN relations a ON a.source = p.value AND a.kind IN (1, 2)" + first +
		" CROSS JOIN relations b" + ByPlace(s.Standings) + " ON b.target = " + there + " AND b.kind IN (1, 2) AND b.source <> p.value" + StandingIn("b", s.Standings) +
		where + " GROUP BY p.key, b.source) WHERE verdict IN (" + VerdictList(s.Verdicts) + ") AND least >= " + q.Arg(s.MinDays)
}

// rankedPeople gives those of some people that a slice can take, with a number each in their order: by some keys that
// the people have already, then by name and ID. Names are looked up for those alone that stand so far in front by
// what is known already. A key that begins with a minus is a number that descends.
func (q *Query) rankedPeople(people string, keys []string, s query.Slice) string {
	behind, level, position := "", "", ""
	if s.From != nil {
		met := make([]string, len(keys))
		for i, key := range keys {
			met[i] = q.Arg(s.From[i].Int)
			if key[0] == '-' {
				met[i] = "-" + met[i]
			}
		}
		there, known := "("+joinList(met...)+")", "("+joinList(keys...)+")"
		behind = " WHERE " + known + " >= " + there
		level = ", " + known + " = " + there
		position = " AND (" + joinList(keys...) + ", x.sort_key, x.id) > (" + joinList(met...) + ", " +
			q.Arg(s.From[len(keys)].Text) + ", " + q.Arg(s.From[len(keys)+1].Text) + ")"
	}
	limit := q.Arg(s.Limit + 1)
	placed := "SELECT h.*, rank() OVER (PARTITION BY h.parent" + level + " ORDER BY " + joinList(keys...) + ") AS place_in FROM (" + people + ") h" + behind
	return "SELECT * FROM (SELECT g.*, row_number() OVER (PARTITION BY g.parent ORDER BY " + joinList(keys...) + ", x.sort_key, x.id) AS number" +
		" FROM (" + placed + ") g CROSS JOIN entities x ON x.pk = g.other WHERE g.place_in <= " + limit + position + ") WHERE number <= " + limit
}

// CountedStints gives the conditions on stints that count.
func (q *Query) CountedStints(alias string, m query.OverlapScope) string {
	text := StandingIn(alias, m.Standings)
	if m.At != nil {
		text += " AND " + alias + ".target IN (" + q.WithIDs(m.At) + ")"
	}
	return text
}

func StandingIn(alias string, standings []kg.Standing) string {
	numbers := make([]string, len(standings))
	for i, s := range standings {
		numbers[i] = strconv.Itoa(int(s))
	}
	return " AND " + alias + ".standing IN (" + strings.Join(numbers, ", ") + ")"
}

func VerdictList(verdicts []temporal.Verdict) string {
	numbers := make([]string, len(verdicts))
	for i, v := range verdicts {
		numbers[i] = strconv.Itoa(int(v))
	}
	return strings.Join(numbers, ", ")
}

// shared gives each of some colleagues the stints of both at the places where both have been.
func (r *reader) shared(branch int, b *query.Branch, s *query.SharedStep, from []*record) error {
	pairs := make([][2]int64, len(from))
	for i, rec := range from {
		pairs[i] = [2]int64{rec.from, rec.pk}
	}
	q := &Query{}
	p := q.Arg(JSON(pairs))
	q.Column("p.key")
	found := q.selectRecord(Relations, "r", b.Selection, "")
	const one, other = "(p.value ->> 0)", "(p.value ->> 1)"
	counting, met, with := q.CountedStints("x", s.OverlapScope), "relations y WHERE y.target = x.target", ""
	if s.Units != nil {
		people := "(SELECT DISTINCT v.value FROM json_each(" + p + ") p, json_each(p.value) v)"
		with = "WITH met AS MATERIALIZED " + q.OverlapPlaces(people, s.OverlapScope) + " "
		counting, met = StandingIn("x", s.Standings), "met CROSS JOIN relations y ON y.target = met.there WHERE met.here = x.target"
	}
	inner := "SELECT x.pk FROM relations x WHERE x.source IN (" + one + ", " + other + ") AND x.kind IN (1, 2)" + counting +
		" AND EXISTS (SELECT 1 FROM " + met + " AND y.source = " + one + " + " + other + " - x.source AND y.kind IN (1, 2)" +
		StandingIn("y", s.Standings) + ") ORDER BY x.ord LIMIT " + q.Arg(s.Limit+1)
	text := with + q.Text("json_each("+p+") p CROSS JOIN relations r ON r.pk IN ("+inner+")", " ORDER BY p.key, r.ord")
	return r.pages(text, q.Args, found, query.Slice{Limit: s.Limit}, func(i int) *query.Page { return &from[i].row.Pages[branch] })
}
