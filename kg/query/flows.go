package query

import (
	"slices"

	"ties/kg"
	"ties/kg/temporal"
)

// MoveScope says which moves count, of those that temporal.FindMoves returns for the relations of each person to places. These
// are its jobs.
type MoveScope struct {
	Through   []kg.RelationKind  // of PlaceKinds, those that are jobs: at least one, ascending, without duplicates
	Standings []kg.Standing      // of jobs that count, ascending, without duplicates; if there is none, none counts
	During    *temporal.Interval // exact days (StartMin = StartMax, EndMin = EndMax, Known); nil for any time
	Units     *Units             // nil if each place counts by itself; otherwise a job counts at the root of its company or team
}

// Days returns the first and the last day on which the second job of a move may have begun; they are open if any day
// will do.
func (m MoveScope) Days() (first, last temporal.Day) {
	if m.During == nil {
		return temporal.OpenPast, temporal.OpenFuture
	}
	return m.During.StartMin, m.During.EndMin.Previous()
}

// Places returns the types of the places where jobs count.
func (m MoveScope) Places() kg.TypeSet {
	places := PlaceTypes(m.Through)
	if m.Units != nil && places.Meets(kg.PartOf.Sources()) {
		places |= kg.PartOf.Targets()
	}
	return places
}

// Flows starts with a slice of the cells of the matrix of moves: pairs of places between which at least MinPeople
// different people have moved. Rows have no type. PropPeople is the number of these people, each counted by the best verdict
// of their moves there: PropCertain, PropPossible, PropUnknown. An EndStep leads to the place that they left (Source) or
// went to (Target), a MovesStep to their moves. The order is FlowOrder.
type Flows struct {
	MoveScope
	From, To  []string // the IDs of places, without duplicates; nil for all
	MinPeople int      // at least 1
	People    bool     // whether Page.People is selected
	LeftOut   bool     // whether Page.LeftOut is selected
	Slice     Slice    // never backward
}

// MovesStep leads from a cell of Flows to a slice of its moves. Rows have no type, and PropVerdict, PropToOrder
// and PropFromOrder; an EndStep leads to the job that came first (Source) or next (Target). The order is
// MoveOrder.
type MovesStep struct {
	MoveScope       // those of the Flows
	Slice     Slice // never backward
}

func (*Flows) start()    {}
func (*MovesStep) step() {}

// FlowOrder is the order of the cells of a matrix of moves: most people first, then most who moved for certain.
func FlowOrder() []Key {
	return []Key{
		{Prop: PropPeople, Descending: true}, {Prop: PropCertain, Descending: true},
		{Prop: PropFromSortKey}, {Prop: PropFromID}, {Prop: PropToSortKey}, {Prop: PropToID},
	}
}

// MoveOrder is the order of moves: by best verdict, then by the latest jobs, in relation order.
func MoveOrder() []Key {
	return []Key{{Prop: PropVerdict}, {Prop: PropToOrder}, {Prop: PropFromOrder}}
}

// PeopleStorable reports whether FlowCounts contain how many different people moved in any of these flows: if these are all
// flows, or all at one end of which is a single place.
func (f *Flows) PeopleStorable() bool {
	one := func(ids []string) bool { return len(ids) == 1 }
	return f.Storable() && f.MinPeople == 1 && (f.From == nil && (f.To == nil || one(f.To)) || f.To == nil && one(f.From))
}

// Storable reports whether a store may keep the sizes of these flows: those of moves between Asserted employments, at any
// time, and between companies without their units.
func (m MoveScope) Storable() bool {
	return m.During == nil && m.Units == nil && slices.Equal(m.Through, JobKinds()) && slices.Equal(m.Standings, kg.Asserted())
}
