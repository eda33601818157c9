package sqlite

import (
	"slices"

	"github.com/ncruces/go-sqlite3"

	"ties/kg/query"
)

// readNodes fills in the nodes of a drawing.
func (d *drawing) readNodes(want *query.Selection, page *query.Page) error {
	err := d.entities(keysOfNodes(d.nodes), want, query.Slice{Limit: d.Limit}, page)
	if err != nil {
		return err
	}
	relations, neighbours := slices.Index(want.Props, query.PropHiddenRelations), slices.Index(want.Props, query.PropHiddenNeighbours)
	if relations < 0 && neighbours < 0 {
		return nil
	}
	behind, err := d.hidden()
	for i, n := range d.nodes {
		if relations >= 0 {
			page.Rows[i].Values[relations].Int = behind[n.key].relations
		}
		if neighbours >= 0 {
			page.Rows[i].Values[neighbours].Int = behind[n.key].neighbours
		}
	}
	return err
}

// hidden is what surrounds a node, and is not drawn.
type hidden struct{ relations, neighbours int64 }

// hidden counts what is not drawn, by the key of the node.
func (d *drawing) hidden() (map[int64]hidden, error) {
	if d.known < len(d.nodes) {
		if err := d.look(); err != nil {
			return nil, err
		}
	}
	behind, seen := make(map[int64]hidden, len(d.nodes)), map[tie]bool{}
	for _, t := range d.ties {
		if d.there[t.far] {
			continue
		}
		counts := behind[t.near]
		counts.relations++
		if !seen[t] {
			seen[t] = true
			counts.neighbours++
		}
		behind[t.near] = counts
	}
	return behind, nil
}

// readEdges fills in the relations among the nodes of a drawing.
func (d *drawing) readEdges(s *query.SubgraphEdgesStep, want *query.Selection, page *query.Page) error {
	nodes := keyList(keysOfNodes(d.nodes))
	if s.Slice.Count {
		q := &selectQuery{}
		q.column("count(*)")
		err := d.query(q.text(d.among(q, nodes), ""), q.args, func(row *sqlite3.Stmt) error {
			page.Total = row.ColumnInt64(0)
			return nil
		})
		if err != nil {
			return err
		}
	}
	if s.Slice.Limit == query.NoRows {
		return nil
	}
	q := &selectQuery{}
	q.column("0")
	c := q.selectRecord(relations, "r", want, "")
	inner := "SELECT x.pk FROM " + d.among(q, nodes) + " ORDER BY x.ord LIMIT " + q.arg(s.Slice.Limit+1)
	return d.pages(q.text("relations r", " WHERE r.pk IN ("+inner+") ORDER BY r.ord"), q.args, c, s.Slice,
		func(int) *query.Page { return page })
}

// among gives the relations x that lead from one of some entities to another.
func (d *drawing) among(q *selectQuery, nodes string) string {
	p := q.arg(nodes)
	return "json_each(" + p + ") p CROSS JOIN relations x ON x.source = p.value AND x.target IN (SELECT value FROM json_each(" + p + "))" +
		q.fitting(d.Subgraph, "x")
}
