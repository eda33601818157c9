package query

import (
	"ties/kg"
	"ties/kg/temporal"
)

// Filter is a two-valued condition on a record: what compares a missing value is false, and its Not true.
// Each says of which records it can be asked; All, Any and Not go with every record.
//
//sumtype:decl
type Filter interface{ filter() }

// All holds where each of its filters does; always, where it has none.
type All []Filter

// Any holds where one of its filters does; never, where it has none.
type Any []Filter

// Not holds where its filter does not.
type Not struct{ Filter Filter }

// Compare compares a property of the record itself. Values beyond the first are for OpOneOf alone. Texts compare
// by code points; callers fold names themselves and ask for PropFolded.
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

// HasRelation holds for an entity that a relation touches of which Filter holds; nil holds of all.
type HasRelation struct {
	Kinds     []kg.RelationKind // as in RelationsStep
	Direction kg.Direction
	Filter    Filter
}

// HasFact holds for an entity with a fact of which Filter holds; nil holds of all.
type HasFact struct{ Filter Filter }

// EndIs holds for a relation of whose end Filter holds. Far can be asked for only inside HasRelation, or in
// the Filter of a RelationsStep.
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
func (*EndIs) filter()       {}

// Op is how Compare compares.
type Op uint8

// The comparisons.
const (
	OpMissing    Op = iota + 1 // no value at all
	OpEqual                    // to the one value
	OpOneOf                    // equal to one of the values; never, where there are none
	OpContains                 // the text anywhere within; an empty text is within every text that is there
	OpStartsWith               // the text at the beginning; an empty text begins every text that is there
	OpHas                      // of PropOpenLists: the kind of this name is among them
	OpLess                     // these four: integers, dates (PropStartDate, PropEndDate) and PropRecordedAt only
	OpLessEqual
	OpGreater
	OpGreaterEqual
)
