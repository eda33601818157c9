package query

import (
	"ties/kg"
	"ties/kg/temporal"
)

// PeopleStep leads from a company, team or project to a slice of the people with a stint there that counts: an employment, a
// membership, or work on the project. Rows are people, and also have PropVerdict, PropDay and PropPlace.
//
// Without Left, PropVerdict is the best Overlap of one of their stints and the days of During (Certain if it is nil: they
// have been there), as a number, and PropDay is the largest StartMin of those stints. With Left it is the HasLeft of all
// their stints there, and PropDay the largest EndMin.
//
// The order is PeopleOrder.
type PeopleStep struct {
	Standings []kg.Standing      // of stints that count: ascending, without duplicates; if there is none, none counts
	Units     *Units             // nil if only stints at the place itself count
	During    *temporal.Interval // exact days (StartMin = StartMax, EndMin = EndMax, Known); nil for any time
	Left      bool               // whether people who have left are asked for
	Filter    Filter             // of people; nil for all
	Verdicts  []temporal.Verdict // the verdicts to list: ascending, without duplicates
	Slice     Slice              // never backward
}

// StintsStep leads from a person who was reached through a PeopleStep to the stints there that count for it: the first Limit
// of them, in relation order. Far cannot be selected below it.
type StintsStep struct {
	Standings []kg.Standing // those of the PeopleStep
	Units     *Units        // those of the PeopleStep
	Limit     int
	Count     bool // whether Page.Total is selected
}

// HeadcountStep leads from a company or team to rows without a type, one for each of some dates in their order. They have
// PropDay, the first day of the date, and PropCertain, PropPossible and PropUnknown: how many people with each of these
// verdicts a PeopleStep finds with the date as During and, unless Units says of when, with the units of the date.
type HeadcountStep struct {
	Standings []kg.Standing       // as of a PeopleStep
	Units     *Units              // nil if only stints at the place itself count; with a nil AsOf, as of each date
	Dates     []temporal.Interval // exact days, as During of a PeopleStep
}

// UnitsAsOf returns the units that count on a date.
func (s *HeadcountStep) UnitsAsOf(date temporal.Interval) *Units {
	if s.Units == nil || s.Units.AsOf != nil {
		return s.Units
	}
	return &Units{AsOf: &date}
}

func (*PeopleStep) step()    {}
func (*StintsStep) step()    {}
func (*HeadcountStep) step() {}

// PeopleOrder is the order of the people of a place: by best verdict, then the last to come or, of those who have
// left, the last to leave.
func PeopleOrder() []Key {
	return []Key{{Prop: PropVerdict}, {Prop: PropDay, Descending: true}, {Prop: PropSortKey}, {Prop: PropID}}
}
