package graph

import (
	"fmt"
	"slices"
	"strings"

	"ties/kg"
	"ties/kg/query"
)

// The bounds of a drawing.
const (
	mostRings     = 6
	mostCentres   = 100    // entities whose neighbourhood is drawn
	mostDrawn     = 1_000  // nodes
	edgesEach     = 5      // relations among them, for each node that there may be
	leastEdges    = 500    // as many at least
	mostFromANode = 10_000 // relations of each node
	defaultRings  = 1
	defaultDrawn  = 100
	limitArgument = "limit"
)

// neighbourhood plans a drawing of what surrounds some entities.
func (p *planner) neighbourhood(q *question, at place) {
	args := p.arguments(at)
	ids := p.drawnIDs(at, args, "of", mostCentres)
	hops := p.between(at, args, "hops", mostRings, defaultRings)
	limit := p.between(at, args, limitArgument, mostDrawn, defaultDrawn)
	if limit < len(ids) {
		p.fault(at, "%s: %d is less than the %d entities that are to be drawn first: want at least as many", limitArgument, limit, len(ids))
	}
	p.draw(q, at, args, "of", &query.Subgraph{Of: ids, Hops: hops, Limit: limit})
}

// subgraph plans a drawing of some entities alone.
func (p *planner) subgraph(q *question, at place) {
	args := p.arguments(at)
	ids := p.drawnIDs(at, args, "ids", mostDrawn)
	p.draw(q, at, args, "ids", &query.Subgraph{Of: ids, Limit: len(ids)})
}

// drawnIDs reads the IDs of the entities that are drawn whatever else is.
func (p *planner) drawnIDs(at place, args map[string]any, name string, most int) []string {
	list, ok := args[name].([]any)
	if !ok {
		return nil
	}
	if n := len(list); n < 1 || n > most {
		p.fault(at, "%s: has %d IDs: want 1 to %d", name, n, most)
		return nil
	}
	var ids []string
	for i, one := range list {
		id, _ := one.(string)
		if t, ok := kg.TypeOfID(id); !ok || !kg.Entities.Has(t) {
			p.fault(at, "%s[%d]: %q is not the ID of an entity: want one such as \"person:wu-yuxin\"", name, i, id)
		} else if slices.Contains(ids, id) {
			p.fault(at, "%s[%d]: %q is there twice: want each entity once", name, i, id)
		}
		ids = append(ids, id)
	}
	return ids
}

// draw plans a drawing whose arguments are read but for those that say which relations fit.
func (p *planner) draw(q *question, at place, args map[string]any, argument string, start *query.Subgraph) {
	kinds, only := kindsArgument(args)
	start.Kinds, start.MaxRelationsPerNode = kinds, mostFromANode
	start.Filter = p.claimFilter(nestedList{only: only}, args)
	w := newWant(0)
	q.plan = &query.Plan{Start: start, Selection: w.Selection}
	nodes := p.branch(place{want: w}, "nodes", kg.Entities, func() query.Step { return query.SubgraphNodesStep{} })
	s := &drawingShape{ids: start.Of, argument: argument, at: at, nodes: nodes.index, id: nodes.want.prop(query.PropID)}
	s.object = s.plan(p, at, w, nodes.want, typesOfKinds(kinds), start.Limit)
	q.shape = s
}

// drawing is what an answer is written from.
type drawing struct{ nodes, edges *query.Page }

// drawingShape writes a drawing.
type drawingShape struct {
	ids      []string
	argument string // that has them
	at       place
	nodes    int // the branch
	edges    int // likewise; -1 where they are not wanted
	id       int // of a node
	object   part[*drawing]
}

func (s *drawingShape) plan(p *planner, at place, w, nodes *want, relations kg.TypeSet, limit int) part[*drawing] {
	s.edges = -1
	most := max(leastEdges, edgesEach*limit)
	edges := func() (*query.Slice, *want) {
		b := p.branch(place{want: w}, "edges", relations, func() query.Step { return &query.SubgraphEdgesStep{Slice: query.Slice{Limit: query.NoRows}} })
		s.edges = b.index
		return &b.Step.(*query.SubgraphEdgesStep).Slice, b.want
	}
	return workedOut(p, at, "Subgraph", func(name string, at place) part[*drawing] {
		switch name {
		case "nodes":
			list := rows{p.records(nodes, at.fields, kg.Entities, at.path)}
			return func(w *writer, d *drawing) { list.writePage(w, d.nodes) }
		case "edges":
			slice, want := edges()
			slice.Limit = most
			list := rows{p.records(want, at.fields, relations, at.path)}
			return func(w *writer, d *drawing) { list.writePage(w, d.edges) }
		case "edgesLeftOut":
			slice, _ := edges()
			slice.Count = true
			return counted(func(d *drawing) (int, bool) { return max(0, int(d.edges.Total)-most), true })
		default: // leftOut
			return planLeftOut(p, at, nodes)
		}
	})
}

// planLeftOut plans the list of the nodes that have more around them.
func planLeftOut(p *planner, at place, nodes *want) part[*drawing] {
	relations, neighbours := nodes.prop(query.PropHiddenRelations), nodes.prop(query.PropHiddenNeighbours)
	degree := nodes.prop(query.PropDegree)
	more := func(node *query.Row) bool { return node.Values[degree].Int > mostFromANode }
	one := workedOut(p, at, "LeftOut", func(name string, at place) part[*query.Row] {
		switch name {
		case "entity":
			return p.records(nodes, at.fields, kg.Entities, at.path).write
		case "neighbours":
			return integer(neighbours).write
		case "relations":
			return integer(relations).write
		default: // more
			return func(w *writer, node *query.Row) { w.raw(string(truth(more(node)))) }
		}
	})
	return each(func(d *drawing) []*query.Row {
		var left []*query.Row
		for i := range d.nodes.Rows {
			if node := &d.nodes.Rows[i]; node.Values[relations].Int > 0 || more(node) {
				left = append(left, node)
			}
		}
		return left
	}, func(w *writer, node *query.Row) { one(w, node) })
}

func (s *drawingShape) writePage(w *writer, page *query.Page) {
	d := &drawing{nodes: &page.Rows[0].Pages[s.nodes]}
	if s.edges >= 0 {
		d.edges = &page.Rows[0].Pages[s.edges]
	}
	if missing := s.missing(d.nodes); len(missing) > 0 {
		w.fail(coded(CodeNotFound, s.at.path, "%s: nothing has the ID %s", s.argument, strings.Join(missing, " or ")))
		return
	}
	s.object(w, d)
}

// missing gives those of the IDs that no node has. The nodes begin with the others, in the same order.
func (s *drawingShape) missing(nodes *query.Page) []string {
	var missing []string
	found := 0
	for _, id := range s.ids {
		if found < len(nodes.Rows) && nodes.Rows[found].Values[s.id].Text == id {
			found++
			continue
		}
		missing = append(missing, fmt.Sprintf("%q", id))
	}
	return missing
}

// rowsDrawn counts the rows that a drawing can come to.
func rowsDrawn(d *query.Subgraph, w *query.Selection) int {
	sum := 1
	for _, b := range w.Branches {
		each := d.Limit
		if edges, ok := b.Step.(*query.SubgraphEdgesStep); ok {
			each = max(edges.Slice.Limit, 0)
		}
		sum = min(sum+each*(1+rowsBelow(b.Selection)), maxRows+1)
	}
	return sum
}
