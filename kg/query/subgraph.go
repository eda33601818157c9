package query

import "ties/kg"

// Subgraph starts with some entities and what surrounds them: one row without a type and without properties, from which a
// SubgraphNodesStep and a SubgraphEdgesStep lead on. A relation fits if it is of one of the kinds and the filter holds for
// it.
//
// Of each entity the first MaxRelationsPerNode relations that fit are examined, in relation order, by either end; if at most
// that many touch it, these are all that fit. An entity is at distance 0 if it is one of Of, and at distance n+1 if a
// relation examined from an entity at distance n leads to it, and none from a nearer one. Nodes are the first Limit entities
// up to the distance Hops:
//
//   - those of Of, in the order of Of;
//   - then the nearer ones; then those reached from more entities at the distance before their own;
//     then those of the higher degree; then by sort key, then by ID.
//
// As all entities of a distance come before any of the next one, entities beyond that of the last node are never examined.
type Subgraph struct {
	Of                  []string // IDs: at least one, without duplicates; missing ones are left out
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
// relation order: the first Slice.Limit of them. Far cannot be selected below it.
type SubgraphEdgesStep struct {
	Slice Slice // never backward, and never from a position
}

// SubgraphReachStep leads from a subgraph to how many entities are how far from those of Of. For each number of hops from 1 to
// Hops there are rows for the types of kg.Entities, in their order, without a type: PropReached is how many entities of the
// type are at that distance, by all relations that fit. There are none from the first distance on for which the degrees of
// all nearer entities, those of Of included, add up to more than MaxRelations.
type SubgraphReachStep struct {
	Hops         int // at least 1
	MaxRelations int
}

func (*Subgraph) start()         {}
func (SubgraphNodesStep) step()  {}
func (*SubgraphEdgesStep) step() {}
func (*SubgraphReachStep) step() {}
