package codec

import (
	"strings"

	"ties/kg"
	"ties/kg/fields"
	"ties/kg/namesearch"
)

// Rows is the records of a batch, as rows for the statements that write them.
type Rows struct {
	Documents []any
	Entities  map[kg.Type][]any
	Relations map[kg.RelationKind][]any
	Facts     []any
}

// EncodeRecords returns the rows of records, given the numbers of the revisions that write them: one of each, or one of all.
func EncodeRecords(records []kg.Record, revisions ...int64) (*Rows, error) {
	b := &Rows{Entities: map[kg.Type][]any{}, Relations: map[kg.RelationKind][]any{}}
	for i, r := range records {
		props, err := propsOf(r)
		if err != nil {
			return nil, err
		}
		props["rev"] = revisions[min(i, len(revisions)-1)]
		row := map[string]any{"id": r.RecordID(), "props": props}
		switch r := r.(type) {
		case *kg.Document:
			b.Documents = append(b.Documents, row)
		case *kg.Entity:
			b.Entities[r.Type] = append(b.Entities[r.Type], row)
		case *kg.Relation:
			row["source"], row["target"] = r.Source, r.Target
			b.Relations[r.Kind] = append(b.Relations[r.Kind], row)
		case *kg.Fact:
			b.Facts = append(b.Facts, row)
		}
	}
	return b, nil
}

// propsOf returns the properties of a record: its fields, and those that it is found by.
func propsOf(r kg.Record) (map[string]any, error) {
	props := map[string]any{}
	for _, f := range fields.Of(r.RecordType()) {
		setField(props, f, r)
	}
	switch r := r.(type) {
	case *kg.Entity:
		props["formerIds"] = orNull(strings.Join(r.FormerIDs, " "))
		props["folded"], props["sortKey"], props["keys"] = kg.Fold(r.Name), kg.SortKey(r.Name), orNull(namesearch.Keys(r))
	case *kg.Relation:
		props["known"] = r.Period.Known()
	}
	if c := fields.ClaimOf(r); c != nil {
		i, err := c.Bounds()
		if err != nil {
			return nil, err
		}
		props["order"] = kg.OrderKey(i.StartMin, r.RecordID())
		props["s0"], props["s1"], props["e0"], props["e1"] = int64(i.StartMin), int64(i.StartMax), int64(i.EndMin), int64(i.EndMax)
	}
	return props, nil
}

// setField sets the property of a field. A missing value is null.
func setField(props map[string]any, f *fields.Field, r kg.Record) {
	switch f.Kind {
	case fields.RelationKind: // the type of the relationship
	case fields.Aliases:
		setAliases(props, r.(*kg.Entity).Aliases)
	case fields.Citations:
		setCitations(props, *fields.CitationsOf(r))
	case fields.Flag:
		props[f.Column] = 0
		if f.Get(r) == "true" {
			props[f.Column] = 1
		}
	case fields.Text, fields.Word, fields.Reference, fields.OpenLists, fields.Identifiers, fields.FormerIDs:
		props[f.Column] = orNull(f.Get(r))
	}
}

// setAliases sets the aliases, as two lists: the names, and their languages.
func setAliases(props map[string]any, list []kg.Alias) {
	props["aliases"], props["aliasLanguages"] = nil, nil
	if len(list) == 0 {
		return
	}
	names, languages := make([]string, len(list)), make([]string, len(list))
	for i, a := range list {
		names[i], languages[i] = a.Name, a.Language
	}
	props["aliases"], props["aliasLanguages"] = names, languages
}

// setCitations sets the citations, as two lists: the references, and the quotes.
func setCitations(props map[string]any, list []kg.Citation) {
	props["citations"], props["quotes"] = nil, nil
	if len(list) == 0 {
		return
	}
	places, quotes := make([]string, len(list)), make([]string, len(list))
	for i, c := range list {
		places[i], quotes[i] = encodeCitation(c), c.Quote
	}
	props["citations"], props["quotes"] = places, quotes
}

// orNull returns nil for a missing text, as the database stores it.
func orNull(text string) any {
	if text == "" {
		return nil
	}
	return text
}
