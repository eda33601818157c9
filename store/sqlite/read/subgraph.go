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

// halfEdge is a relation from one entity to another, in the direction in which it was read.
type halfEdge struct{ near, far int64 }

// subgraph is a subgraph under construction. Adjacency is read from indexes alone, once for each entity; records are read at
// the end.
type subgraph struct {
	*reader
	*query.Subgraph
	nodes    []node // in their order
	seeds    int    // how many of them it begins with
	included map[int64]bool
	edges    []halfEdge // of the nodes that are expanded
	expanded int        // the number of expanded nodes, which come first
}

// What a relation takes that is examined, and sorting it.
const (
	bytesOfEdge = 100
	stepsOfEdge = 5
)

// node is an entity that is in the subgraph, or a candidate.
type node struct {
	key     int64
	linked  int // the number of nodes at the last distance that lead to it
	degree  int64
	sortKey string
	id      string
}

// subgraphPage returns a subgraph, as the only row of a page.
func (r *reader) subgraphPage(start *query.Subgraph, want *query.Selection) (*query.Page, error) {
	d := &subgraph{reader: r, Subgraph: start, included: map[int64]bool{}}
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
	case *query.SubgraphReachStep:
		return d.readReach(s, b.Selection, page)
	default:
		return unsupportedStep(s)
	}
}

// collect adds nodes, one distance after the other.
func (d *subgraph) collect() error {
	if err := d.addSeeds(); err != nil {
		return err
	}
	d.seeds = len(d.nodes)
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

// addSeeds adds the entities that the subgraph begins with.
func (d *subgraph) addSeeds() error {
	return d.Query("SELECT e.pk, e.degree FROM json_each(?1) p CROSS JOIN entities e ON e.id = p.value ORDER BY p.key",
		[]any{db.JSON(d.Of)}, func(row *sqlite3.Stmt) error {
			d.add(node{key: row.ColumnInt64(0), degree: row.ColumnInt64(1)})
			return nil
		})
}

func (d *subgraph) add(nodes ...node) {
	d.nodes = append(d.nodes, nodes...)
	for _, n := range nodes {
		d.included[n.key] = true
	}
}

// expand reads the relations of the nodes that are not expanded yet. Only those of a node with too many are sorted.
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
		_ = d.work.Step(stepsOfEdge) // its error stays
		return d.work.Hold(bytesOfEdge)
	})
}

// neighbors returns the entities that relations lead to and that are not included yet.
func (d *subgraph) neighbors(edges []halfEdge) []node {
	sorted := slices.Clone(edges)
	slices.SortFunc(sorted, func(a, b halfEdge) int { return cmp.Or(cmp.Compare(a.far, b.far), cmp.Compare(a.near, b.near)) })
	var found []node
	for _, t := range slices.Compact(sorted) {
		switch n := len(found); {
		case d.included[t.far]:
		case n > 0 && found[n-1].key == t.far:
			found[n-1].linked++
		default:
			found = append(found, node{key: t.far, linked: 1})
		}
	}
	return found
}

// choose adds the first of the entities at one distance. Degrees are only read of those that may be chosen by their numbers
// of linked nodes, and names of those that may also be by their degrees.
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

// lookUp runs a statement on the keys of nodes; its rows begin with the number of the node.
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

// topNodes returns the first nodes, up to the remaining limit, and all that are equal to the last of these.
func topNodes(nodes []node, room int) []node {
	slices.SortFunc(nodes, node.compare)
	for room < len(nodes) && nodes[room-1].compare(nodes[room]) == 0 {
		room++
	}
	return nodes[:min(room, len(nodes))]
}

// compare orders nodes by their known keys.
func (n node) compare(o node) int {
	return cmp.Or(cmp.Compare(o.linked, n.linked), cmp.Compare(o.degree, n.degree), cmp.Compare(n.sortKey, o.sortKey), cmp.Compare(n.id, o.id))
}
