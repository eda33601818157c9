package read

import (
	"slices"

	"github.com/ncruces/go-sqlite3"

	"ties/kg/query"
	"ties/store/sqlite/db"
	"ties/store/sqlite/schema"
	"ties/store/sqlite/sqlgen"
)

// readNodes fills in the nodes of a subgraph.
func (d *subgraph) readNodes(want *query.Selection, page *query.Page) error {
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

// hiddenCounts is what surrounds a node, and is not in the subgraph.
type hiddenCounts struct{ relations, neighbours int64 }

// hidden counts what is not in the subgraph, by the key of the node.
func (d *subgraph) hidden() (map[int64]hiddenCounts, error) {
	if d.expanded < len(d.nodes) {
		if err := d.expand(); err != nil {
			return nil, err
		}
	}
	behind, seen := make(map[int64]hiddenCounts, len(d.nodes)), map[halfEdge]bool{}
	for _, t := range d.edges {
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

// readEdges fills in the relations among the nodes of a subgraph.
func (d *subgraph) readEdges(s *query.SubgraphEdgesStep, want *query.Selection, page *query.Page) error {
	nodes := db.KeyList(keysOfNodes(d.nodes))
	if s.Slice.Count {
		q := &sqlgen.Query{}
		q.Column("count(*)")
		err := d.Query(q.Text(d.among(q, nodes), ""), q.Args, func(row *sqlite3.Stmt) error {
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
	q := &sqlgen.Query{}
	q.Column("0")
	c := selectRecord(q, schema.Relations, "r", want, "")
	inner := "SELECT x.pk FROM " + d.among(q, nodes) + " ORDER BY x.ord LIMIT " + q.Arg(s.Slice.Limit+1)
	return d.pages(q.Text("relations r", " WHERE r.pk IN ("+inner+") ORDER BY r.ord"), q.Args, c, s.Slice,
		func(int) *query.Page { return page })
}

// among returns the relations x that lead from one of some entities to another.
func (d *subgraph) among(q *sqlgen.Query, nodes string) string {
	p := q.Arg(nodes)
	return "json_each(" + p + ") p CROSS JOIN relations x ON x.source = p.value AND x.target IN (SELECT value FROM json_each(" + p + "))" +
		q.CountedRelations("x", d.Kinds, d.Filter)
}
