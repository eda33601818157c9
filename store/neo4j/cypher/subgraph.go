package cypher

import (
	"slices"
	"strings"

	"ties/kg"
	"ties/kg/query"
	"ties/store/neo4j/codec"
)

// subgraph compiles a query.Subgraph. Its nodes are in the list of a variable.
type subgraph struct {
	*builder
	*query.Subgraph
	limit, maxRelations string // parameters
	nodes               string // a variable
}

// compileSubgraph collects the nodes first, one distance after the other, and then reads their selection.
func compileSubgraph(start *query.Subgraph, want *query.Selection) (*Compiled, error) {
	d := &subgraph{builder: newBuilder(), Subgraph: start}
	d.limit, d.maxRelations, d.nodes = d.param(start.Limit), d.param(start.MaxRelationsPerNode), d.variable("d")
	text := d.matchSeeds()
	for range start.Hops {
		text += d.expand()
	}
	var columns listExpr
	parts := make([]branchDecoder, len(want.Branches))
	for i, b := range want.Branches {
		switch s := b.Step.(type) {
		case query.SubgraphNodesStep:
			parts[i] = d.addNodes(&columns, b.Selection)
		case *query.SubgraphEdgesStep:
			parts[i] = d.addEdges(&columns, b.Selection, s.Slice)
		case *query.SubgraphReachStep:
			parts[i] = d.addReach(&columns, b.Selection, s)
		default:
			return nil, unsupportedError(s)
		}
	}
	text += d.returning(columns, binding{variable: d.nodes}) + " AS drawing"
	return d.compiled(text, func(rows [][]any) *query.Page {
		row := query.Row{Pages: make([]query.Page, len(parts))}
		for i, p := range parts {
			p.read(codec.AsList(rows[0][0]), 0, &row.Pages[i])
		}
		return &query.Page{Rows: []query.Row{row}}
	})
}

// matchSeeds matches the entities that the subgraph begins with.
func (d *subgraph) matchSeeds() string {
	of, i, x := d.param(d.Of), d.variable("i"), d.variable("x")
	return "UNWIND range(0, size(" + of + ") - 1) AS " + i + " MATCH (" + x + ":Entity)" + Using(x, "Entity", "id") +
		" WHERE " + x + ".id = " + of + "[" + i + "] WITH " + x + " ORDER BY " + i + " WITH collect(" + x + ") AS " + d.nodes +
		", collect(" + x + ") AS " + d.frontier()
}

// frontier returns the variable of the list of the nodes at the greatest distance so far.
func (d *subgraph) frontier() string { return d.nodes + "latest" }

// expand adds the first of the nodes that are one hop farther away.
func (d *subgraph) expand() string {
	x, m, from, found := d.variable("x"), d.variable("m"), d.variable("n"), d.variable("f")
	return " CALL (" + d.nodes + ", " + d.frontier() + ") { UNWIND " + d.frontier() + " AS " + x + " " + d.matchNeighborsOf(x, m) +
		" WITH " + m + ", count(DISTINCT " + x + ") AS " + from + " WHERE NOT " + m + " IN " + d.nodes +
		" WITH " + m + " ORDER BY " + from + " DESC, " + m + ".degree DESC, " + m + ".sortKey, " + m + ".id LIMIT " + d.limit +
		" RETURN collect(" + m + ") AS " + found + " } WITH " + d.nodes + ", " +
		found + "[0..(" + d.limit + " - size(" + d.nodes + "))] AS " + d.frontier() +
		" WITH " + d.nodes + " + " + d.frontier() + " AS " + d.nodes + ", " + d.frontier()
}

// matchNeighborsOf matches the neighbors of a node, by at most MaxRelationsPerNode relations. Relations are only sorted if a
// node has more. (Reading them from their indexes would take a branch for each kind and direction, in each of these
// subqueries: planning that takes the database longer than scanning a hub.)
func (d *subgraph) matchNeighborsOf(x, m string) string {
	r := d.variable("r")
	only := conditions{}
	if d.Filter != nil {
		only = append(only, d.filter(d.Filter, binding{family: relationFamily, variable: r, types: kg.Relations}, false))
	}
	return "CALL (" + x + ") { MATCH " + Pattern(x, r, d.Kinds, kg.Both, m) + only.where() + " WITH " + m + ", " + r +
		" ORDER BY CASE WHEN " + x + ".degree > " + d.maxRelations + " THEN " + r + ".order END LIMIT " + d.maxRelations + " RETURN " + m + " }"
}

// addNodes adds the nodes.
func (d *subgraph) addNodes(columns *listExpr, want *query.Selection) branchDecoder {
	i := d.variable("i")
	x := binding{family: entityFamily, variable: d.variable("x"), types: kg.Entities, own: map[query.Prop]string{}}
	text := "UNWIND range(0, size(" + d.nodes + ") - 1) AS " + i + " WITH " + i + ", " + d.nodes + "[" + i + "] AS " + x.variable
	kept := i + ", " + x.variable
	if slices.Contains(want.Props, query.PropHiddenRelations) || slices.Contains(want.Props, query.PropHiddenNeighbours) {
		m := d.variable("m")
		x.own[query.PropHiddenRelations], x.own[query.PropHiddenNeighbours] = m+"relations", m+"neighbours"
		text += " CALL (" + x.variable + ", " + d.nodes + ") { " + d.matchNeighborsOf(x.variable, m) + " WITH " + m + " WHERE NOT " + m + " IN " + d.nodes +
			" RETURN count(*) AS " + m + "relations, count(DISTINCT " + m + ") AS " + m + "neighbours }"
		kept += ", " + m + "relations, " + m + "neighbours"
	}
	text += " WITH " + kept + " ORDER BY " + i
	record, below := d.record(x, want)
	rows := columns.addItem(listItem{"COLLECT { " + text + d.returning(record, x) + " }", true})
	return &pageDecoder{rows: rows, total: absent, slice: query.Slice{Limit: d.Limit}, below: below}
}

// addEdges adds the relations among the nodes. The limit is applied to a list of them: with a LIMIT the database accounts for
// the list of nodes again with each row that it sorts, and exceeds the memory of a transaction (at 1,000 nodes and 1,000
// relations 209 MB, instead of 1 MB).
func (d *subgraph) addEdges(columns *listExpr, want *query.Selection, slice query.Slice) branchDecoder {
	p := &pageDecoder{rows: absent, total: absent, slice: slice}
	if slice.Count {
		p.total = columns.add("COUNT { " + d.matchEdges(d.relationBinding(want.Types)) + " RETURN 1 }")
	}
	if slice.Limit == query.NoRows {
		return p
	}
	r := d.relationBinding(want.Types)
	text := d.matchEdges(r) + " WITH " + strings.Join(r.scope(), ", ") + orderBy(r, slice, "order")
	limit := d.param(slice.Limit + 1)
	record, below := d.record(r, want)
	p.below = below
	p.rows = columns.addItem(listItem{"COLLECT { " + text + d.returning(record, r) + " }[0.." + limit + "]", record.aggregates()})
	return p
}

// matchEdges matches the relations that lead from one of the nodes to another.
func (d *subgraph) matchEdges(r binding) string {
	only := conditions{r.target + " IN " + d.nodes}
	if d.Filter != nil {
		only = append(only, d.filter(d.Filter, r, false))
	}
	return "UNWIND " + d.nodes + " AS " + r.source + " MATCH " + Pattern(r.source, r.variable, d.Kinds, kg.Out, r.target) + only.where()
}
