// Package schema describes the tables: their columns, and what is stored as JSON in these.
package schema

import (
	"ties/kg"
	"ties/kg/query"
)

// Table is one of the tables that hold records, or a sort of rows that a statement makes up.
type Table struct {
	Table  string // "" for rows that are made up
	Types  kg.TypeSet
	TypeOf string                // the column of the type; "" where there is just one
	Props  map[query.Prop]string // the columns of properties, "@" standing for the table's alias
	Ends   *Table                // of what the columns source and target are keys; nil where there are none
}

// The tables of records.
var (
	Entities = &Table{
		Table: "entities", Types: kg.Entities, TypeOf: "type",
		Props: map[query.Prop]string{
			query.PropID: "@.id", query.PropName: "@.name", query.PropFolded: "@.folded", query.PropSortKey: "@.sort_key",
			query.PropDescription: "@.description", query.PropURL: "@.url", query.PropCategory: "@.category",
			query.PropDegree: "@.degree", query.PropOpenLists: "@.open_lists",
		},
	}
	Relations = &Table{
		Table: "relations", Types: kg.Relations, TypeOf: "kind",
		Props: claimProps(map[query.Prop]string{query.PropKind: "@.kind", query.PropRole: "@.role"}),
		Ends:  Entities,
	}
	Facts = &Table{
		Table: "facts", Types: kg.Facts,
		Props: claimProps(map[query.Prop]string{query.PropFactName: "@.name", query.PropValue: "@.value"}),
	}
	Documents = &Table{
		Table: "documents", Types: kg.Documents,
		Props: map[query.Prop]string{
			query.PropID: "@.id", query.PropTitle: "@.title", query.PropLanguage: "@.language", query.PropURL: "@.url",
			query.PropText: "@.text", query.PropRecordedAt: "@.recorded_at",
		},
	}
	Tables = []*Table{Entities, Relations, Facts, Documents}
)

func claimProps(own map[query.Prop]string) map[query.Prop]string {
	for p, column := range map[query.Prop]string{
		query.PropID: "@.id", query.PropRecordedAt: "@.recorded_at", query.PropOrder: "@.ord",
		query.PropStart: "@.start", query.PropEnd: `@."end"`,
		query.PropStartDate: firstDate("@.start"), query.PropEndDate: firstDate(`@."end"`),
		query.PropStatus: "@.status", query.PropInferred: "@.inferred", query.PropStanding: "@.standing",
		query.PropStartMin: "@.s0", query.PropStartMax: "@.s1", query.PropEndMin: "@.e0", query.PropEndMax: "@.e1",
	} {
		own[p] = column
	}
	return own
}

// firstDate is temporal.PartialDate.FirstDate in SQL.
func firstDate(column string) string {
	return "iif(" + column + " = '', '', substr(" + column + " || '-01-01', 1, 10))"
}
