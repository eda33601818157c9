package query

import "ties/kg"

// Subgraph starts with some entities and what surrounds them: one row without a type and without properties, from
// which a SubgraphNodesStep and a SubgraphEdgesStep lead on. A relation fits that is of one of the kinds and of which
// the filter holds.
//
// Of each entity the first MaxRelationsPerNode relations that fit are looked at, in relation order, whichever of its ends
// the entity is; where no more than that touch it, these are all that fit. An entity is at the distance 0 if
// it is one of Of, and at the distance n+1 if a relation leads to it that was looked at from an entity at the
// distance n, and from none that is nearer. Its nodes are the first Limit entities up to the distance Hops:
//
//   - those of Of, in the order of Of;
//   - then the nearer ones; then those that were met from more entities at the distance before their own;
//     then those of the higher degree; then by sort key, then by ID.
//
// As all entities of a distance come before any of the next one, what is behind the last entity of it
// is never looked at.
type Subgraph struct {
	Of                  []string // IDs: at least one, without repetitions; one that no entity has is left out
	Hops                int      // at least 0, for the entities of Of alone
	Kinds               []kg.RelationKind
	Filter              Filter // of relations, without Far; nil for all
	Limit               int    // at least as many as Of
	MaxRelationsPerNode int    // at least 1
}

// SubgraphNodesStep leads from a subgraph to its entities, in the order of Subgraph. They have
// PropHiddenRelations and PropHiddenNeighbours besides.
type SubgraphNodesStep struct{}

// SubgraphEdgesStep leads from a subgraph to all relations that fit and have both ends among its nodes, each once, in
// relation order: the first Slice.Limit of them. Far cannot be asked for below it.
type SubgraphEdgesStep struct {
	Slice Slice // never backward, and never from a position
}

func (*Subgraph) start()         {}
func (SubgraphNodesStep) step()  {}
func (*SubgraphEdgesStep) step() {}
