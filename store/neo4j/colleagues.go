package neo4j

import (
	"slices"
	"strings"

	"ties/kg"
)

// colleagues adds a slice of the people who have been where a person has been.
func (q *statement) colleagues(items *list, at place, b *kg.Branch, s *kg.ColleaguesStep) part {
	if !(b.On & at.types).Has(kg.TypePerson) {
		return nil
	}
	p := &pagePart{on: b.On, rows: absent, total: absent, slice: s.Slice}
	if s.Slice.Count {
		other := q.colleague(at)
		p.total = items.addItem(item{"COUNT { " + q.met(other, s) + " RETURN " + other.variable + " }", true})
	}
	if s.Slice.Limit == kg.NoRows {
		return p
	}
	other, order := q.colleague(at), &kg.List{Order: kg.ColleagueOrder(), Slice: s.Slice}
	text := q.met(other, s)
	if s.Slice.From != nil {
		text += " AND " + q.behind(other, order)
	}
	text += " WITH " + strings.Join(other.scope(), ", ") + orderByKeys(other, order) + " LIMIT " + q.param(s.Slice.Limit+1)
	record, below := q.record(other, b.Want)
	p.below = below
	p.rows = items.addItem(item{"COLLECT { " + text + q.returning(record, other) + " }", true})
	return p
}

// colleague is a place for the colleagues of somebody.
func (q *statement) colleague(of place) place {
	o := q.variable("o")
	return place{
		family: entities, variable: o, types: kg.Types(kg.TypePerson), of: of.variable,
		own: map[kg.Prop]string{kg.PropVerdict: o + "verdict", kg.PropLeast: o + "least", kg.PropMost: o + "most"},
	}
}

// met matches all colleagues of somebody: each pair of stints at one place first, and then of each of the
// people what is best of their pairs. It ends with a condition.
func (q *statement) met(other place, s *kg.ColleaguesStep) string {
	n := other.scope()
	pairs := q.pairs(s)
	parts := make([]string, 0, len(kg.MeetingKinds()))
	for _, k := range kg.MeetingKinds() {
		parts = append(parts, pairs.of(k, other))
	}
	return "CALL (" + other.of + ") { " + strings.Join(parts, " UNION ALL ") + " }" +
		" WITH " + n[0] + ", min(" + n[1] + ") AS " + n[1] + ", max(" + n[2] + ") AS " + n[2] + ", max(" + n[3] + ") AS " + n[3] +
		" WHERE " + n[1] + " IN " + q.param(numbers(s.Verdicts)) + " AND " + n[2] + " >= " + q.param(s.MinDays)
}

func numbers(verdicts []kg.Verdict) []int {
	list := make([]int, len(verdicts))
	for i, v := range verdicts {
		list[i] = int(v)
	}
	return list
}

// pairs is what decides which pairs of stints count.
type pairs struct {
	standings, places string // parameters; places is "" for all
	none              string // whether those matter that share no day
	during            *stint // parameters; nil for any time
	a, b, both        string // variables: the two stints, and the days that they share
}

func (q *statement) pairs(s *kg.ColleaguesStep) *pairs {
	p := &pairs{a: q.variable("a"), b: q.variable("b"), both: q.variable("c")}
	p.standings, p.places = q.counting(s.Meetings)
	p.none = q.param(slices.Contains(s.Verdicts, kg.None))
	if s.During != nil {
		from, until := q.param(int64(s.During.S0)), q.param(int64(s.During.E0))
		p.during = &stint{from, from, until, until}
	}
	return p
}

// counting gives the parameters that say which stints count.
func (q *statement) counting(m kg.Meetings) (standings, places string) {
	names := make([]string, len(m.Standings))
	for i, s := range m.Standings {
		names[i] = s.String()
	}
	standings = q.param(names)
	if m.At != nil {
		places = q.param(m.At)
	}
	return standings, places
}

