// Package fields is the table of the fields of records: what each is called, where it stands in a record, and how it is
// read from a text. The formats and the stores work by it, so that a new field is declared in one place.
package fields

import (
	"slices"

	"ties/kg"
	"ties/kg/query"
)

// Field is a field of the records of some types.
type Field struct {
	Name     string     // in the native format and in CSV
	Column   string     // in stores, in camel case: as Name, except for the ends of relations
	Prop     query.Prop // by which plans ask for it; 0 where they do not
	Kind     Kind
	Optional bool // whether a record may be without it

	get func(kg.Record) string
	set func(kg.Record, string) error
}

// Kind says what a field holds.
type Kind uint8

// The kinds of fields. All but the last two have a text form, by which Get and Set go.
const (
	Text         Kind = iota // any text
	Word                     // a partial date, an instant as RFC 3339, or a word of a vocabulary
	Flag                     // "true" or "false"
	Reference                // the ID of another record
	RelationKind             // the name of the kind, which the ID of the relation says too
	OpenLists                // names of relation kinds, separated by single spaces
	Aliases                  // Entity.Aliases
	Citations                // CitationsOf
)

// Get returns the text form of the field of a record that has it; "" where it is missing.
func (f *Field) Get(r kg.Record) string { return f.get(r) }

// Set sets the field of a record that has it from its text form, which is not empty. The error says what is wrong with the
// text, and what would be right; then the record is as before.
func (f *Field) Set(r kg.Record, text string) error { return f.set(r, text) }

// Of returns the fields of the records of a type, in the order in which they are written. It must not be changed.
func Of(t kg.Type) []*Field { return byType[t] }

// WithProp returns the field of a type that is a property; nil if there is none.
func WithProp(t kg.Type, p query.Prop) *Field {
	for _, f := range byType[t] {
		if f.Prop == p {
			return f
		}
	}
	return nil
}

// Columns returns the fields of the records of some types that stores have columns for, each column once, beginning with
// the ID: all but the kind of a relation, which its ID says. They are in an order that Of has them in.
func Columns(types kg.TypeSet) []*Field {
	var columns []*Field
	for _, t := range types.List() {
		next := 0 // where a field of this type that is missing belongs
		for _, f := range byType[t] {
			at := slices.IndexFunc(columns, func(c *Field) bool { return c.Column == f.Column })
			switch {
			case f.Kind == RelationKind:
			case at >= 0:
				next = at + 1
			default:
				columns = slices.Insert(columns, next, f)
				next++
			}
		}
	}
	return columns
}

// ClaimOf returns the claim that a relation or a fact is; nil for other records.
func ClaimOf(r kg.Record) *kg.Claim {
	switch r := r.(type) {
	case *kg.Relation:
		return &r.Claim
	case *kg.Fact:
		return &r.Claim
	default:
		return nil
	}
}

// CitationsOf returns the citations of a record, to be read or set; nil for documents.
func CitationsOf(r kg.Record) *[]kg.Citation {
	if e, ok := r.(*kg.Entity); ok {
		return &e.Citations
	}
	if c := ClaimOf(r); c != nil {
		return &c.Citations
	}
	return nil
}
