package sqlite

import (
	"ties/kg"
	"ties/kg/query"
)

// Table is one of the tables that hold records, or a sort of rows that a statement makes up.
type Table struct {
	table  string // "" for rows that are made up
	types  kg.TypeSet
	typeOf string                // the column that tells the type; "" where there is just one
	props  map[query.Prop]string // the columns of properties, "@" standing for the table's alias
	ends   *Table                // of what the columns source and target are keys; nil where there are none
}

var (
	Entities = &Table{
		table: "entities", types: kg.Entities, typeOf: "type",
		props: map[query.Prop]string{
			query.PropID: "@.id", query.PropName: "@.name", query.PropFolded: "@.folded", query.PropSortKey: "@.sort_key",
			query.PropDescription: "@.description", query.PropURL: "@.url", query.PropCategory: "@.category",
			query.PropDegree: "@.degree", query.PropOpenLists: "@.open_lists",
		},
	}
	Relations = &Table{
		table: "relations", types: kg.Relations, typeOf: "kind",
		props: claimProps(map[query.Prop]string{query.PropKind: "@.kind", query.PropRole: "@.role"}),
		ends:  Entities,
	}
	Facts = &Table{
		table: "facts", types: kg.Facts,
		props: claimProps(map[query.Prop]string{query.PropFactName: "@.name", query.PropValue: "@.value"}),
	}
	Documents = &Table{
		table: "documents", types: kg.Documents,
		props: map[query.Prop]string{
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

// firstDate is kg.PartialDate.FirstDate in SQL.
func firstDate(column string) string {
	return "iif(" + column + " = '', '', substr(" + column + " || '-01-01', 1, 10))"
}
