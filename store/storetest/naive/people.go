package naive

import (
	"slices"

	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
)

// descendants returns the place and, if units count, its units.
func (g RecordMap) descendants(place string, standings []kg.Standing, units *query.Units) []string {
	return g.closure(place, kg.In, standings, units)
}

// closure returns everything that PART_OF leads to from a place, beginning with the place itself.
func (g RecordMap) closure(place string, direction kg.Direction, standings []kg.Standing, units *query.Units) []string {
	if units == nil {
		return []string{place}
	}
	return g.closureTo(place, query.UnitDepth, direction, standings, units)
}

// closureTo returns everything within depth PART_OF relations.
func (g RecordMap) closureTo(place string, depth int, direction kg.Direction, standings []kg.Standing, units *query.Units) []string {
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

// partOf returns the PART_OF relations of a unit, or of its parents, that count.
func (g RecordMap) partOf(id string, direction kg.Direction, standings []kg.Standing, units *query.Units) []*kg.Relation {
	return slices.DeleteFunc(g.Relations(id, []kg.RelationKind{kg.PartOf}, direction), func(r *kg.Relation) bool {
		return !slices.Contains(standings, r.Standing) ||
			units.AsOf != nil && temporal.Overlap(interval(&r.Claim), *units.AsOf) == temporal.None
	})
}

// ancestors returns the relations by which a place counts as part of others.
func (g evaluator) ancestors(place string, s *query.AncestorsStep) []item {
	var items []item
	for _, unit := range g.closureTo(place, query.UnitDepth-1, kg.Out, s.Standings, &s.Units) {
		for _, r := range g.partOf(unit, kg.Out, s.Standings, &s.Units) {
			items = append(items, item{record: r})
		}
	}
	return items
}

// stintsAt returns the stints of a person at a place that count.
func (g RecordMap) stintsAt(person, place string, standings []kg.Standing, units *query.Units) []*kg.Relation {
	inside := g.descendants(place, standings, units)
	return slices.DeleteFunc(g.Relations(person, query.PlaceKinds(), kg.Out), func(r *kg.Relation) bool {
		return !slices.Contains(standings, r.Standing) || !slices.Contains(inside, r.Target)
	})
}

func (g evaluator) people(place string, s *query.PeopleStep) []item {
	var items []item
	for _, person := range g.Records(kg.Types(kg.TypePerson)) {
		stints := g.stintsAt(person.RecordID(), place, s.Standings, s.Units)
		if len(stints) == 0 || !g.holds(s.Filter, item{record: person}) {
			continue
		}
		m := attendance(stints, s)
		if slices.Contains(s.Verdicts, m.verdict) {
			items = append(items, item{record: person, from: place, overlap: m})
		}
	}
	return items
}

// peoplePage returns a slice of people, and how many there are of each verdict.
func peoplePage(g evaluator, people []item, s *query.PeopleStep, want *query.Selection) query.Page {
	var counts query.VerdictCounts
	for _, i := range people {
		counts[i.overlap.verdict]++
	}
	page := g.slice(people, query.PeopleOrder(), s.Slice, want)
	if s.Slice.Count {
		page.Verdicts = counts
	}
	return page
}

// headcount counts the people of a place on each of some dates.
func headcount(g evaluator, place string, s *query.HeadcountStep, want *query.Selection) query.Page {
	all := []temporal.Verdict{temporal.Certain, temporal.Possible, temporal.Unknown}
	var page query.Page
	for _, date := range s.Dates {
		step := &query.PeopleStep{Standings: s.Standings, Units: s.UnitsAsOf(date), During: &date, Verdicts: all, Slice: query.Slice{Count: true}}
		counts := peoplePage(g, g.people(place, step), step, &query.Selection{}).Verdicts
		page.Rows = append(page.Rows, g.row(item{point: &headcountPoint{date.StartMin, counts}}, want))
	}
	return page
}

// headcountPoint is how many people were at a place on a date.
type headcountPoint struct {
	day    temporal.Day
	counts query.VerdictCounts
}

func (p *headcountPoint) value(prop query.Prop) query.Value {
	switch prop {
	case query.PropDay:
		return integer(p.day)
	case query.PropCertain:
		return query.Value{Int: p.counts[temporal.Certain]}
	case query.PropPossible:
		return query.Value{Int: p.counts[temporal.Possible]}
	default: // PropUnknown
		return query.Value{Int: p.counts[temporal.Unknown]}
	}
}

// attendance returns how a person was at a place, or has left it.
func attendance(stints []*kg.Relation, s *query.PeopleStep) *overlap {
	m := &overlap{verdict: temporal.None, day: temporal.OpenPast}
	var dated []temporal.Dated
	for _, r := range stints {
		one := interval(&r.Claim)
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

func (g evaluator) stints(person item, s *query.StintsStep) []item {
	var items []item
	for _, r := range g.stintsAt(person.record.RecordID(), person.from, s.Standings, s.Units) {
		items = append(items, item{record: r})
	}
	return items
}
