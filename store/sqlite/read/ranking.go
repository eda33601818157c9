package read

import (
	"maps"

	"ties/kg"
	"ties/kg/query"
	"ties/store/sqlite/schema"
	"ties/store/sqlite/sqlgen"
)

// peopleTable is the table of people, with additional properties.
func peopleTable(more map[query.Prop]string) *schema.Table {
	props := maps.Clone(schema.Entities.Props)
	maps.Copy(props, more)
	return &schema.Table{Table: schema.Entities.Table, Types: kg.Types(kg.TypePerson), Props: props}
}

// peopleRanking is the order of a list of people, and its rows.
type peopleRanking struct {
	rows   *schema.Table
	parent string   // the column with the key of the record from which they are reached
	keys   []string // before name and ID, see rankedPeople
}

// peoplePages reads, for each of some records, a slice of the people whom a query selects for it, as other: the number of the
// record is parent.
func (r *reader) peoplePages(q *sqlgen.Query, people string, k peopleRanking, b *query.Branch, s query.Slice, page func(i int) *query.Page) error {
	numbered := rankedPeople(q, people, k.keys, s)
	q.Column("n.parent")
	c := selectRecord(q, k.rows, "e", b.Selection, "")
	c.from = q.Column("n." + k.parent)
	text := q.Text("("+numbered+") n CROSS JOIN entities e ON e.pk = n.other", " ORDER BY n.parent, n.number")
	return r.pages(text, q.Args, c, s, page)
}

// rankedPeople selects the people of a slice, numbered in their order: by some keys that are columns of people, then by name
// and ID. Names are only read of those that may be in the slice by these keys. A key with a leading minus is a number in
// descending order.
func rankedPeople(q *sqlgen.Query, people string, keys []string, s query.Slice) string {
	behind, level, position := "", "", ""
	if s.From != nil {
		start := make([]string, len(keys))
		for i, key := range keys {
			start[i] = q.Arg(s.From[i].Int)
			if key[0] == '-' {
				start[i] = "-" + start[i]
			}
		}
		startValues, keyColumns := "("+sqlgen.JoinList(start...)+")", "("+sqlgen.JoinList(keys...)+")"
		behind = " WHERE " + keyColumns + " >= " + startValues
		level = ", " + keyColumns + " = " + startValues
		position = " AND (" + sqlgen.JoinList(keys...) + ", x.sort_key, x.id) > (" + sqlgen.JoinList(start...) + ", " +
			q.Arg(s.From[len(keys)].Text) + ", " + q.Arg(s.From[len(keys)+1].Text) + ")"
	}
	limit := q.Arg(s.Limit + 1)
	placed := "SELECT h.*, rank() OVER (PARTITION BY h.parent" + level + " ORDER BY " + sqlgen.JoinList(keys...) + ") AS place_in FROM (" + people + ") h" + behind
	return "SELECT * FROM (SELECT g.*, row_number() OVER (PARTITION BY g.parent ORDER BY " + sqlgen.JoinList(keys...) + ", x.sort_key, x.id) AS number" +
		" FROM (" + placed + ") g CROSS JOIN entities x ON x.pk = g.other WHERE g.place_in <= " + limit + position + ") WHERE number <= " + limit
}
