package query

import (
	"ties/kg"
	"ties/kg/temporal"
)

// Filter is a two-valued condition on a record: a comparison with a missing value is false, and its Not true. Each type says
// for which records it is defined; All, Any and Not are for every record.
//
//sumtype:decl
type Filter interface{ filter() }

// All holds if all of its filters hold; always, if it has none.
type All []Filter

// Any holds if one of its filters holds; never, if it has none.
type Any []Filter

// Not holds if its filter does not.
type Not struct{ Filter Filter }

// Compare compares a property of the record itself. Values beyond the first are only for OpOneOf. Texts compare by code
// points; callers fold names themselves and compare PropFolded.
type Compare struct {
	Prop   Prop
	Op     Op
	Values []Value
}

// OfType holds for an entity whose type is in the set.
type OfType struct{ Types kg.TypeSet }

// MayHold holds for a relation or a fact whose verdict on the days from From to To, exclusive, is not None:
// StartMin < To and EndMax > From.
type MayHold struct{ From, To temporal.Day }

// HasRelation holds for an entity that has a relation for which Filter holds; nil holds for all.
type HasRelation struct {
	Kinds     []kg.RelationKind // as in RelationsStep
	Direction kg.Direction
	Filter    Filter
}

// HasFact holds for an entity that has a fact for which Filter holds; nil holds for all.
type HasFact struct{ Filter Filter }

// Count holds for an entity if the number of its relations, or of its facts, through which Of holds compares so with a value: a
// loop counts once. Values beyond the first are only for OpOneOf.
type Count struct {
	Of     Filter // a *HasRelation or a *HasFact
	Op     Op     // OpEqual, OpOneOf, OpLess, OpLessEqual, OpGreater or OpGreaterEqual
	Values []Value
}

// HasQuote holds for a relation or a fact if one of its citations has a quote.
type HasQuote struct{}

// EndIs holds for a relation for whose end Filter holds. Far is allowed only inside HasRelation, or in the Filter of a
// RelationsStep.
type EndIs struct {
	End    End
	Filter Filter
}

func (All) filter()          {}
func (Any) filter()          {}
func (Not) filter()          {}
func (*Compare) filter()     {}
func (*OfType) filter()      {}
func (*MayHold) filter()     {}
func (*HasRelation) filter() {}
func (*HasFact) filter()     {}
func (*Count) filter()       {}
func (*EndIs) filter()       {}
func (HasQuote) filter()     {}

// Op is the operator of Compare.
type Op uint8

// The operators.
const (
	OpMissing    Op = iota + 1 // there is no value
	OpEqual                    // to the one value
	OpOneOf                    // equal to one of the values; never, if there are none
	OpContains                 // contains the text; every existing text contains ""
	OpStartsWith               // starts with the text; every existing text starts with ""
	OpHas                      // of PropOpenLists: contains the kind of this name; of PropIdentifiers: one has this scheme
	OpLess                     // these four: only integers, dates (PropStartDate, PropEndDate, PropPublishedDate) and PropRecordedAt
	OpLessEqual
	OpGreater
	OpGreaterEqual
	OpPartial // only PropStart and PropEnd: a year or a month
)
