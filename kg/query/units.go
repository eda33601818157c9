package query

import (
	"ties/kg"
	"ties/kg/temporal"
)

// Units has what is in the units of a company count as being in the company, too: in the teams and companies
// that are part of it (PART_OF, by relations of the standings that count), in those that are part of these, and so
// on, UnitDepth relations deep at most.
type Units struct {
	AsOf *temporal.Interval // only by relations that may have held during these days, which are exact; nil for any time
}

// UnitDepth is how many PART_OF relations lead from a unit to what it counts as part of, at most.
const UnitDepth = 10

// AncestorsStep leads from a company or team to the relations by which it counts as part of others: its own, those of
// what it is part of, and so on, the first Limit of them, in relation order. Far cannot be asked for below it.
type AncestorsStep struct {
	Standings []kg.Standing // of the relations that count: ascending, without repetitions
	Units     Units
	Limit     int
}

func (*AncestorsStep) step() {}
