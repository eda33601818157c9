package picture

import (
	"context"
	"fmt"
	"math"
)

// drawAround draws entities, what surrounds them, and the relations among all of these.
func drawAround(ctx context.Context, graph Graph, q Query) ([]byte, error) {
	var answer struct{ Graph subgraph }
	variables := map[string]any{"of": q.Of, "asOf": date(q.AsOf)}
	query := amongQuery
	if q.Hops > 0 {
		query = aroundQuery
		variables["hops"], variables["limit"] = q.Hops, maxNodes
	}
	if err := ask(ctx, graph, query, variables, &answer); err != nil {
		return nil, err
	}
	g := answer.Graph
	d := newDrawing(960, 640, titleOf(g, q), q.Dark)
	places := arrange(g, box{90, 80, 870, 550})
	names := map[string]string{}
	for _, e := range g.Nodes {
		names[e.ID] = e.Name
	}
	for _, r := range g.Edges {
		d.between(places[r.Source.ID], places[r.Target.ID], r, sentence(r, names))
	}
	for _, e := range g.Nodes {
		at := places[e.ID]
		d.node(at.x, at.y, at.radius, e, cut(e.Name, 22), at.radius+15)
	}
	note := d.sourcesOf(g.Edges)
	if n := len(g.LeftOut); n > 0 || g.EdgesLeftOut > 0 {
		note += fmt.Sprintf(" · more around %d of these is not drawn", n)
	}
	return d.end(note, q.Address), nil
}

func titleOf(g subgraph, q Query) string {
	title := "What is linked"
	if len(g.Nodes) > 0 && len(q.Of) == 1 {
		title = g.Nodes[0].Name
	} else if len(q.Of) > 1 && len(g.Nodes) > 1 {
		title = fmt.Sprintf("%s, %s", g.Nodes[0].Name, g.Nodes[1].Name)
		if len(q.Of) > 2 {
			title += fmt.Sprintf(" and %d more", len(q.Of)-2)
		}
	}
	if q.AsOf != "" {
		title += " (in " + q.AsOf + ")"
	}
	return cut(title, 90)
}

// between draws a relation from the edge of one node to that of the other; one to itself is a loop.
func (d *drawing) between(from, to place, r relation, title string) {
	length := math.Hypot(to.x-from.x, to.y-from.y)
	if length < 1 {
		d.printf(`<g><title>%s</title><circle cx="%.1f" cy="%.1f" r="12" fill="none" stroke="%s" stroke-width="1.8"/></g>`+"\n",
			escape(title), from.x, from.y-from.radius-8, d.quiet)
		return
	}
	dx, dy := (to.x-from.x)/length, (to.y-from.y)/length
	a, b := from.radius+2, length-to.radius-3
	d.line(from.x+dx*a, from.y+dy*a, from.x+dx*b, from.y+dy*b, r.Standing, title)
}
