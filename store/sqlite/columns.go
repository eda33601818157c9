package sqlite

import (
	"ties/kg"
	"ties/kg/query"
)

// family is one of the tables that hold records, or a sort of rows that a statement makes up.
type family struct {
	table  string // "" for rows that are made up
	types  kg.TypeSet
	typeOf string                // the column that tells the type; "" where there is just one
	props  map[query.Prop]string // the columns of properties, "@" standing for the table's alias
	ends   *family               // of what the columns source and target are keys; nil where there are none
}

var (
	entities = &family{
		table: "entities", types: kg.Entities, typeOf: "type",
		props: map[query.Prop]string{
			query.PropID: "@.id", query.PropName: "@.name", query.PropFolded: "@.folded", query.PropSortKey: "@.sort_key",
			query.PropDescription: "@.description", query.PropURL: "@.url", query.PropCategory: "@.category",
			query.PropDegree: "@.degree", query.PropOpenLists: "@.open_lists",
		},
	}
	relations = &family{
		table: "relations", types: kg.Relations, typeOf: "kind",
		props: claimProps(map[query.Prop]string{query.PropKind: "@.kind", query.PropRole: "@.role"}),
		ends:  entities,
	}
	facts = &family{
		table: "facts", types: kg.Facts,
		props: claimProps(map[query.Prop]string{query.PropFactName: "@.name", query.PropValue: "@.value"}),
	}
	documents = &family{
		table: "documents", types: kg.Documents,
		props: map[query.Prop]string{
			query.PropID: "@.id", query.PropTitle: "@.title", query.PropLanguage: "@.language", query.PropURL: "@.url",
			query.PropText: "@.text", query.PropRecordedAt: "@.recorded_at",
		},
	}
	families = []*family{entities, relations, facts, documents}
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

// columns says where a statement has what is wanted of a record.
type columns struct {
	family    *family
	want      *query.Selection
	pk        int
	from      int // of rows that tell of two records: the key of the other one, as record.from; -1 elsewhere
	typeOf    int // -1 where the family has one type
	props     []int
	citations int // -1 where they are not wanted
	aliases   int
	joined    []*join // records that the same statement gives
}

// join is a branch to one record that is answered together with the record that it starts from.
type join struct {
	branch int
	on     kg.TypeSet
	to     *columns
	seen   map[int64]*record
}

// selectRecord adds to a statement what is wanted of the records under an alias.
func (q *selectQuery) selectRecord(f *family, alias string, want *query.Selection, far string) *columns {
	c := &columns{family: f, want: want, from: -1, typeOf: -1, citations: -1, aliases: -1}
	key := "pk"
	if f.table == "" {
		key = "source"
	}
	c.pk = q.column(alias + "." + key)
	if f.typeOf != "" {
		c.typeOf = q.column(alias + "." + f.typeOf)
	}
	for _, p := range want.Props {
		at := -1
		if f.props[p] != "" {
			at = q.column(q.expr(f, alias, p))
		}
		c.props = append(c.props, at)
	}
	for i, b := range want.Branches {
		switch step := b.Step.(type) {
		case query.CitationsStep:
			if f.table != "" && f != documents {
				c.citations = q.column(alias + ".citations")
			}
		case query.AliasesStep:
			if f.table == entities.table {
				c.aliases = q.column(alias + ".aliases")
			}
		case query.EndStep:
			if f.ends != nil {
				q.joinTo(c, i, b, f.ends, endColumn(alias, step.End, far))
			}
		case query.SubjectStep:
			if f == facts {
				q.joinTo(c, i, b, entities, alias+".entity")
			}
		}
	}
	return c
}

func (q *selectQuery) joinTo(c *columns, branch int, b *query.Branch, to *family, key string) {
	alias := q.alias("e")
	q.joins += " JOIN " + to.table + " " + alias + " ON " + alias + ".pk = " + key
	c.joined = append(c.joined, &join{branch, b.On, q.selectRecord(to, alias, b.Selection, ""), map[int64]*record{}})
}

// endColumn gives the key of an end.
func endColumn(alias string, end query.End, far string) string {
	switch end {
	case query.Source:
		return alias + ".source"
	case query.Target:
		return alias + ".target"
	default:
		return far
	}
}
