package cypher

import (
	"strings"

	"ties/kg"
	"ties/kg/query"
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

// matchColleagues matches all colleagues of a person: at each place how each was there together with the person, then the best of
// all places. It ends with a condition.
func matchColleagues(q *builder, other binding, s *query.ColleaguesStep) string {
	n := other.scope()
	m := newMeeting(q, other, s)
	match := m.atPlaces(s.Through)
	if s.Units != nil {
		match = m.inUnits(s.Through)
	}
	return "CALL (" + other.of + ") { " + match + m.verdicts() + " }" +
		" WITH " + n[0] + ", min(" + n[1] + ") AS " + n[1] + ", max(" + n[2] + ") AS " + n[2] + ", max(" + n[3] + ") AS " + n[3] +
		" WHERE " + n[1] + " IN " + q.param(verdictNumbers(s.Verdicts)) + " AND " + n[2] + " >= " + q.param(s.MinDays)
}

// addShared adds the stints of two colleagues at the places where both have been.
func addShared(q *builder, items *listExpr, at binding, b *query.Branch, s *query.SharedStep) branchDecoder {
	if at.of == "" || !(b.On & at.types).Has(kg.TypePerson) {
		return nil
	}
	slice := query.Slice{Limit: s.Limit}
	limit := q.param(s.Limit + 1)
	r := q.relationBinding(b.Selection.Types)
	matches, by := matchShared(q, r, at, s)
	parts := make([]string, len(matches))
	for i, match := range matches {
		parts[i] = match + " RETURN " + r.variable + ", " + r.source + ", " + r.target + orderBy(r, slice, by...) + " LIMIT " + limit
	}
	p := addStintUnion(q, items, at, b, r, parts, slice, limit)
	if s.Count {
		for i := range matches {
			matches[i] = "COUNT { " + matches[i] + " RETURN " + r.variable + " }"
		}
		p.total = items.add(strings.Join(matches, " + "))
	}
	return p
}

// matchShared returns the matches of the stints that two colleagues share, and the properties by which each is ordered.
func matchShared(q *builder, r, at binding, s *query.SharedStep) (matches, by []string) {
	standings, places := scopeParams(q, s.OverlapScope)
	units := newUnitScope(q, s.Units, standings)
	for _, two := range [][2]string{{at.of, at.variable}, {at.variable, at.of}} {
		if units != nil {
			matches = append(matches, units.matchStints(r, two[0], two[1], q.variable("w"), kindPattern(s.Through), standings, places))
			continue
		}
		for _, k := range s.Through {
			matches = append(matches, matchSharedStints(q, k, r, two[0], two[1], standings, places))
		}
	}
	if units != nil {
		return matches, []string{"order"}
	}
	return matches, []string{"source", "order"}
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
