package naive

import (
	"slices"

	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// met is how two people have met, of all pairs of their stints at one place, or how one of them was at one.
type met struct {
	verdict     temporal.Verdict
	least, most int
	day         temporal.Day
}

func (m *met) value(p query.Prop) query.Value {
	switch p {
	case query.PropVerdict:
		return query.Value{Int: int64(m.verdict)}
	case query.PropLeast:
		return integer(m.least)
	case query.PropDay:
		return integer(m.day)
	default:
		return integer(m.most)
	}
}

// add takes one more pair into account.
func (m *met) add(stints ...temporal.Interval) {
	days := temporal.SharedDays(stints...)
	if days.Open {
		days.Most = query.OpenMost
	}
	m.verdict = min(m.verdict, temporal.Overlap(stints...))
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
func (g Graph) attended(person string, which query.OverlapScope) []attended {
	var list []attended
	for _, r := range g.Relations(person, query.StintKinds(), kg.Out) {
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

func (g Graph) colleagues(person string, s *query.ColleaguesStep) []item {
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
func (g Graph) meet(one, other string, which query.OverlapScope) *met {
	var m *met
	for _, a := range g.attended(one, which) {
		for _, b := range g.attended(other, which) {
			if !a.with(b) {
				continue
			}
			if m == nil {
				m = &met{verdict: temporal.None}
			}
			stints := []temporal.Interval{stint(&a.Claim), stint(&b.Claim)}
			if which.During != nil {
				stints = append(stints, *which.During)
			}
			m.add(stints...)
		}
	}
	return m
}

// shared gives the stints of two people at the places where both have been.
func (g Graph) shared(colleague item, which query.OverlapScope) []item {
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
