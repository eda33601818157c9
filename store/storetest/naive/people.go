package naive

import (
	"slices"

	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// inside gives the place, and its units where they count.
func (g Graph) inside(place string, standings []kg.Standing, units *query.Units) []string {
	return g.reach(place, kg.In, standings, units)
}

// reach gives what PART_OF leads to from a place, the place itself first.
func (g Graph) reach(place string, direction kg.Direction, standings []kg.Standing, units *query.Units) []string {
	if units == nil {
		return []string{place}
	}
	return g.within(place, query.UnitDepth, direction, standings, units)
}

// within gives what so many PART_OF relations lead to, at most.
func (g Graph) within(place string, depth int, direction kg.Direction, standings []kg.Standing, units *query.Units) []string {
	found, level := []string{place}, []string{place}
	for range depth {
		var next []string
		for _, one := range level {
			for _, r := range g.partOf(one, direction, standings, units) {
				far := end(item{record: r, from: one}, query.Far)
				if !slices.Contains(found, far) {
					found, next = append(found, far), append(next, far)
				}
			}
		}
		level = next
	}
	return found
}

// partOf gives the PART_OF relations of a unit or a whole that count.
func (g Graph) partOf(id string, direction kg.Direction, standings []kg.Standing, units *query.Units) []*kg.Relation {
	return slices.DeleteFunc(g.Relations(id, []kg.RelationKind{kg.PartOf}, direction), func(r *kg.Relation) bool {
		return !slices.Contains(standings, r.Standing) ||
			units.AsOf != nil && temporal.Overlap(stint(&r.Claim), *units.AsOf) == temporal.None
	})
}

// wholes gives the relations by which a place counts as part of others.
func (g Graph) wholes(place string, s *query.AncestorsStep) []item {
	var items []item
	for _, unit := range g.within(place, query.UnitDepth-1, kg.Out, s.Standings, &s.Units) {
		for _, r := range g.partOf(unit, kg.Out, s.Standings, &s.Units) {
			items = append(items, item{record: r})
		}
	}
	return items
}

// stintsAt gives the stints of a person at a place that count.
func (g Graph) stintsAt(person, place string, standings []kg.Standing, units *query.Units) []*kg.Relation {
	inside := g.inside(place, standings, units)
	return slices.DeleteFunc(g.Relations(person, query.StintKinds(), kg.Out), func(r *kg.Relation) bool {
		return !slices.Contains(standings, r.Standing) || !slices.Contains(inside, r.Target)
	})
}

func (g Graph) people(place string, s *query.PeopleStep) []item {
	var items []item
	for _, person := range g.Records(kg.Types(kg.TypePerson)) {
		stints := g.stintsAt(person.RecordID(), place, s.Standings, s.Units)
		if len(stints) == 0 || !g.holds(s.Filter, item{record: person}) {
			continue
		}
		m := attendance(stints, s)
		if slices.Contains(s.Verdicts, m.verdict) {
			items = append(items, item{record: person, from: place, met: m})
		}
	}
	return items
}

// attendance gives how somebody was at a place, or has left it.
func attendance(stints []*kg.Relation, s *query.PeopleStep) *met {
	m := &met{verdict: temporal.None, day: temporal.OpenPast}
	var dated []temporal.Dated
	for _, r := range stints {
		one := stint(&r.Claim)
		dated = append(dated, temporal.Dated{Period: r.Period, Bounds: one})
		during := []temporal.Interval{one}
		if s.During != nil {
			during = append(during, *s.During)
		}
		m.verdict = min(m.verdict, temporal.Overlap(during...))
		if s.Left {
			m.day = max(m.day, one.EndMin)
		} else {
			m.day = max(m.day, one.StartMin)
		}
	}
	if s.Left {
		m.verdict = temporal.HasLeft(dated, s.During)
	}
	return m
}

func (g Graph) stints(person item, s *query.StintsStep) []item {
	var items []item
	for _, r := range g.stintsAt(person.record.RecordID(), person.from, s.Standings, s.Units) {
		items = append(items, item{record: r})
	}
	return items
}
