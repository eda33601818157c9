package naive

import (
	"slices"

	"ties/kg"
)

// met is how two people have met, of all pairs of their stints at one place.
type met struct {
	verdict     kg.Verdict
	least, most int
}

func (m *met) value(p kg.Prop) kg.Value {
	switch p {
	case kg.PropVerdict:
		return kg.Value{Int: int64(m.verdict)}
	case kg.PropLeast:
		return integer(m.least)
	default:
		return integer(m.most)
	}
}

// add takes one more pair into account.
func (m *met) add(stints ...kg.Stint) {
	days := kg.Together(stints...)
	if days.Open {
		days.Most = kg.OpenMost
	}
	m.verdict = min(m.verdict, kg.Overlap(stints...))
	m.least, m.most = max(m.least, days.Least), max(m.most, days.Most)
}

// attended gives the stints of a person that count.
func (g Graph) attended(person string, which kg.Meetings) []*kg.Relation {
	return slices.DeleteFunc(g.Relations(person, kg.MeetingKinds(), kg.Out), func(r *kg.Relation) bool {
		return !slices.Contains(which.Standings, r.Standing) || which.At != nil && !slices.Contains(which.At, r.Target)
	})
}

func (g Graph) colleagues(person string, s *kg.ColleaguesStep) []item {
	var items []item
	for _, other := range g.Records(kg.Types(kg.TypePerson)) {
		if other.RecordID() == person {
			continue
		}
		m := g.meet(person, other.RecordID(), s.Meetings)
		if m != nil && slices.Contains(s.Verdicts, m.verdict) && m.least >= s.MinDays {
			items = append(items, item{record: other, from: person, met: m})
		}
	}
	return items
}

// meet gives how two people have met, nil where they have been at no place both.
func (g Graph) meet(one, other string, which kg.Meetings) *met {
	var m *met
	for _, a := range g.attended(one, which) {
		for _, b := range g.attended(other, which) {
			if a.Target != b.Target {
				continue
			}
			if m == nil {
				m = &met{verdict: kg.None}
			}
			stints := []kg.Stint{stint(&a.Claim), stint(&b.Claim)}
			if which.During != nil {
				stints = append(stints, *which.During)
			}
			m.add(stints...)
		}
	}
	return m
}

// shared gives the stints of two people at the places where both have been.
func (g Graph) shared(colleague item, which kg.Meetings) []item {
	one, other := g.attended(colleague.from, which), g.attended(colleague.record.RecordID(), which)
	var items []item
	for i, list := range [][]*kg.Relation{one, other} {
		others := [][]*kg.Relation{other, one}[i]
		for _, r := range list {
			if slices.ContainsFunc(others, func(o *kg.Relation) bool { return o.Target == r.Target }) {
				items = append(items, item{record: r})
			}
		}
	}
	return items
}
