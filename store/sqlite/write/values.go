package write

import (
	"ties/kg"
	"ties/kg/fields"
	"ties/kg/query"
	"ties/store/sqlite/db"
	"ties/store/sqlite/schema"
)

// rowOf returns a record's row: its fields, its revision, and then other values.
func (w *Writing) rowOf(row *Row, r kg.Record, revision int64, others ...any) []any {
	values := make([]any, 0, len(row.columns))
	for _, f := range row.of {
		values = append(values, w.value(f, r))
	}
	return append(append(values, revision), others...)
}

// value returns the stored value of a field.
func (w *Writing) value(f *fields.Field, r kg.Record) any {
	switch f.Kind {
	case fields.Reference:
		return w.Keys[f.Get(r)]
	case fields.Aliases:
		return aliasesText(r.(*kg.Entity).Aliases)
	case fields.Citations:
		return w.citations(*fields.CitationsOf(r))
	case fields.Flag:
		return f.Get(r) == "true"
	default:
		return plainValue(f, r)
	}
}

// plainValue returns a text, or the number of a name.
func plainValue(f *fields.Field, r kg.Record) any {
	switch f.Prop {
	case query.PropStatus:
		return int(fields.ClaimOf(r).Period.Status)
	case query.PropStanding:
		return int(fields.ClaimOf(r).Standing)
	default:
		return f.Get(r)
	}
}

func aliasesText(list []kg.Alias) string {
	stored := make([]schema.Alias, len(list))
	for i, a := range list {
		stored[i] = schema.Alias(a)
	}
	return db.JSON(stored)
}

// citations encodes citations. Most claims cite one document as a whole, and many the same one.
func (w *Writing) citations(list []kg.Citation) string {
	if len(list) == 1 && list[0].Quote == "" {
		text, ok := w.wholeCitations[list[0].Document]
		if !ok {
			text = w.citationsText(list)
			w.wholeCitations[list[0].Document] = text
		}
		return text
	}
	return w.citationsText(list)
}

func (w *Writing) citationsText(list []kg.Citation) string {
	stored := make([]schema.Citation, len(list))
	for i, c := range list {
		stored[i] = schema.Citation{Document: w.Keys[c.Document], Start: c.Start, End: c.End, Quote: c.Quote}
	}
	return db.JSON(stored)
}