// of matches the pairs of stints of one kind: those of the person, and for each the ones of others there.
func (p *pairs) of(k kg.RelationKind, other place) string {
	n, both := other.scope(), kept(p.both)
	certain, known := p.both+"certain", p.both+"known"
	return p.first(k, other) + " " + p.second(k, other) +
		" RETURN " + n[0] + ", " + both.verdict(certain, known) + " AS " + n[1] + ", " +
		both.least(certain) + " AS " + n[2] + ", " + both.most() + " AS " + n[3]
}

// first matches the stints of the person, of which the days that matter are kept.
func (p *pairs) first(k kg.RelationKind, other place) string {
	only := conditions{p.a + ".source = " + other.of + ".id", p.a + ".order > ''", p.a + ".standing IN " + p.standings}
	if p.places != "" {
		only = append(only, p.a+".target IN "+p.places)
	}
	days, certain := stintOf(p.a), "true"
	if p.during != nil {
		days, certain = days.and(*p.during), days.certainly(*p.during)
	}
	return "MATCH ()-[" + p.a + ":" + k.String() + "]->()" + using(p.a, k.String(), "source", "order") + only.where() +
		" WITH " + p.a + ".target AS " + p.a + "target, " + days.as(kept(p.a)) + ", " +
		certain + " AS " + p.a + "certain, " + p.a + ".known AS " + p.a + "known"
}

// second matches the stints of others at a place.
func (p *pairs) second(k kg.RelationKind, other place) string {
	a, b := kept(p.a), stintOf(p.b)
	only := conditions{
		p.b + ".target = " + p.a + "target", p.b + ".order > ''", p.b + ".standing IN " + p.standings,
		other.variable + " <> " + other.of,
		"(" + p.none + " OR " + a.s0 + " < " + a.e1 + " AND " + a.perhaps(b) + ")",
	}
	return "MATCH (" + other.variable + ")-[" + p.b + ":" + k.String() + "]->()" + using(p.b, k.String(), "target", "order") + only.where() +
		" WITH " + other.variable + ", " + a.and(b).as(kept(p.both)) + ", " +
		p.a + "certain AND " + a.certainly(b) + " AS " + p.both + "certain, " +
		p.a + "known AND " + p.b + ".known AS " + p.both + "known"
}

// shared adds the stints of two colleagues at the places where both have been.
func (q *statement) shared(items *list, at place, b *kg.Branch, s *kg.SharedStep) part {
	if at.of == "" || !(b.On & at.types).Has(kg.TypePerson) {
		return nil
	}
	slice := kg.Slice{Limit: s.Limit}
	limit := q.param(s.Limit + 1)
	standings, places := q.counting(s.Meetings)
	r := place{family: relations, variable: q.variable("r"), types: b.Want.Types, source: q.variable("s"), target: q.variable("t")}
	var parts []string
	for _, k := range kg.MeetingKinds() {
		for _, two := range [][2]string{{at.of, at.variable}, {at.variable, at.of}} {
			parts = append(parts, q.stints(k, r, two[0], two[1], standings, places)+
				" RETURN "+r.variable+", "+r.source+", "+r.target+orderBy(r, slice, "source", "order")+" LIMIT "+limit)
		}
	}
	record, below := q.record(r, b.Want)
	rows := items.addRows(q, "CALL ("+at.of+", "+at.variable+") { "+strings.Join(parts, " UNION ALL ")+" } WITH "+
		r.variable+", "+r.source+", "+r.target+orderBy(r, slice, "order")+" LIMIT "+limit, record, r)
	return &pagePart{on: b.On, rows: rows, total: absent, slice: slice, below: below}
}

// stints matches the stints of one person at places where another has some.
func (q *statement) stints(k kg.RelationKind, r place, one, other, standings, places string) string {
	with := q.variable("w")
	only := conditions{r.variable + ".source = " + one + ".id", r.variable + ".order > ''", r.variable + ".standing IN " + standings}
	if places != "" {
		only = append(only, r.variable+".target IN "+places)
	}
	only = append(only, "EXISTS { MATCH ("+other+")-["+with+":"+k.String()+"]->("+r.target+") WHERE "+with+".standing IN "+standings+" }")
	return "MATCH (" + r.source + ")-[" + r.variable + ":" + k.String() + "]->(" + r.target + ")" +
		using(r.variable, k.String(), "source", "order") + only.where()
}
