// Package schema describes the tables: their columns, and the JSON in these.
package schema

import (
	"strings"
	"unicode"

	"ties/internal/storekit"
	"ties/kg"
	"ties/kg/fields"
	"ties/kg/query"
	"ties/store/sqlite/db"
)

// Table is a table of records, or a kind of computed rows.
type Table struct {
	Table  string // "" for computed rows
	Types  kg.TypeSet
	TypeOf string                // the column of the type; "" if there is only one type
	Props  map[query.Prop]string // the columns of properties, "@" stands for the table's alias
	Ends   *Table                // the table of the keys in the columns source and target; nil if there are none
}

// The tables of records. Beside the fields of kg/fields they have columns that records are found by.
var (
	Entities = &Table{
		Table: "entities", Types: kg.Entities, TypeOf: "type",
		Props: storekit.Props(kg.Entities, Column, map[query.Prop]string{
			query.PropFolded: "@.folded", query.PropSortKey: "@.sort_key", query.PropDegree: "@.degree",
		}, revisionProp),
	}
	Relations = &Table{
		Table: "relations", Types: kg.Relations, TypeOf: "kind",
		Props: storekit.Props(kg.Relations, Column, claimProps, map[query.Prop]string{query.PropKind: "@.kind"}, revisionProp),
		Ends:  Entities,
	}
	Facts     = &Table{Table: "facts", Types: kg.Facts, Props: storekit.Props(kg.Facts, Column, claimProps, revisionProp)}
	Documents = &Table{Table: "documents", Types: kg.Documents, Props: storekit.Props(kg.Documents, Column, documentProps, revisionProp)}
	Tables    = []*Table{Entities, Relations, Facts, Documents}
)

// revisionProp is the property of all records that is not their field.
var revisionProp = map[query.Prop]string{query.PropRevision: "@.revision"}

// claimProps are the properties of relations and facts that are not their fields.
var claimProps = map[query.Prop]string{
	query.PropOrder:     "@.ord",
	query.PropStartDate: firstDate("@.start"), query.PropEndDate: firstDate(`@."end"`),
	query.PropStartMin: "@.s0", query.PropStartMax: "@.s1", query.PropEndMin: "@.e0", query.PropEndMax: "@.e1",
}

// documentProps are the properties of documents that are not their fields.
var documentProps = map[query.Prop]string{query.PropPublishedDate: firstDate("@.published_on")}

// Listed returns the table of the records of a query.List: entities, or documents.
func Listed(t kg.Type) *Table {
	if kg.Documents.Has(t) {
		return Documents
	}
	return Entities
}

// Column returns the name of a field's column, in snake case.
func Column(f *fields.Field) string {
	if f.Column == "end" {
		return `"end"` // a keyword of SQL
	}
	var name strings.Builder
	for _, c := range f.Column {
		if unicode.IsUpper(c) {
			name.WriteByte('_')
		}
		name.WriteRune(unicode.ToLower(c))
	}
	return name.String()
}

// Columns returns the columns of the fields of records of some types, in the order of fields.Columns.
func Columns(types kg.TypeSet) []string {
	var names []string
	for _, f := range fields.Columns(types) {
		names = append(names, Column(f))
	}
	return names
}

// firstDate is temporal.PartialDate.FirstDate in SQL.
func firstDate(column string) string {
	return "iif(" + column + " = '', '', substr(" + column + " || '-01-01', 1, 10))"
}

// WithIDs returns the tables and the condition of a statement about the records with some IDs, of which there is at least one, and its
// first argument. A single ID is compared directly, which takes much less time.
func (t *Table) WithIDs(alias string, ids []string) (from, where string, arg any) {
	if len(ids) == 1 {
		return t.Table + " " + alias, " WHERE " + alias + ".id = ?1", ids[0]
	}
	return "json_each(?1) p CROSS JOIN " + t.Table + " " + alias + " ON " + alias + ".id = p.value", "", db.JSON(ids)
}

// IDsOf returns those of the IDs that are of some types.
func IDsOf(ids []string, types kg.TypeSet) []string {
	var list []string
	for _, id := range ids {
		if t, ok := kg.TypeOfID(id); ok && types.Has(t) {
			list = append(list, id)
		}
	}
	return list
}
