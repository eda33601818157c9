package sqlite

import (
	"slices"

	"github.com/ncruces/go-sqlite3"

	"ties/kg"
)

// readNodes fills in the nodes of a drawing.
func (d *drawing) readNodes(want *kg.Want, page *kg.Page) error {
	list := make([][3]int64, len(d.nodes))
	for i, key := range d.nodes {
		list[i][0] = key
	}
	if slices.Contains(want.Props, kg.PropHiddenRelations) || slices.Contains(want.Props, kg.PropHiddenNeighbours) {
		if err := d.hidden(list); err != nil {
			return err
		}
	}
	q := &query{}
	p := q.arg(jsonText(list))
	q.column("0")
	c := q.selectRecord(drawn, "e", want, "")
	text := q.text("json_each("+p+") p CROSS JOIN entities e ON e.pk = (p.value ->> 0)", " ORDER BY p.key")
	return d.pages(text, q.args, c, kg.Slice{Limit: d.Limit}, func(int) *kg.Page { return page })
}

// hidden counts, behind the key of each node, the relations that lead out of the drawing, and where to.
func (d *drawing) hidden(list [][3]int64) error {
	if d.known < len(d.nodes) {
		if err := d.look(); err != nil {
			return err
		}
	}
	at := make(map[int64]*[3]int64, len(list))
	for i := range list {
		at[list[i][0]] = &list[i]
	}
	seen := map[tie]bool{}
	for _, t := range d.ties {
		if d.there[t.far] {
			continue
		}
		counts := at[t.near]
		counts[1]++
		if !seen[t] {
			seen[t] = true
			counts[2]++
		}
	}
	return nil
}

// readEdges fills in the relations among the nodes of a drawing.
func (d *drawing) readEdges(s *kg.EdgesStep, want *kg.Want, page *kg.Page) error {
	nodes := keyList(d.nodes)
	if s.Slice.Count {
		q := &query{}
		q.column("count(*)")
		err := d.query(q.text(d.among(q, nodes), ""), q.args, func(row *sqlite3.Stmt) error {
			page.Total = row.ColumnInt64(0)
			return nil
		})
		if err != nil {
			return err
		}
	}
	if s.Slice.Limit == kg.NoRows {
		return nil
	}
	q := &query{}
	q.column("0")
	c := q.selectRecord(relations, "r", want, "")
	inner := "SELECT x.pk FROM " + d.among(q, nodes) + " ORDER BY x.ord LIMIT " + q.arg(s.Slice.Limit+1)
	return d.pages(q.text("relations r", " WHERE r.pk IN ("+inner+") ORDER BY r.ord"), q.args, c, s.Slice,
		func(int) *kg.Page { return page })
}

// among gives the relations x that lead from one of some entities to another.
func (d *drawing) among(q *query, nodes string) string {
	p := q.arg(nodes)
	return "json_each(" + p + ") p CROSS JOIN relations x ON x.source = p.value AND x.target IN (SELECT value FROM json_each(" + p + "))" +
		q.fitting(d.Drawing, "x")
}
