// Package fields is the table of the fields of records: their names, their positions in a record, and their text forms.
// Formats and stores use it, so that a new field is declared in one place.
package fields

import (
	"slices"

	"ties/kg"
	"ties/kg/query"
)

// Field is a field of the records of some types.
type Field struct {
	Name     string     // in the native format and in CSV
	Column   string     // in stores, in camel case: the Name, except for the ends of relations
	Prop     query.Prop // the property in plans; 0 if there is none
	Kind     Kind
	Optional bool // whether a record may lack it

	get func(kg.Record) string
	set func(kg.Record, string) error
}

// Kind is the type of a field's value.
type Kind uint8

// The kinds of fields. All but the last two have a text form, for Get and Set.
const (
	Text         Kind = iota // any text
	Word                     // a partial date, an instant as RFC 3339, or a word of a vocabulary
	Flag                     // "true" or "false"
	Reference                // the ID of another record
	RelationKind             // the name of the kind, which the ID of the relation implies
	OpenLists                // names of relation kinds, separated by single spaces
	Identifiers              // Entity.Identifiers, a line for each, with a tab between scheme and value
	FormerIDs                // Entity.FormerIDs, separated by single spaces, which is made and not stated
	Aliases                  // Entity.Aliases
	Citations                // CitationsOf
)

// Get returns the text form of a record's field; "" if it is missing.
func (f *Field) Get(r kg.Record) string { return f.get(r) }

// Set sets a record's field from its text form, which is not empty. The error says what is wrong with the text, and what
// would be right; then the record is unchanged.
func (f *Field) Set(r kg.Record, text string) error { return f.set(r, text) }

// Of returns the fields of the records of a type, in the order in which they are written. The caller must not change it.
func Of(t kg.Type) []*Field { return byType[t] }

// WithProp returns the field of a type for a property; nil if there is none.
func WithProp(t kg.Type, p query.Prop) *Field {
	for _, f := range byType[t] {
		if f.Prop == p {
			return f
		}
	}
	if p == formerIDsField.Prop && kg.Entities.Has(t) {
		return formerIDsField
	}
	return nil
}

// Columns returns the fields of the records of some types that have columns in stores, each column once, beginning with the
// ID: all but the kind of a relation, which its ID implies. Their order is consistent with that of Of. For entities, the last one
// is what merges make of them.
func Columns(types kg.TypeSet) []*Field {
	var columns []*Field
	for _, t := range types.List() {
		next := 0 // the position for the next missing field of this type
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
	if types.Meets(kg.Entities) {
		columns = append(columns, formerIDsField)
	}
	return columns
}

// ClaimOf returns the Claim of a relation or a fact; nil for other records.
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

// CitationsOf returns a pointer to the citations of a record; nil for documents.
func CitationsOf(r kg.Record) *[]kg.Citation {
	if e, ok := r.(*kg.Entity); ok {
		return &e.Citations
	}
	if c := ClaimOf(r); c != nil {
		return &c.Citations
	}
	return nil
}

// Equal reports whether two records say the same.
func Equal(a, b kg.Record) bool {
	if a.RecordType() != b.RecordType() {
		return false
	}
	for _, f := range Of(a.RecordType()) {
		if !f.Same(a, b) {
			return false
		}
	}
	return true
}

// Same reports whether two records of the same type have the same value in the field.
func (f *Field) Same(a, b kg.Record) bool {
	switch f.Kind {
	case Aliases:
		return slices.Equal(a.(*kg.Entity).Aliases, b.(*kg.Entity).Aliases)
	case Citations:
		return slices.Equal(*CitationsOf(a), *CitationsOf(b))
	default:
		return f.Get(a) == f.Get(b)
	}
}
