package query

import (
	"math"

	"ties/kg"
	"ties/kg/temporal"
)

// OverlapScope says which relations count by which people may have met at a place.
type OverlapScope struct {
	Through   []kg.RelationKind  // of PlaceKinds: at least one, ascending, without duplicates
	Standings []kg.Standing      // ascending, without duplicates; if there is none, none counts
	At        []string           // the IDs of places, without duplicates; nil for all
	During    *temporal.Interval // exact days (StartMin = StartMax, EndMin = EndMax, Known); nil for any time
	Units     *Units             // nil if a stint counts only at its own place
}

// ColleaguesStep leads from a person to a slice of the other people who have been at the same places, at any time. Rows are
// people, and also have PropVerdict, PropLeast and PropMost. At each place, these are of all pairs of an interval of each person
// to which temporal.Unite unites their stints there that count; of all places, the best:
//
//   - PropVerdict is the best Overlap of a pair, as a number; with During, of the pair and those days;
//   - PropLeast and PropMost are the largest numbers of days that SharedDays returns for one, OpenMost where
//     one is open.
//
// The order is ColleagueOrder.
type ColleaguesStep struct {
	OverlapScope
	Verdicts []temporal.Verdict // the verdicts to list: ascending, without duplicates
	MinDays  int                // the smallest PropLeast to list; 0 for all
	Slice    Slice              // never backward
}

// SharedStep leads from a person who was reached through a ColleaguesStep to the stints of both people at the places where
// both have one that counts: the first Limit of them, in relation order. With Units, a stint is at its own place and at all
// that this counts as part of. During does not apply. Far cannot be selected below it.
type SharedStep struct {
	OverlapScope // those of the ColleaguesStep
	Limit        int
	Count        bool // whether Page.Total is selected
}

func (*ColleaguesStep) step() {}
func (*SharedStep) step()     {}

// OpenMost is the PropMost of an unbounded number of days.
const OpenMost = math.MaxInt32

// ColleagueOrder is the order of colleagues: by best verdict, then by most days.
func ColleagueOrder() []Key {
	return []Key{
		{Prop: PropVerdict}, {Prop: PropLeast, Descending: true}, {Prop: PropMost, Descending: true},
		{Prop: PropSortKey}, {Prop: PropID},
	}
}
