package cypher

import (
	"slices"
	"strings"

	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// addColleagues adds a slice of the colleagues of a person.
func addColleagues(q *builder, items *listExpr, at binding, b *query.Branch, s *query.ColleaguesStep) branchDecoder {
	if !(b.On & at.types).Has(kg.TypePerson) {
		return nil
	}
	list := &query.List{Order: query.ColleagueOrder(), Slice: s.Slice}
	return addPeopleSlice(q, items, b, list, func() (binding, string) {
		other := colleagueBinding(q, at)
		return other, matchColleagues(q, other, s)
	})
}

// addPeopleSlice adds a slice of people who are reached from a record. match returns their binding and a text that matches
// all of them, which ends with a condition.
func addPeopleSlice(q *builder, items *listExpr, b *query.Branch, list *query.List, match func() (binding, string)) branchDecoder {
	p := &pageDecoder{on: b.On, rows: absent, total: absent, slice: list.Slice}
	if list.Slice.Count {
		other, text := match()
		p.total = items.addItem(listItem{"COUNT { " + text + " RETURN " + other.variable + " }", true})
	}
	if list.Slice.Limit == query.NoRows {
		return p
	}
	other, text := match()
	if list.Slice.From != nil {
		text += " AND " + afterStart(q, other, list)
	}
	text += " WITH " + strings.Join(other.scope(), ", ") + orderByKeys(other, list) + " LIMIT " + q.param(list.Slice.Limit+1)
	record, below := q.record(other, b.Selection)
	p.below = below
	p.rows = items.addItem(listItem{"COLLECT { " + text + q.returning(record, other) + " }", true})
	return p
}

// colleagueBinding binds the colleagues of a person.
func colleagueBinding(q *builder, of binding) binding {
	o := q.variable("o")
	return binding{
		family: entityFamily, variable: o, types: kg.Types(kg.TypePerson), of: of.variable,
		own: map[query.Prop]string{query.PropVerdict: o + "verdict", query.PropLeast: o + "least", query.PropMost: o + "most"},
	}
}

// matchColleagues matches all colleagues of a person: first each pair of stints at one place, then the best pair of each
// colleague. It ends with a condition.
func matchColleagues(q *builder, other binding, s *query.ColleaguesStep) string {
	n := other.scope()
	pairs := newStintPair(q, s)
	parts := make([]string, 0, len(query.StintKinds()))
	for _, k := range query.StintKinds() {
		parts = append(parts, pairs.matchOwn(k, other)+" "+pairs.matchOthers(k, other)+pairs.returnVerdict(other))
	}
	if s.Units != nil {
		parts = []string{pairs.inUnits(other)}
	}
	return "CALL (" + other.of + ") { " + strings.Join(parts, " UNION ALL ") + " }" +
		" WITH " + n[0] + ", min(" + n[1] + ") AS " + n[1] + ", max(" + n[2] + ") AS " + n[2] + ", max(" + n[3] + ") AS " + n[3] +
		" WHERE " + n[1] + " IN " + q.param(verdictNumbers(s.Verdicts)) + " AND " + n[2] + " >= " + q.param(s.MinDays)
}

// stintPair matches the pairs of stints that count.
type stintPair struct {
	standings, places string        // parameters; places is "" for all
	none              string        // a parameter: whether pairs without a shared day count
	during            *intervalExpr // parameters; nil for any time
	a, b, both        string        // variables: the two stints, and their shared days
	units             *unitScope    // nil if a stint counts only at its own place
}

func newStintPair(q *builder, s *query.ColleaguesStep) *stintPair {
	p := &stintPair{a: q.variable("a"), b: q.variable("b"), both: q.variable("c")}
	p.standings, p.places = scopeParams(q, s.OverlapScope)
	p.units = newUnitScope(q, s.Units, p.standings)
	p.none = q.param(slices.Contains(s.Verdicts, temporal.None))
	if s.During != nil {
		from, until := q.param(int64(s.During.StartMin)), q.param(int64(s.During.EndMin))
		p.during = &intervalExpr{from, from, until, until}
	}
	return p
}

// returnVerdict ends a match with the verdict on a pair of stints, and the days that they share.
func (p *stintPair) returnVerdict(other binding) string {
	n, both := other.scope(), namedInterval(p.both)
	certain, known := p.both+"certain", p.both+"known"
	return " RETURN " + n[0] + ", " + both.verdict(certain, known) + " AS " + n[1] + ", " +
		both.minDays(certain) + " AS " + n[2] + ", " + both.maxDays() + " AS " + n[3]
}

// matchOwn matches the stints of the person, and binds their bounds.
func (p *stintPair) matchOwn(k kg.RelationKind, other binding) string {
	only := conditions{p.a + ".source = " + other.of + ".id", p.a + ".order > ''", p.a + ".standing IN " + p.standings}
	if p.places != "" {
		only = append(only, p.a+".target IN "+p.places)
	}
	return "MATCH ()-[" + p.a + ":" + k.String() + "]->()" + Using(p.a, k.String(), "source", "order") + only.where() +
		" WITH " + p.a + ".target AS " + p.a + "target, " + p.ownBounds()
}

// ownBounds selects the bounds of a stint of the person.
func (p *stintPair) ownBounds() string {
	days, certain := intervalOf(p.a), "true"
	if p.during != nil {
		days, certain = days.intersect(*p.during), days.certainlyOverlaps(*p.during)
	}
	return days.selectAs(namedInterval(p.a)) + ", " + certain + " AS " + p.a + "certain, " + p.a + ".known AS " + p.a + "known"
}

// matchOthers matches the stints of others at a place.
func (p *stintPair) matchOthers(k kg.RelationKind, other binding) string {
	only := conditions{p.b + ".target = " + p.a + "target", p.b + ".order > ''"}
	return "MATCH (" + other.variable + ")-[" + p.b + ":" + k.String() + "]->()" + Using(p.b, k.String(), "target", "order") +
		append(only, p.otherConditions(other)...).where() + p.sharedBounds(other)
}

// otherConditions returns the conditions on the stints of others.
func (p *stintPair) otherConditions(other binding) conditions {
	a, b := namedInterval(p.a), intervalOf(p.b)
	return conditions{
		p.b + ".standing IN " + p.standings, other.variable + " <> " + other.of,
		"(" + p.none + " OR " + a.startMin + " < " + a.endMax + " AND " + a.mayOverlap(b) + ")",
	}
}

// sharedBounds selects the bounds of the days that two stints share.
func (p *stintPair) sharedBounds(other binding) string {
	a, b := namedInterval(p.a), intervalOf(p.b)
	return " WITH " + other.variable + ", " + a.intersect(b).selectAs(namedInterval(p.both)) + ", " +
		p.a + "certain AND " + a.certainlyOverlaps(b) + " AS " + p.both + "certain, " +
		p.a + "known AND " + p.b + ".known AS " + p.both + "known"
}

// inUnits matches the pairs of stints that count at one place: from those of the person to the ancestors of their places, and
// from there to all descendants of these.
func (p *stintPair) inUnits(other binding) string {
	days, own, whole, unit := namedInterval(p.a), p.a+"own", p.a+"whole", p.a+"unit"
	stint := strings.Join([]string{days.startMin, days.startMax, days.endMin, days.endMax, p.a + "certain", p.a + "known"}, ", ")
	text := "MATCH (" + other.of + ")-[" + p.a + ":" + stintPattern + "]->(" + own + ") WHERE " + p.a + ".standing IN " + p.standings +
		" WITH " + own + ", " + p.ownBounds() + " MATCH " + p.units.unitsOf(own, whole)
	if p.places != "" {
		text += " AND " + whole + ".id IN " + p.places
	}
	return text + " WITH DISTINCT " + whole + ", " + stint + " MATCH " + p.units.unitsOf(unit, whole) +
		" WITH DISTINCT " + unit + ", " + stint +
		" MATCH (" + other.variable + ")-[" + p.b + ":" + stintPattern + "]->(" + unit + ")" + p.otherConditions(other).where() +
		p.sharedBounds(other) + p.returnVerdict(other)
}

// addShared adds the stints of two colleagues at the places where both have been.
func addShared(q *builder, items *listExpr, at binding, b *query.Branch, s *query.SharedStep) branchDecoder {
	if at.of == "" || !(b.On & at.types).Has(kg.TypePerson) {
		return nil
	}
	slice := query.Slice{Limit: s.Limit}
	limit := q.param(s.Limit + 1)
	standings, places := scopeParams(q, s.OverlapScope)
	units := newUnitScope(q, s.Units, standings)
	r := q.relationBinding(b.Selection.Types)
	var parts []string
	for _, two := range [][2]string{{at.of, at.variable}, {at.variable, at.of}} {
		if units != nil {
			parts = append(parts, units.matchStints(r, two[0], two[1], q.variable("w"), standings, places)+
				" RETURN "+r.variable+", "+r.source+", "+r.target+orderBy(r, slice, "order")+" LIMIT "+limit)
			continue
		}
		for _, k := range query.StintKinds() {
			parts = append(parts, matchSharedStints(q, k, r, two[0], two[1], standings, places)+
				" RETURN "+r.variable+", "+r.source+", "+r.target+orderBy(r, slice, "source", "order")+" LIMIT "+limit)
		}
	}
	return addStintUnion(q, items, at, b, r, parts, slice, limit)
}

// addStintUnion adds the first of the stints that some parts of a statement match. The parts refer to a person and to the
// record from which the person was reached.
func addStintUnion(q *builder, items *listExpr, at binding, b *query.Branch, r binding, parts []string, slice query.Slice, limit string) *pageDecoder {
	record, below := q.record(r, b.Selection)
	rows := items.addRows(q, "CALL ("+at.of+", "+at.variable+") { "+strings.Join(parts, " UNION ALL ")+" } WITH "+
		r.variable+", "+r.source+", "+r.target+orderBy(r, slice, "order")+" LIMIT "+limit, record, r)
	return &pageDecoder{on: b.On, rows: rows, total: absent, slice: slice, below: below}
}

// matchSharedStints matches the stints of one person at places where another one has stints.
func matchSharedStints(q *builder, k kg.RelationKind, r binding, one, other, standings, places string) string {
	with := q.variable("w")
	only := conditions{r.variable + ".source = " + one + ".id", r.variable + ".order > ''", r.variable + ".standing IN " + standings}
	if places != "" {
		only = append(only, r.variable+".target IN "+places)
	}
	only = append(only, "EXISTS { MATCH ("+other+")-["+with+":"+k.String()+"]->("+r.target+") WHERE "+with+".standing IN "+standings+" }")
	return "MATCH (" + r.source + ")-[" + r.variable + ":" + k.String() + "]->(" + r.target + ")" +
		Using(r.variable, k.String(), "source", "order") + only.where()
}
