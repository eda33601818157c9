package sqlite

import "ties/kg"

// family is one of the tables that hold records, or a sort of rows that a statement makes up.
type family struct {
	table  string // "" for rows that are made up
	types  kg.TypeSet
	typeOf string             // the column that tells the type; "" where there is just one
	props  map[kg.Prop]string // the columns of properties, "@" standing for the table's alias
	ends   *family            // of what the columns source and target are keys; nil where there are none
}

var (
	entities = &family{
		table: "entities", types: kg.Entities, typeOf: "type",
		props: map[kg.Prop]string{
			kg.PropID: "@.id", kg.PropName: "@.name", kg.PropFolded: "@.folded", kg.PropSortKey: "@.sort_key",
			kg.PropDescription: "@.description", kg.PropURL: "@.url", kg.PropCategory: "@.category",
			kg.PropDegree: "@.degree", kg.PropOpenLists: "@.open_lists",
		},
	}
	relations = &family{
		table: "relations", types: kg.Relations, typeOf: "kind",
		props: claimProps(map[kg.Prop]string{kg.PropKind: "@.kind", kg.PropRole: "@.role"}),
		ends:  entities,
	}
	facts = &family{
		table: "facts", types: kg.Facts,
		props: claimProps(map[kg.Prop]string{kg.PropFactName: "@.name", kg.PropValue: "@.value"}),
	}
	documents = &family{
		table: "documents", types: kg.Documents,
		props: map[kg.Prop]string{
			kg.PropID: "@.id", kg.PropTitle: "@.title", kg.PropLanguage: "@.language", kg.PropURL: "@.url",
			kg.PropText: "@.text", kg.PropRecordedAt: "@.recorded_at",
		},
	}
	families = []*family{entities, relations, facts, documents}
)

func claimProps(own map[kg.Prop]string) map[kg.Prop]string {
	for p, column := range map[kg.Prop]string{
		kg.PropID: "@.id", kg.PropRecordedAt: "@.recorded_at", kg.PropOrder: "@.ord",
		kg.PropStart: "@.start", kg.PropEnd: `@."end"`,
		kg.PropStartDate: firstDate("@.start"), kg.PropEndDate: firstDate(`@."end"`),
		kg.PropStatus: "@.status", kg.PropInferred: "@.inferred", kg.PropStanding: "@.standing",
		kg.PropStartMin: "@.s0", kg.PropStartMax: "@.s1", kg.PropEndMin: "@.e0", kg.PropEndMax: "@.e1",
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
	want      *kg.Selection
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
func (q *selectQuery) selectRecord(f *family, alias string, want *kg.Selection, far string) *columns {
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
		case kg.CitationsStep:
			if f.table != "" && f != documents {
				c.citations = q.column(alias + ".citations")
			}
		case kg.AliasesStep:
			if f.table == entities.table {
				c.aliases = q.column(alias + ".aliases")
			}
		case kg.EndStep:
			if f.ends != nil {
				q.joinTo(c, i, b, f.ends, endColumn(alias, step.End, far))
			}
		case kg.SubjectStep:
			if f == facts {
				q.joinTo(c, i, b, entities, alias+".entity")
			}
		}
	}
	return c
}

func (q *selectQuery) joinTo(c *columns, branch int, b *kg.Branch, to *family, key string) {
	alias := q.alias("e")
	q.joins += " JOIN " + to.table + " " + alias + " ON " + alias + ".pk = " + key
	c.joined = append(c.joined, &join{branch, b.On, q.selectRecord(to, alias, b.Selection, ""), map[int64]*record{}})
}

// endColumn gives the key of an end.
func endColumn(alias string, end kg.End, far string) string {
	switch end {
	case kg.Source:
		return alias + ".source"
	case kg.Target:
		return alias + ".target"
	default:
		return far
	}
}
