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
	ends   *Table               // of what the columns source and target are keys; nil where there are none
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

// recordColumns says where a statement has what is wanted of a record.
type recordColumns struct {
	family    *Table
	want      *query.Selection
	pk        int
	from      int // of rows that tell of two records: the key of the other one, as record.from; -1 elsewhere
	typeOf    int // -1 where the family has one type
	props     []int
	citations int // -1 where they are not wanted
	aliases   int
	joined    []*joinedRecord // records that the same statement gives
}

// joinedRecord is a branch to one record that is answered together with the record that it starts from.
type joinedRecord struct {
	branch int
	on     kg.TypeSet
	to     *recordColumns
	seen   map[int64]*record
}

// selectRecord adds to a statement what is wanted of the records under an alias.
func (q *Query) selectRecord(f *Table, alias string, want *query.Selection, far string) *recordColumns {
	c := &recordColumns{family: f, want: want, from: -1, typeOf: -1, citations: -1, aliases: -1}
	key := "pk"
	if f.table == "" {
		key = "source"
	}
	c.pk = q.Column(alias + "." + key)
	if f.typeOf != "" {
		c.typeOf = q.Column(alias + "." + f.typeOf)
	}
	for _, p := range want.Props {
		at := -1
		if f.props[p] != "" {
			at = q.Column(q.Expr(f, alias, p))
		}
		c.props = append(c.props, at)
	}
	for i, b := range want.Branches {
		switch step := b.Step.(type) {
		case query.CitationsStep:
			if f.table != "" && f != Documents {
				c.citations = q.Column(alias + ".citations")
			}
		case query.AliasesStep:
			if f.table == Entities.table {
				c.aliases = q.Column(alias + ".aliases")
			}
		case query.EndStep:
			if f.ends != nil {
				q.joinTo(c, i, b, f.ends, EndColumn(alias, step.End, far))
			}
		case query.SubjectStep:
			if f == Facts {
				q.joinTo(c, i, b, Entities, alias+".entity")
			}
		}
	}
	return c
}

func (q *Query) joinTo(c *recordColumns, branch int, b *query.Branch, to *Table, key string) {
	alias := q.Alias("e")
	q.joins += " JOIN " + to.table + " " + alias + " ON " + alias + ".pk = " + key
	c.joined = append(c.joined, &joinedRecord{branch, b.On, q.selectRecord(to, alias, b.Selection, ""), map[int64]*record{}})
}

// EndColumn gives the key of an end.
func EndColumn(alias string, end query.End, far string) string {
	switch end {
	case query.Source:
		return alias + ".source"
	case query.Target:
		return alias + ".target"
	default:
		return far
	}
}
