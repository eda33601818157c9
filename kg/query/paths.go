package query

import "ties/kg"

// Paths starts with paths between two entities: consecutive relations, in either direction, without visiting an entity twice.
// Paths with the same entities are the same: parallel relations are one hop. Rows are paths; they have no type and no values,
// but PathEntitiesStep and HopsStep.
//
// If they are Together, any two people around a place (MeetsAt) may have been there together: the BestOverlap of their
// relations of the kinds Through is not None. Such a path may visit a place again, always between two people, unless it could be shortened there: of the people next
// to the place, no two that are more than two hops apart may have been there together.
//
// The order is: the number of hops, the sum of the degrees of all entities (PropDegree), the IDs one after the other. An ID
// that does not exist is an ErrNotFound, and a search that exceeds Most an ErrTooLarge; both have messages that a client may
// see.
type Paths struct {
	From, To  string            // IDs, not the same
	Kinds     []kg.RelationKind // as in RelationsStep
	Filter    Filter            // of relations; nil for all
	MaxHops   int               // at least 1
	Avoid     []string          // the IDs of entities that no path leads through
	MaxDegree int               // the largest degree of an entity that a path leads through; AnyDegree for all
	Together  bool              // only paths on which people may have met, see above
	Through   []kg.RelationKind // of PlaceKinds: at least one, ascending, without duplicates
	Limit     int               // at least 1

	// Most limits the search: the number of examined relations that lead to where a path can go on, and the number of
	// prefixes of paths. All stores count the same, since they share the search (FindPaths).
	Most int
}

// LeastDegree returns the least degree of an entity that a path can lead through. A path leaves it by another relation, but it
// may go back to a place from a person who was nowhere else.
func (p *Paths) LeastDegree() int {
	if p.Together {
		return 1
	}
	return 2
}

// AnyDegree is the Paths.MaxDegree that allows all entities.
const AnyDegree = -1

// PathEntitiesStep leads from a path to its entities, in their order: one more than its hops.
type PathEntitiesStep struct{}

// HopsStep leads from a path to its hops, in their order. Their rows have no type and no values, but
// HopRelationsStep.
type HopsStep struct{}

// HopRelationsStep leads from a hop to its relations: those of Paths.Kinds for which Paths.Filter holds and whose ends are
// those of the hop, in relation order, the first Limit of them. Far cannot be selected below it.
type HopRelationsStep struct {
	Limit int
	Count bool // whether Page.Total is selected
}

func (*Paths) start()           {}
func (PathEntitiesStep) step()  {}
func (HopsStep) step()          {}
func (*HopRelationsStep) step() {}

// Missing returns a *NotFoundError for the ends that do not exist; nil if both do.
func (p *Paths) Missing(from, to bool) error {
	var ids []string
	if from {
		ids = append(ids, p.From)
	}
	if to {
		ids = append(ids, p.To)
	}
	if len(ids) == 0 {
		return nil
	}
	return &NotFoundError{Start: p, IDs: ids}
}

// MeetsAt reports whether an entity of a path is between two people, and of a type of places at which people are by the
// relations of Through.
func (p *Paths) MeetsAt(before, at, after string) bool {
	place, _ := kg.TypeOfID(at)
	return PlaceTypes(p.Through).Has(place) && isPerson(before) && isPerson(after)
}

func isPerson(id string) bool {
	t, _ := kg.TypeOfID(id)
	return t == kg.TypePerson
}
