package adjacency

import (
	"slices"

	"ties/internal/work"
	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// ColleagueSearch searches for the colleagues of one person after another.
type ColleagueSearch struct {
	*Overlay
	*Meetings
	filter edgeFilter
}

// NewColleagueSearch returns a search that counts its work.
func (v *Overlay) NewColleagueSearch(s *query.ColleaguesStep, counter *work.Counter) *ColleagueSearch {
	return &ColleagueSearch{v, NewMeetings(s, counter), edgesThat(s.Through, s.Standings)}
}

// Of returns the colleagues of a person, until it is called again; ok is false if relations of the person or of their places
// have changed.
func (a *ColleagueSearch) Of(person int64) (found []Colleague, ok bool, err error) {
	me, ok := a.indexOf(person)
	if !ok || a.isDirty(me) {
		return nil, false, nil
	}
	a.Reset()
	for mine := a.out.of(me); len(mine) > 0; {
		at, stints := a.edges[mine[0]].target, []temporal.Interval(nil)
		for ; len(mine) > 0 && a.edges[mine[0]].target == at; mine = mine[1:] { // they are in the order of their targets
			if t := &a.edges[mine[0]]; a.filter.holds(t) {
				stints = append(stints, t.interval())
			}
		}
		if len(stints) == 0 || a.step.At != nil && !slices.Contains(a.step.At, a.id(at)) {
			continue
		}
		if a.isDirty(at) {
			return nil, false, nil
		}
		if err := a.addAt(at, me, stints); err != nil {
			return nil, false, err
		}
	}
	return a.Found(), true, nil
}

// addAt adds the people with a stint at a place.
func (a *ColleagueSearch) addAt(at, me int32, mine []temporal.Interval) error {
	others := a.in.of(at)
	a.Begin(mine, len(others))
	for _, number := range others {
		if err := a.work.Step(1); err != nil {
			return err
		}
		theirs := &a.edges[number]
		if theirs.source == me || !a.filter.holds(theirs) || theirs.kind == kg.WorksOn && !a.isPerson(theirs.source) {
			continue
		}
		a.Add(a.keys[theirs.source], theirs.interval())
	}
	a.End()
	return a.work.Err()
}

func (a *ColleagueSearch) isPerson(entity int32) bool {
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
