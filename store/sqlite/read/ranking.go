package read

import (
	"maps"

	"ties/kg"
	"ties/kg/query"
	"ties/store/sqlite/schema"
	"ties/store/sqlite/sqlgen"
)

// peopleTable is the table of people, with more properties.
func peopleTable(more map[query.Prop]string) *schema.Table {
	props := maps.Clone(schema.Entities.Props)
	maps.Copy(props, more)
	return &schema.Table{Table: schema.Entities.Table, Types: kg.Types(kg.TypePerson), Props: props}
}

// peopleRanking is the order of a list of people, and what their rows have.
type peopleRanking struct {
	rows   *schema.Table
	parent string   // the column with the key of the record from which they are reached
	keys   []string // what comes before name and ID, see rankedPeople
}

// peoplePages reads for each of some records a slice of the people whom a query selects for it, as other: the number of
// the record is parent.
func (r *reader) peoplePages(q *sqlgen.Query, people string, k peopleRanking, b *query.Branch, s query.Slice, page func(i int) *query.Page) error {
	numbered := rankedPeople(q, people, k.keys, s)
	q.Column("n.parent")
	c := selectRecord(q, k.rows, "e", b.Selection, "")
	c.from = q.Column("n." + k.parent)
	text := q.Text("("+numbered+") n CROSS JOIN entities e ON e.pk = n.other", " ORDER BY n.parent, n.number")
	return r.pages(text, q.Args, c, s, page)
}

// countPeople counts for each of some records the people whom a query selects for it.
func (r *reader) countPeople(q *sqlgen.Query, people string, branch int, from []*record) error {
	return r.counts("SELECT h.parent, count(*) FROM ("+people+") h GROUP BY h.parent", q.Args, branch, from)
}

// rankedPeople returns those of some people that a slice can take, with a number each in their order: by some keys that
// the people have already, then by name and ID. Names are looked up for those alone that stand so far in front by
// what is known already. A key that begins with a minus is a number that descends.
func rankedPeople(q *sqlgen.Query, people string, keys []string, s query.Slice) string {
	behind, level, position := "", "", ""
	if s.From != nil {
		met := make([]string, len(keys))
		for i, key := range keys {
			met[i] = q.Arg(s.From[i].Int)
			if key[0] == '-' {
				met[i] = "-" + met[i]
			}
		}
		there, known := "("+sqlgen.JoinList(met...)+")", "("+sqlgen.JoinList(keys...)+")"
		behind = " WHERE " + known + " >= " + there
		level = ", " + known + " = " + there
		position = " AND (" + sqlgen.JoinList(keys...) + ", x.sort_key, x.id) > (" + sqlgen.JoinList(met...) + ", " +
			q.Arg(s.From[len(keys)].Text) + ", " + q.Arg(s.From[len(keys)+1].Text) + ")"
	}
	limit := q.Arg(s.Limit + 1)
	placed := "SELECT h.*, rank() OVER (PARTITION BY h.parent" + level + " ORDER BY " + sqlgen.JoinList(keys...) + ") AS place_in FROM (" + people + ") h" + behind
	return "SELECT * FROM (SELECT g.*, row_number() OVER (PARTITION BY g.parent ORDER BY " + sqlgen.JoinList(keys...) + ", x.sort_key, x.id) AS number" +
		" FROM (" + placed + ") g CROSS JOIN entities x ON x.pk = g.other WHERE g.place_in <= " + limit + position + ") WHERE number <= " + limit
}
