package tables

import (
	"ties/exchange/native"
	"ties/kg"
	"ties/kg/fields"
)

// cellValue returns a field of a record as the text of a cell.
func cellValue(f *fields.Field, record kg.Record) string {
	switch f.Kind {
	case fields.Aliases:
		return native.JoinList(record.(*kg.Entity).Aliases, native.AppendAlias)
	case fields.Identifiers:
		return native.JoinList(record.(*kg.Entity).Identifiers, native.AppendIdentifier)
	case fields.Citations:
		return native.JoinList(*fields.CitationsOf(record), native.AppendCitation)
	default:
		return f.Get(record)
	}
}
