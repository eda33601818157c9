package naive

import (
	"slices"

	"ties/kg"
)

// met is how two people have met, of all pairs of their stints at one place, or how one of them was at one.
type met struct {
	verdict     kg.Verdict
	least, most int
	day         kg.Day
}

func (m *met) value(p kg.Prop) kg.Value {
	switch p {
	case kg.PropVerdict:
		return kg.Value{Int: int64(m.verdict)}
	case kg.PropLeast:
		return integer(m.least)
	case kg.PropDay:
		return integer(m.day)
	default:
		return integer(m.most)
	}
}

// add takes one more pair into account.
func (m *met) add(stints ...kg.Interval) {
	days := kg.SharedDays(stints...)
	if days.Open {
		days.Most = kg.OpenMost
	}
	m.verdict = min(m.verdict, kg.Overlap(stints...))
	m.least, m.most = max(m.least, days.Least), max(m.most, days.Most)
}

// attended is a stint, and the places where it counts.
type attended struct {
	*kg.Relation
	places []string
}

func (a attended) with(b attended) bool {
	return slices.ContainsFunc(a.places, func(place string) bool { return slices.Contains(b.places, place) })
}

// attended gives the stints of a person that count.
func (g Graph) attended(person string, which kg.OverlapScope) []attended {
	var list []attended
	for _, r := range g.Relations(person, kg.StintKinds(), kg.Out) {
		if !slices.Contains(which.Standings, r.Standing) {
			continue
		}
		places := slices.DeleteFunc(g.reach(r.Target, kg.Out, which.Standings, which.Units), func(place string) bool {
			return which.At != nil && !slices.Contains(which.At, place)
		})
		list = append(list, attended{r, places})
	}
	return list
}

func (g Graph) colleagues(person string, s *kg.ColleaguesStep) []item {
	var items []item
	for _, other := range g.Records(kg.Types(kg.TypePerson)) {
		if other.RecordID() == person {
			continue
		}
		m := g.meet(person, other.RecordID(), s.OverlapScope)
		if m != nil && slices.Contains(s.Verdicts, m.verdict) && m.least >= s.MinDays {
			items = append(items, item{record: other, from: person, met: m})
		}
	}
	return items
}

// meet gives how two people have met, nil where they have been at no place both.
func (g Graph) meet(one, other string, which kg.OverlapScope) *met {
	var m *met
	for _, a := range g.attended(one, which) {
		for _, b := range g.attended(other, which) {
			if !a.with(b) {
				continue
			}
			if m == nil {
				m = &met{verdict: kg.None}
			}
			stints := []kg.Interval{stint(&a.Claim), stint(&b.Claim)}
			if which.During != nil {
				stints = append(stints, *which.During)
			}
			m.add(stints...)
		}
	}
	return m
}

// shared gives the stints of two people at the places where both have been.
func (g Graph) shared(colleague item, which kg.OverlapScope) []item {
	one, other := g.attended(colleague.from, which), g.attended(colleague.record.RecordID(), which)
	var items []item
	for i, list := range [][]attended{one, other} {
		others := [][]attended{other, one}[i]
		for _, r := range list {
			if slices.ContainsFunc(others, r.with) {
				items = append(items, item{record: r.Relation})
			}
		}
	}
	return items
}
