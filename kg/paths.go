package kg

import "fmt"

// Paths starts with paths between two entities: relations one after the other, whichever way each leads, with
// no entity twice. Two paths are the same where their entities are: relations beside each other make one hop.
// Rows are paths; they have no type and no values, but PathEntitiesStep and HopsStep.
//
// The order is: the number of hops, the sum of the degrees of all entities (PropDegree), the IDs one after the
// other. An ID that no entity has is an ErrNotFound, and a search that comes to more than Most an
// ErrTooLarge; both say so in words that a client may see.
type Paths struct {
	From, To  string         // IDs, not the same
	Kinds     []RelationKind // as in RelationsStep
	Filter    Filter         // of relations; nil for all
	MaxHops   int            // at least 1
	Avoid     []string       // the IDs of entities that no path leads through
	MaxDegree int            // the largest degree of an entity that a path leads through; AnyDegree for all
	Together  bool           // only paths of which BestOverlap does not say None
	Limit     int            // at least 1

	// Most bounds the search: how many relations it may look at that lead to where a path can go on, and how
	// many beginnings of paths. Stores come to the same numbers, since they search alike (FindPaths).
	Most int
}

// AnyDegree is the Paths.MaxDegree that all entities have.
const AnyDegree = -1

// PathEntitiesStep leads from a path to its entities, in their order: one more than it has hops.
type PathEntitiesStep struct{}

// HopsStep leads from a path to its hops, in their order. Their rows have no type and no values, but
// HopRelationsStep.
type HopsStep struct{}

// HopRelationsStep leads from a hop to its relations: those of Paths.Kinds for which Paths.Filter holds and
// whose ends are those of the hop, in relation order, the first Limit of them. Far cannot be asked for below.
type HopRelationsStep struct{ Limit int }

func (*Paths) start()           {}
func (PathEntitiesStep) step()  {}
func (HopsStep) step()          {}
func (*HopRelationsStep) step() {}

// Missing gives the error for ends that nothing has; nil where both are there.
func (p *Paths) Missing(from, to bool) error {
	switch {
	case from && to:
		return requestErrorf(ErrNotFound, "from, to: nothing has the IDs %q and %q", p.From, p.To)
	case from:
		return requestErrorf(ErrNotFound, "from: nothing has the ID %q", p.From)
	case to:
		return requestErrorf(ErrNotFound, "to: nothing has the ID %q", p.To)
	default:
		return nil
	}
}

// tooLarge is the error of a search that comes to more than Most. The paths of fewer hops than it was at are
// all known.
func (p *Paths) tooLarge(known, hops int) error {
	advice := "ask for fewer hops or kinds, or avoid what is joined to very many, as with avoid: {degreeOver: 1000}"
	if known > 0 {
		advice = fmt.Sprintf("those of at most %d hops are found with maxHops: %d; for longer ones too, ask for fewer kinds, "+
			"or avoid what is joined to very many, as with avoid: {degreeOver: 1000}", hops-1, hops-1)
	}
	return requestErrorf(ErrTooLarge, "to find that many paths takes a look at more than %d relations: %s", p.Most, advice)
}

// BestOverlap tells of a person, of a company or team, and of another person, whether the two were there at
// the same time: the best Overlap of a stint of the one and a stint of the other, Unknown where one has none:
// who has founded a company, say, may have been there or not. The stints are employments and memberships.
func BestOverlap(one, other []Interval) Verdict {
	if len(one) == 0 || len(other) == 0 {
		return Unknown
	}
	best := None
	for _, a := range one {
		for _, b := range other {
			best = min(best, Overlap(a, b))
		}
	}
	return best
}

// PlacesBetween tells whether an entity of a path is a company or team between two people, who may have been
// there together.
func PlacesBetween(before, at, after string) bool {
	place, _ := TypeOfID(at)
	return (place == TypeCompany || place == TypeTeam) && isPerson(before) && isPerson(after)
}

func isPerson(id string) bool {
	t, _ := TypeOfID(id)
	return t == TypePerson
}
