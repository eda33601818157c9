// Package query holds the plans that queries are compiled to: where a plan starts, which steps lead on from there, what is
// selected of the rows on the way, and the pages that are returned.
package query

import (
	"ties/kg"
	"ties/kg/temporal"
)

// Plan is the query of one root field: where to start, and what is selected there. A store answers it in one call
// (store.Reader). It is a tree that depends only on the operation, never on the data.
type Plan struct {
	Start     Start
	Selection *Selection
}

// Start says with which rows a plan begins: a Lookup, a List, Flows, Paths, a Subgraph, a Search, Similar,
// Find, Duplicates and others.
//
//sumtype:decl
type Start interface{ start() }

// Lookup starts with the records of some IDs. There is one row for each ID, in the order of IDs, which may repeat; that of an
// ID that does not exist, or whose type is not in Types, is the zero Row.
type Lookup struct {
	IDs   []string
	Types kg.TypeSet
}

// List starts with a slice of all records of one type.
type List struct {
	Type   kg.Type // of an entity, or TypeDocument
	Filter Filter
	Order  []Key // the last one is PropID, ascending or descending
	Slice  Slice

	// RequiredIDs are the IDs of entities that must exist, without duplicates. Missing ones are a *NotFoundError.
	RequiredIDs []string

	// Groups are of the employments of all the people of the list, whatever its slice. Page.Groups has a page for each.
	Groups []*Groups
}

// Missing returns a *NotFoundError for those of RequiredIDs that do not exist; nil if all do.
func (l *List) Missing(there map[string]bool) error {
	var missing []string
	for _, id := range l.RequiredIDs {
		if !there[id] {
			missing = append(missing, id)
		}
	}
	if len(missing) == 0 {
		return nil
	}
	return &NotFoundError{Start: l, IDs: missing}
}

func (*Lookup) start() {}
func (*List) start()   {}

// Selection is what is selected of each of a set of rows.
type Selection struct {
	Types    kg.TypeSet // the concrete types that the rows can have; none if they have no type (citations, for example)
	Props    []Prop     // Row.Values has one value for each, in this order; without duplicates
	Branches []*Branch  // Row.Pages has one page for each, in this order
}

// Branch leads from each row to others. Rows whose type is not in On get the zero Page.
type Branch struct {
	On        kg.TypeSet // none if the rows have no type (citations, paths, hops, subgraphs)
	Step      Step
	Selection *Selection
}

// Step says to which rows a branch leads. Each says from which rows it can start.
//
//sumtype:decl
type Step interface{ step() }

// RelationsStep leads from an entity to a slice of the relations that touch it, in relation order
// (OrderKey ascending).
type RelationsStep struct {
	Kinds     []kg.RelationKind // at least one, ascending, without duplicates
	Direction kg.Direction
	Filter    Filter // of relations; nil for all
	Slice     Slice
}

// FactsStep leads from an entity to a slice of its facts, in the same order as relations.
type FactsStep struct {
	Filter Filter // of facts; nil for all
	Slice  Slice
}

// CitationsStep leads from an entity, a relation or a fact to its citations, in the order in which they were written. Their
// rows have no type, and PropQuote, PropQuoteStart and PropQuoteEnd.
type CitationsStep struct{}

// AliasesStep leads from an entity to its aliases, in the order in which they were written. Their rows have
// no type, and PropAlias and PropAliasLanguage.
type AliasesStep struct{}

// EndStep leads from a relation, a cell of Flows, a move or a pair of Duplicates to one of its two ends.
type EndStep struct{ End End }

// DocumentStep leads from a citation to its document.
type DocumentStep struct{}

// SubjectStep leads from a fact to its entity.
type SubjectStep struct{}

func (*RelationsStep) step() {}
func (*FactsStep) step()     {}
func (CitationsStep) step()  {}
func (AliasesStep) step()    {}
func (EndStep) step()        {}
func (DocumentStep) step()   {}
func (SubjectStep) step()    {}

// End names an end of a relation.
type End uint8

// The ends. Far is the end that is not the entity from which the relation was reached through a RelationsStep (of a loop,
// both are the same); it can be selected only below such a step.
const (
	Source End = iota + 1
	Target
	Far
)

// Key is one key of an order. No two rows are equal in all keys: the last one is unique. A missing text is the least.
type Key struct {
	Prop       Prop // of entities PropSortKey, PropDegree or PropID; of documents a text; of derived relations, those of their order
	Descending bool
}

// Slice is a part of an ordered list: the first Limit rows after From or, backward, the last Limit rows before it. Rows are
// in the order of the list either way.
type Slice struct {
	Limit    int     // at least 0; NoRows if neither rows nor Page.More are selected
	Backward bool    // from the end
	From     []Value // a value for each key of the order (for relations and facts only PropOrder); nil: the edge
	Count    bool    // whether Page.Total and, of people of a place, Page.Verdicts are selected
}

// NoRows is the limit of a slice of which only the count is selected.
const NoRows = -1

// Page is the rows that a branch, or the start, leads to.
type Page struct {
	Rows   []Row
	More   bool  // whether there are rows after the last one or, backward, before the first
	Total  int64 // of the whole list, not only the slice; 0 unless selected
	People int64 // the number of different people in all of Flows, not only the slice; 0 unless selected

	// LeftOut is the number of people who have been at companies of both From and To of Flows, at any time, but of whom no move
	// counts: those with more than temporal.MaxJobs employments that do. 0 unless selected.
	LeftOut int64

	Verdicts VerdictCounts // of a PeopleStep: Total by verdict
	Groups   []Page        // of List.Groups
	AsOf     int64         // of Duplicates: the number of the revision of which they are
}

// CountRows returns the number of rows of the page, those of pages below its rows too.
func (p *Page) CountRows() int {
	n := len(p.Rows)
	for i := range p.Rows {
		for j := range p.Rows[i].Pages {
			n += p.Rows[i].Pages[j].CountRows()
		}
	}
	for i := range p.Groups {
		n += p.Groups[i].CountRows()
	}
	return n
}

// VerdictCounts is how many people there are with each verdict.
type VerdictCounts [temporal.None + 1]int64

// Row is the selection of a record, or of something without a type such as a citation.
type Row struct {
	Type   kg.Type // the concrete type; 0 for rows without one, and records that a Lookup did not find
	Values []Value // of Selection.Props
	Pages  []Page  // of Selection.Branches
}

// Value is the value of a property: a text or an integer, depending on the property. The zero Value is a missing text, and
// the value of a property that a row's type does not have.
type Value struct {
	Text string
	Int  int64
}
