package read

import (
	"ties/kg"
	"ties/kg/query"
	"ties/store/sqlite/schema"
	"ties/store/sqlite/sqlgen"
)

// recordColumns is the columns of a record in a statement.
type recordColumns struct {
	family    *schema.Table
	want      *query.Selection
	pk        int
	from      int // in rows about two records, the key of the other one, as record.from; otherwise -1
	keys      int // of groups, their keys as JSON; otherwise -1
	typeOf    int // -1 if the table has one type
	props     []int
	citations int // -1 if not selected
	aliases   int
	joined    []*joinedRecord // records in the same row
}

// joinedRecord is a branch to one record that is read in the row of the record it starts from.
type joinedRecord struct {
	branch int
	on     kg.TypeSet
	to     *recordColumns
	seen   map[int64]*record
}

// selectRecord adds to a statement the columns of the records under an alias.
func selectRecord(q *sqlgen.Query, f *schema.Table, alias string, want *query.Selection, far string) *recordColumns {
	c := &recordColumns{family: f, want: want, from: -1, keys: -1, typeOf: -1, citations: -1, aliases: -1}
	key := "pk"
	if f.Table == "" {
		key = "source"
	}
	c.pk = q.Column(alias + "." + key)
	if f.TypeOf != "" {
		c.typeOf = q.Column(alias + "." + f.TypeOf)
	}
	for _, p := range want.Props {
		at := -1
		if f.Props[p] != "" {
			at = q.Column(q.Expr(f, alias, p))
		}
		c.props = append(c.props, at)
	}
	for i, b := range want.Branches {
		switch step := b.Step.(type) {
		case query.CitationsStep:
			if f.Table != "" && f != schema.Documents {
				c.citations = q.Column(alias + ".citations")
			}
		case query.AliasesStep:
			if f.Table == schema.Entities.Table {
				c.aliases = q.Column(alias + ".aliases")
			}
		case query.EndStep:
			if f.Ends != nil {
				joinTo(q, c, i, b, f.Ends, sqlgen.EndColumn(alias, step.End, far))
			}
		case query.SubjectStep:
			if f == schema.Facts {
				joinTo(q, c, i, b, schema.Entities, alias+".entity")
			}
		case query.GroupKeyStep:
			if f == groupRows {
				joinTo(q, c, i, b, schema.Entities, alias+"."+groupColumns[step.Key].name)
			}
		default: // read, or rejected, by step
		}
	}
	return c
}

// joinTo joins the record of a key; of a group, none if its key is not known.
func joinTo(q *sqlgen.Query, c *recordColumns, branch int, b *query.Branch, to *schema.Table, key string) {
	alias := q.Alias("e")
	join := " JOIN "
	if c.family == groupRows {
		join = " LEFT JOIN "
	}
	q.Joins += join + to.Table + " " + alias + " ON " + alias + ".pk = " + key
	c.joined = append(c.joined, &joinedRecord{branch, b.On, selectRecord(q, to, alias, b.Selection, ""), map[int64]*record{}})
}
