package query

import "ties/kg"

// ByDegree starts with a part of the entities of some types, in the order of DegreeOrder. Of the first Scan entities after From, its rows are
// those for which Filter holds, and the last one: whatever is rare, no more entities than these are examined. Page.More says
// whether there are entities after the last row.
type ByDegree struct {
	Types  kg.TypeSet
	Filter Filter // of entities; nil for all
	Scan   int    // at least 1
	Limit  int    // of the rows: at least 0
	From   []Value
}

// DegreeOrder is the order of ByDegree: the highest degree first.
func DegreeOrder() []Key { return []Key{{PropDegree, true}, {PropID, true}} }

func (*ByDegree) start() {}
