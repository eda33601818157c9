package adjacency

import (
	"cmp"
	"slices"

	"ties/kg/query"
	"ties/kg/temporal"
)

// Colleague is a colleague of a person, with the best of all pairs of their stints at one place.
type Colleague struct {
	Person      int64 // the key
	Verdict     temporal.Verdict
	Least, Most int
}

// compare orders colleagues by everything but their names.
func (m Colleague) compare(o Colleague) int {
	return cmp.Or(cmp.Compare(m.Verdict, o.Verdict), cmp.Compare(o.Least, m.Least), cmp.Compare(o.Most, m.Most))
}

// colleagueSearch is a search for the colleagues of a person.
type colleagueSearch struct {
	*Overlay
	step   *query.ColleaguesStep
	filter edgeFilter
	Found  []Colleague
	index  map[int32]int // the index of a person in Found
}

// ColleaguesOf returns the colleagues of a person; nil if relations of the person or of their places have changed.
func (v *Overlay) ColleaguesOf(s *query.ColleaguesStep, person int64) *colleagueSearch {
	a := &colleagueSearch{Overlay: v, step: s, filter: edgesThat(query.StintKinds(), s.Standings)}
	me, ok := v.indexOf(person)
	if !ok || v.isDirty(me) {
		return nil
	}
	for _, number := range v.out.of(me) {
		t := &v.edges[number]
		if !a.filter.holds(t) || s.At != nil && !slices.Contains(s.At, v.id(t.target)) {
			continue
		}
		if v.isDirty(t.target) {
			return nil
		}
		a.addAt(t)
	}
	a.Found = slices.DeleteFunc(a.Found, func(m Colleague) bool { return !slices.Contains(s.Verdicts, m.Verdict) || m.Least < s.MinDays })
	return a
}

// addAt adds the people with a stint at the same place.
func (a *colleagueSearch) addAt(mine *edge) {
	stints := []temporal.Interval{mine.interval(), {}}
	if a.step.During != nil {
		stints = append(stints, *a.step.During)
	}
	others := a.in.of(mine.target)
	if a.index == nil {
		a.index = make(map[int32]int, len(others))
	}
	for _, number := range others {
		theirs := &a.edges[number]
		if theirs.source == mine.source || !a.filter.holds(theirs) {
			continue
		}
		stints[1] = theirs.interval()
		a.add(theirs.source, temporal.Overlap(stints...), temporal.SharedDays(stints...))
	}
}

// add adds a pair of stints.
func (a *colleagueSearch) add(other int32, verdict temporal.Verdict, days temporal.Days) {
	if days.Open {
		days.Most = query.OpenMost
	}
	if i, ok := a.index[other]; ok {
		m := &a.Found[i]
		m.Verdict, m.Least, m.Most = min(m.Verdict, verdict), max(m.Least, days.Least), max(m.Most, days.Most)
		return
	}
	a.index[other] = len(a.Found)
	a.Found = append(a.Found, Colleague{a.keys[other], verdict, days.Least, days.Most})
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
