// Package history says what changes did, in the words of the schema.
package history

import (
	"fmt"
	"slices"
	"strings"

	"ties/kg"
	"ties/kg/fields"
)

// FieldChange is what a change did to a field of a record. Its values are texts: one of a plain value, one for each entry of a
// list, none if it is missing.
type FieldChange struct {
	Name          string // of the schema
	Before, After []string
}

// Fields returns the fields that a change changed, in the order of the table of fields.
func Fields(c *kg.Change) (changed []FieldChange) {
	of := c.After
	if of == nil {
		of = c.Before
	}
	if of == nil { // it is erased
		return nil
	}
	for _, f := range fields.Of(of.RecordType()) {
		before, now := values(f, c.Before), values(f, c.After)
		if f.Name != idName && !slices.Equal(before, now) {
			changed = append(changed, FieldChange{FieldName(f.Name), before, now})
		}
	}
	return changed
}

const idName = "id"

// FieldName returns the schema's name of a field of the native format.
func FieldName(name string) string {
	if name == "relation" {
		return "kind"
	}
	return name
}

// values returns the texts of a record's field.
func values(f *fields.Field, r kg.Record) (list []string) {
	if r == nil {
		return nil
	}
	switch f.Kind {
	case fields.Aliases:
		for _, a := range r.(*kg.Entity).Aliases {
			list = append(list, aliasText(a))
		}
		return list
	case fields.Identifiers:
		for _, i := range r.(*kg.Entity).Identifiers {
			list = append(list, i.Scheme+":"+i.Value)
		}
		return list
	case fields.Citations:
		for _, c := range kg.Citations(r) {
			list = append(list, citationText(c))
		}
		return list
	case fields.OpenLists:
		return strings.Fields(f.Get(r))
	default:
		if text := f.Get(r); text != "" {
			list = []string{text}
		}
		return list
	}
}

func aliasText(a kg.Alias) string {
	if a.Language == "" {
		return a.Name
	}
	return a.Name + " @" + a.Language
}

func citationText(c kg.Citation) string {
	if c.Quote == "" {
		return c.Document
	}
	return fmt.Sprintf("%s#%d-%d %s", c.Document, c.Start, c.End, c.Quote)
}
