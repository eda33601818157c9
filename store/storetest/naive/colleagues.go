package naive

import (
	"slices"

	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// overlap is how two people have met, by their stints at one place, or how one of them was at one.
type overlap struct {
	verdict     temporal.Verdict
	least, most int
	day         temporal.Day
}

func (m *overlap) value(p query.Prop) query.Value {
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

// add adds a pair.
func (m *overlap) add(stints ...temporal.Interval) {
	days := temporal.SharedDays(stints...)
	if days.Open {
		days.Most = query.OpenMost
	}
	m.verdict = min(m.verdict, temporal.Overlap(stints...))
	m.least, m.most = max(m.least, days.Least), max(m.most, days.Most)
}

// placedStint is a stint, and the places where it counts.
type placedStint struct {
	*kg.Relation
	places []string
}

func (a placedStint) with(b placedStint) bool {
	return slices.ContainsFunc(a.places, func(place string) bool { return slices.Contains(b.places, place) })
}

// placedStints returns the stints of a person that count.
func (g RecordMap) placedStints(person string, which query.OverlapScope) []placedStint {
	var list []placedStint
	for _, r := range g.Relations(person, which.Through, kg.Out) {
		if !slices.Contains(which.Standings, r.Standing) {
			continue
		}
		places := slices.DeleteFunc(g.closure(r.Target, kg.Out, which.Standings, which.Units), func(place string) bool {
			return which.At != nil && !slices.Contains(which.At, place)
		})
		list = append(list, placedStint{r, places})
	}
	return list
}

func (g evaluator) colleagues(person string, s *query.ColleaguesStep) []item {
	var items []item
	for _, other := range g.Records(kg.Types(kg.TypePerson)) {
		if other.RecordID() == person {
			continue
		}
		m := g.overlapOf(person, other.RecordID(), s.OverlapScope)
		if m != nil && slices.Contains(s.Verdicts, m.verdict) && m.least >= s.MinDays {
			items = append(items, item{record: other, from: person, overlap: m})
		}
	}
	return items
}

// overlapOf returns how two people have met, nil if they have never been at the same place.
func (g RecordMap) overlapOf(one, other string, which query.OverlapScope) *overlap {
	mine, theirs := intervalsByPlace(g.placedStints(one, which)), intervalsByPlace(g.placedStints(other, which))
	var m *overlap
	for place, with := range theirs {
		if mine[place] == nil {
			continue
		}
		if m == nil {
			m = &overlap{verdict: temporal.None}
		}
		for _, a := range temporal.Unite(mine[place]) {
			for _, b := range temporal.Unite(with) {
				pair := []temporal.Interval{a, b}
				if which.During != nil {
					pair = append(pair, *which.During)
				}
				m.add(pair...)
			}
		}
	}
	return m
}

// intervalsByPlace returns the intervals of the stints at each place where they count.
func intervalsByPlace(stints []placedStint) map[string][]temporal.Interval {
	at := map[string][]temporal.Interval{}
	for _, s := range stints {
		for _, place := range s.places {
			at[place] = append(at[place], interval(&s.Claim))
		}
	}
	return at
}

// shared returns the stints of two people at the places where both have been.
func (g evaluator) shared(colleague item, which query.OverlapScope) []item {
	one, other := g.placedStints(colleague.from, which), g.placedStints(colleague.record.RecordID(), which)
	var items []item
	for i, list := range [][]placedStint{one, other} {
		others := [][]placedStint{other, one}[i]
		for _, r := range list {
			if slices.ContainsFunc(others, r.with) {
				items = append(items, item{record: r.Relation})
			}
		}
	}
	return items
}
