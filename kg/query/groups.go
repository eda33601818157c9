package query

import (
	"slices"

	"ties/kg/temporal"
)

// Groups is a slice of the groups of the employments of the people of a List. Its rows have no type: they have PropEmployments,
// PropPeople and the properties of the keys, and with AsOf also PropCertain, PropPossible and PropUnknown, how many of the
// people have each best verdict of one of their employments in the group. The order is GroupOrder.
//
// An employment of which a key is not known is in the group in which that is missing.
type Groups struct {
	By        []GroupKey         // without duplicates; none for one group of all
	People    Filter             // that of the List
	Filter    Filter             // of employments; nil for all
	AsOf      *temporal.Interval // exact days: only employments that may have held on them are in groups; nil for any time
	Slice     Slice              // never backward
	Selection *Selection
}

// GroupKeyStep leads from a group to the company or place that it is of; to nothing if that is not known, or not a key.
type GroupKeyStep struct{ Key GroupKey }

// GroupPeopleStep leads from a group to the first Limit of its people, by name and ID.
type GroupPeopleStep struct {
	Groups *Groups
	Limit  int
}

func (GroupKeyStep) step()     {}
func (*GroupPeopleStep) step() {}

// GroupKey is a key by which employments are grouped.
type GroupKey uint8

// The keys. A place is the target of the first asserted BASED_IN of the company, in relation order.
const (
	GroupCompany GroupKey = iota + 1
	GroupPlace
	GroupRole
	GroupStartYear // as in the start
	GroupEndYear
	GroupStatus
	GroupStanding
)

// Props returns the properties of groups that hold the key, in the order of groups.
func (k GroupKey) Props() []Prop {
	return map[GroupKey][]Prop{
		GroupCompany: {PropCompanySortKey, PropCompanyID}, GroupPlace: {PropPlaceSortKey, PropPlaceID},
		GroupRole: {PropGroupRole}, GroupStartYear: {PropStartYear}, GroupEndYear: {PropEndYear},
		GroupStatus: {PropGroupStatus}, GroupStanding: {PropGroupStanding},
	}[k]
}

// GroupOrder is the order of groups: most people first, then by the keys, those that are missing first.
func GroupOrder(by []GroupKey) []Key {
	order := []Key{{Prop: PropPeople, Descending: true}}
	for _, k := range by {
		for _, p := range k.Props() {
			order = append(order, Key{Prop: p})
		}
	}
	return order
}

// Counted returns the filter of the employments that are grouped: that of the groups and, with AsOf, that they may have held.
func (g *Groups) Counted() Filter {
	if g.AsOf == nil {
		return g.Filter
	}
	held := &MayHold{From: g.AsOf.StartMin, To: g.AsOf.EndMin}
	if g.Filter == nil {
		return held
	}
	return All{held, g.Filter}
}

// Has reports whether the groups have a key.
func (g *Groups) Has(k GroupKey) bool { return slices.Contains(g.By, k) }
