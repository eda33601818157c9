package storekit

import (
	"cmp"
	"slices"

	"ties/internal/work"
	"ties/kg/query"
	"ties/kg/temporal"
)

// Tie is a relation as far as it matters to a count of people: a stint of a person at a place, or a unit's being part of
// another.
type Tie[K cmp.Ordered] struct {
	Source, Target K
	Bounds         temporal.Interval
}

// Headcount returns the rows of a query.HeadcountStep at a place. Stints are all that count on some date; parts are the
// relations between the units of the place, nil if every stint counts on every date.
func Headcount[K cmp.Ordered](counter *work.Counter, s *query.HeadcountStep, want *query.Selection, place K, stints, parts []Tie[K]) ([]query.Row, error) {
	slices.SortFunc(stints, func(a, b Tie[K]) int { return cmp.Compare(a.Source, b.Source) })
	rows := make([]query.Row, len(s.Dates))
	for i, date := range s.Dates {
		if err := counter.Step(stepsOfTie * (len(stints) + query.UnitDepth*len(parts))); err != nil {
			return nil, err
		}
		counts := countPeople(stints, unitsOn(date, place, parts), date)
		values := map[query.Prop]int64{
			query.PropDay: int64(date.StartMin), query.PropCertain: counts[temporal.Certain],
			query.PropPossible: counts[temporal.Possible], query.PropUnknown: counts[temporal.Unknown],
		}
		for _, p := range want.Props {
			rows[i].Values = append(rows[i].Values, query.Value{Int: values[p]})
		}
	}
	return rows, nil
}

// stepsOfTie is how many steps of work it is to look at one.
const stepsOfTie = 2

// countPeople counts the people of stints, which are sorted by person, by their best verdicts. Units are where stints count;
// nil for everywhere.
func countPeople[K cmp.Ordered](stints []Tie[K], units map[K]bool, date temporal.Interval) (counts query.VerdictCounts) {
	for len(stints) > 0 {
		person, best := stints[0].Source, temporal.None
		for len(stints) > 0 && stints[0].Source == person {
			if units == nil || units[stints[0].Target] {
				best = min(best, temporal.Overlap(stints[0].Bounds, date))
			}
			stints = stints[1:]
		}
		counts[best]++
	}
	return counts
}

// unitsOn returns a place and its units on a date; nil if there are no parts.
func unitsOn[K cmp.Ordered](date temporal.Interval, place K, parts []Tie[K]) map[K]bool {
	if parts == nil {
		return nil
	}
	found, level := map[K]bool{place: true}, map[K]bool{place: true}
	for range query.UnitDepth {
		next := map[K]bool{}
		for _, part := range parts {
			if level[part.Target] && !found[part.Source] && temporal.Overlap(part.Bounds, date) != temporal.None {
				found[part.Source], next[part.Source] = true, true
			}
		}
		level = next
	}
	return found
}
