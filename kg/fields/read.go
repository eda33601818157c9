package fields

import (
	"fmt"

	"ties/kg"
)

// Row is a row of a store or of a response, with the fields of a record. Its columns are numbered from 0.
type Row interface {
	// Text returns the text form of a field; "" if it is missing.
	Text(column int) string
	Aliases(column int) ([]kg.Alias, error)
	Citations(column int) ([]kg.Citation, error)
}

// Read returns the record of a row: a column for each field, the first of them the ID. It returns an error for a row that
// is not that of a record.
func Read(columns []*Field, row Row) (kg.Record, error) {
	record, err := withID(row.Text(0))
	for i, f := range columns {
		if err != nil {
			break
		}
		switch f.Kind {
		case Aliases:
			record.(*kg.Entity).Aliases, err = row.Aliases(i)
		case Citations:
			*CitationsOf(record), err = row.Citations(i)
		case Text, Word, Flag, Reference, RelationKind, OpenLists, Identifiers, FormerIDs:
			if text := row.Text(i); text != "" {
				err = f.set(record, text)
			}
		}
	}
	if err != nil {
		return nil, fmt.Errorf("%.80q: %w", row.Text(0), err)
	}
	return record, nil
}

// withID returns an empty record of the type, and of the relation kind, that an ID implies.
func withID(id string) (kg.Record, error) {
	t, ok := kg.TypeOfID(id)
	switch {
	case !ok:
		return nil, fmt.Errorf("is the ID of nothing")
	case t == kg.TypeDocument:
		return &kg.Document{}, nil
	case t == kg.TypeFact:
		return &kg.Fact{}, nil
	case kg.Entities.Has(t):
		return &kg.Entity{Type: t}, nil
	case t == kg.TypeMerge:
		return &kg.Merge{}, nil
	case t == kg.TypeDistinction:
		return &kg.Distinction{}, nil
	default:
		kind, _ := kg.KindOfID(id)
		return &kg.Relation{Kind: kind}, nil
	}
}
