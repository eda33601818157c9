package read

import (
	"cmp"
	"slices"

	"github.com/ncruces/go-sqlite3"

	"ties/internal/storekit"
	"ties/kg"
	"ties/kg/query"
	"ties/store/sqlite/db"
	"ties/store/sqlite/sqlgen"
)

// halfEdge is a relation that was looked at from one entity, and leads to another.
type halfEdge struct{ near, far int64 }

// subgraph is an answer on its way. Which relations lead where is read from indices alone, and once for each
// entity; records are read when it is known which.
type subgraph struct {
	*reader
	*query.Subgraph
	nodes    []node // in their order
	there    map[int64]bool
	edges    []halfEdge // those of the first so many nodes
	expanded int        // how many those are
}

// node is an entity that is in the subgraph, or may be.
type node struct {
	key     int64
	from    int // how many nodes it was met from
	degree  int64
	sortKey string
	id      string
}

// subgraphPage returns a subgraph, as the one row of a page.
func (r *reader) subgraphPage(start *query.Subgraph, want *query.Selection) (*query.Page, error) {
	d := &subgraph{reader: r, Subgraph: start, there: map[int64]bool{}}
	if err := d.collect(); err != nil {
		return nil, err
	}
	row := query.Row{Pages: make([]query.Page, len(want.Branches))}
	for i, b := range want.Branches {
		if err := d.branch(b, &row.Pages[i]); err != nil {
			return nil, err
		}
	}
	return &query.Page{Rows: []query.Row{row}}, nil
}

func (d *subgraph) branch(b *query.Branch, page *query.Page) error {
	switch s := b.Step.(type) {
	case query.SubgraphNodesStep:
		return d.readNodes(b.Selection, page)
	case *query.SubgraphEdgesStep:
		return d.readEdges(s, b.Selection, page)
	default:
		return unsupportedStep(s)
	}
}

// collect finds the nodes, a distance at a time.
func (d *subgraph) collect() error {
	if err := d.addGiven(); err != nil {
		return err
	}
	for range d.Hops {
		from := len(d.edges)
		if len(d.nodes) == d.Limit || d.expanded == len(d.nodes) {
			return nil
		}
		if err := d.expand(); err != nil {
			return err
		}
		if err := d.choose(d.neighbors(d.edges[from:])); err != nil {
			return err
		}
	}
	return nil
}

// addGiven adds the entities that the subgraph is of.
func (d *subgraph) addGiven() error {
	return d.Query("SELECT e.pk, e.degree FROM json_each(?1) p CROSS JOIN entities e ON e.id = p.value ORDER BY p.key",
		[]any{db.JSON(d.Of)}, func(row *sqlite3.Stmt) error {
			d.add(node{key: row.ColumnInt64(0), degree: row.ColumnInt64(1)})
			return nil
		})
}

func (d *subgraph) add(nodes ...node) {
	d.nodes = append(d.nodes, nodes...)
	for _, n := range nodes {
		d.there[n.key] = true
	}
}

// expand finds where the relations of the nodes lead that have not been looked at. Only those of a node that has
// too many are put in order.
func (d *subgraph) expand() error {
	var few, many []int64
	for _, n := range d.nodes[d.expanded:] {
		if n.degree <= int64(d.MaxRelationsPerNode) {
			few = append(few, n.key)
		} else {
			many = append(many, n.key)
		}
	}
	d.expanded = len(d.nodes)
	q := &sqlgen.Query{}
	f, m := q.Arg(db.KeyList(few)), q.Arg(db.KeyList(many))
	text := "SELECT r.source, r.target FROM json_each(" + f + ") p CROSS JOIN relations r ON r.source = p.value" + q.CountedRelations("r", d.Kinds, d.Filter) +
		" UNION ALL SELECT r.target, r.source FROM json_each(" + f + ") p CROSS JOIN relations r ON r.target = p.value" +
		" AND r.source <> r.target" + q.CountedRelations("r", d.Kinds, d.Filter) +
		" UNION ALL SELECT p.value, " + farColumn(kg.Both, "p.value") + " FROM json_each(" + m + ") p CROSS JOIN relations r ON r.pk IN (" +
		q.RelationPage(storekit.Incidences(d.Kinds, kg.Both, kg.Entities), "p.value", d.Filter, query.Slice{Limit: d.MaxRelationsPerNode - 1}) + ")"
	return d.Query(text, q.Args, func(row *sqlite3.Stmt) error {
		d.edges = append(d.edges, halfEdge{row.ColumnInt64(0), row.ColumnInt64(1)})
		return nil
	})
}

// neighbors returns the entities that relations lead to and that are not there yet.
func (d *subgraph) neighbors(ties []halfEdge) []node {
	sorted := slices.Clone(ties)
	slices.SortFunc(sorted, func(a, b halfEdge) int { return cmp.Or(cmp.Compare(a.far, b.far), cmp.Compare(a.near, b.near)) })
	var found []node
	for _, t := range slices.Compact(sorted) {
		switch n := len(found); {
		case d.there[t.far]:
		case n > 0 && found[n-1].key == t.far:
			found[n-1].from++
		default:
			found = append(found, node{key: t.far, from: 1})
		}
	}
	return found
}

// choose adds the best of the entities that were met at one distance. Degrees are looked up of those alone that
// stand so far in front by the nodes that they were met from, and names of those that do by their degrees too.
func (d *subgraph) choose(found []node) error {
	room := d.Limit - len(d.nodes)
	found = topNodes(found, room)
	err := d.lookUp("SELECT p.key, e.degree FROM json_each(?1) p CROSS JOIN entities e INDEXED BY entities_by_key ON e.pk = p.value", found,
		func(n *node, row *sqlite3.Stmt) { n.degree = row.ColumnInt64(1) })
	if err != nil {
		return err
	}
	found = topNodes(found, room)
	err = d.lookUp("SELECT p.key, e.sort_key, e.id FROM json_each(?1) p CROSS JOIN entities e ON e.pk = p.value", found,
		func(n *node, row *sqlite3.Stmt) { n.sortKey, n.id = row.ColumnText(1), row.ColumnText(2) })
	if err != nil {
		return err
	}
	slices.SortFunc(found, node.compare)
	d.add(found[:min(room, len(found))]...)
	return nil
}

// lookUp runs a statement on the keys of nodes; its rows begin with the number of the node that they are about.
func (d *subgraph) lookUp(text string, nodes []node, each func(n *node, row *sqlite3.Stmt)) error {
	return d.Query(text, []any{db.KeyList(keysOfNodes(nodes))}, func(row *sqlite3.Stmt) error {
		each(&nodes[row.ColumnInt(0)], row)
		return nil
	})
}

func keysOfNodes(nodes []node) []int64 {
	keys := make([]int64, len(nodes))
	for i, n := range nodes {
		keys[i] = n.key
	}
	return keys
}

// topNodes returns the first so many of some nodes, and all that are level with the last of these.
func topNodes(nodes []node, room int) []node {
	slices.SortFunc(nodes, node.compare)
	for room < len(nodes) && nodes[room-1].compare(nodes[room]) == 0 {
		room++
	}
	return nodes[:min(room, len(nodes))]
}

// compare is below 0 where a node comes before another one, by what is known of them.
func (n node) compare(o node) int {
	return cmp.Or(cmp.Compare(o.from, n.from), cmp.Compare(o.degree, n.degree), cmp.Compare(n.sortKey, o.sortKey), cmp.Compare(n.id, o.id))
}
