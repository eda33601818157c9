package adjacency

import (
	"slices"

	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// ColleaguesOf returns the colleagues of a person; ok is false if relations of the person or of their places have changed.
func (v *Overlay) ColleaguesOf(s *query.ColleaguesStep, person int64) (found []Colleague, ok bool) {
	me, ok := v.indexOf(person)
	if !ok || v.isDirty(me) {
		return nil, false
	}
	a := colleagueSearch{v, NewMeetings(s), edgesThat(s.Through, s.Standings)}
	for mine := v.out.of(me); len(mine) > 0; {
		at, stints := v.edges[mine[0]].target, []temporal.Interval(nil)
		for ; len(mine) > 0 && v.edges[mine[0]].target == at; mine = mine[1:] { // they are in the order of their targets
			if t := &v.edges[mine[0]]; a.filter.holds(t) {
				stints = append(stints, t.interval())
			}
		}
		if len(stints) == 0 || s.At != nil && !slices.Contains(s.At, v.id(at)) {
			continue
		}
		if v.isDirty(at) {
			return nil, false
		}
		a.addAt(at, me, stints)
	}
	return a.Found(), true
}

// colleagueSearch is a search for the colleagues of a person.
type colleagueSearch struct {
	*Overlay
	*Meetings
	filter edgeFilter
}

// addAt adds the people with a stint at a place.
func (a colleagueSearch) addAt(at, me int32, mine []temporal.Interval) {
	others := a.in.of(at)
	a.Begin(mine, len(others))
	for _, number := range others {
		theirs := &a.edges[number]
		if theirs.source == me || !a.filter.holds(theirs) || theirs.kind == kg.WorksOn && !a.isPerson(theirs.source) {
			continue
		}
		a.Add(a.keys[theirs.source], theirs.interval())
	}
	a.End()
}

func (a colleagueSearch) isPerson(entity int32) bool {
	t, _ := kg.TypeOfID(a.id(entity))
	return t == kg.TypePerson
}

// TopK returns the colleagues that may be in a slice by all keys but the names: all of these, and hardly any others.
func TopK(all []Colleague, s query.Slice) (some []Colleague) {
	if s.From != nil {
		position := Colleague{Verdict: temporal.Verdict(s.From[0].Int), Least: int(s.From[1].Int), Most: int(s.From[2].Int)}
		after := make([]Colleague, 0, len(all))
		for _, m := range all {
			if c := m.compare(position); c == 0 {
				some = append(some, m) // to be ordered by name
			} else if c > 0 {
				after = append(after, m)
			}
		}
		all = after
	}
	first := make([]Colleague, 0, s.Limit+2) // sorted, one more than the slice
	for _, m := range all {
		if len(first) > s.Limit && m.compare(first[s.Limit]) >= 0 {
			continue
		}
		i, _ := slices.BinarySearchFunc(first, m, Colleague.compare)
		first = slices.Insert(first, i, m)
		first = first[:min(len(first), s.Limit+1)]
	}
	for _, m := range all {
		if len(first) <= s.Limit || m.compare(first[s.Limit]) <= 0 {
			some = append(some, m)
		}
	}
	return some
}
