package tables

import (
	"ties/kg"
	"ties/kg/fields"
	"ties/kg/jsonline"
)

// cellValue returns a field of a record as the text of a cell.
func cellValue(f *fields.Field, record kg.Record) string {
	switch f.Kind {
	case fields.Aliases:
		return jsonline.JoinList(record.(*kg.Entity).Aliases, jsonline.AppendAlias)
	case fields.Identifiers:
		return jsonline.JoinList(record.(*kg.Entity).Identifiers, jsonline.AppendIdentifier)
	case fields.Citations:
		return jsonline.JoinList(*fields.CitationsOf(record), jsonline.AppendCitation)
	default:
		return f.Get(record)
	}
}
