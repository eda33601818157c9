package query

import "ties/kg"

// Duplicates starts with the pairs of entities of some types that are likely one and the same, in the order of DuplicateOrder. Package
// twins defines them. Their rows have no type, and PropScore, PropFirstID and PropSecondID; an EndStep leads to the first
// entity (Source) or the second one (Target), a ReasonsStep to why.
//
// Where those of the newest revision are not ready yet, they are of an earlier one (Page.AsOf), without pairs of which an entity has been
// merged or deleted since, and those that are kept apart. Where there are none either, it is a *store.PreparingError.
type Duplicates struct {
	Types kg.TypeSet // of entities
	Slice Slice      // never backward
}

// DuplicateOrder is the order of pairs: the likest first.
func DuplicateOrder() []Key {
	return []Key{{Prop: PropScore, Descending: true}, {Prop: PropFirstID}, {Prop: PropSecondID}}
}

// ReasonsStep leads from a pair to what speaks for it, and against it. Rows have no type, and PropReason and PropPoints.
type ReasonsStep struct{}

// ShownByStep leads from a reason to the relations and facts that show it.
type ShownByStep struct{}

func (*Duplicates) start() {}
func (ReasonsStep) step()  {}
func (ShownByStep) step()  {}
