package query

import (
	"ties/kg"
	"ties/kg/temporal"
)

// Units lets stints in the units of a company count as being in the company, too: in the teams and companies that are part of
// it (PART_OF, by relations of the standings that count), in those that are part of these, and so on, up to UnitDepth
// relations deep.
type Units struct {
	AsOf *temporal.Interval // only relations that may have held during these exact days; nil for any time
}

// UnitDepth is the greatest number of PART_OF relations from a unit to what it counts as part of.
const UnitDepth = 10

// AncestorsStep leads from a company or team to the relations by which it counts as part of others: its own, those of its
// parents, and so on, the first Limit of them, in relation order. Far cannot be selected below it.
type AncestorsStep struct {
	Standings []kg.Standing // of the relations that count: ascending, without duplicates
	Units     Units
	Limit     int
	Count     bool // whether Page.Total is selected
}

func (*AncestorsStep) step() {}
