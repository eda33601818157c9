package picture

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"ties/graph/apierror"
	"ties/graph/httpapi"
)

// The measures of a row, in pixels.
const (
	step       = 250 // from one entity to the next
	rowMargin  = 90
	rowTop     = 90
	lineHeight = 16
	quoteLines = 6
	quoteWidth = 33 // in letters
)

// drawPath draws the first path between two entities as a row, with a sentence under each link.
func drawPath(ctx context.Context, graph Graph, q Query) ([]byte, error) {
	var answer pathAnswer
	variables := map[string]any{"from": q.Path[0], "to": q.Path[1], "asOf": date(q.AsOf)}
	if err := ask(ctx, graph, pathQuery, variables, &answer); err != nil {
		return nil, err
	}
	if answer.From == nil || answer.From.ID == "" || answer.To == nil || answer.To.ID == "" {
		return nil, &FaultError{httpapi.Fault{Code: apierror.CodeNotFound, Message: "path: want the IDs of two entities"}}
	}
	title := fmt.Sprintf("How is %s linked to %s?", answer.From.Name, answer.To.Name)
	if q.AsOf != "" {
		title += " (in " + q.AsOf + ")"
	}
	if len(answer.Paths) == 0 {
		d := newDrawing(640, 160, title, q.Dark)
		d.text(20, 76, 14, d.ink, "400", "start", "No path of at most six links is recorded.")
		return d.end("", q.Address), nil
	}
	path := answer.Paths[0]
	d := newDrawing(2*rowMargin+step*len(path.Hops), rowTop+90+lineHeight*quoteLines+50, title, q.Dark)
	for i, h := range path.Hops {
		d.drawHop(float64(rowMargin+i*step), h, path.Nodes[i], path.Nodes[i+1])
	}
	for i, e := range path.Nodes {
		d.node(float64(rowMargin+i*step), rowTop, 13, e, cut(e.Name, 24), 34)
	}
	var shown []relation
	for _, h := range path.Hops {
		shown = append(shown, h.surest())
	}
	return d.end(d.sourcesOf(shown), q.Address), nil
}

// drawHop draws one link from left to right, with what it says above it and its sentence below.
func (d *drawing) drawHop(x float64, h hop, from, to entity) {
	r := h.surest()
	start, end := x+20, x+step-22
	names := map[string]string{from.ID: from.Name, to.ID: to.Name}
	if r.Source.ID == from.ID {
		d.line(start, rowTop, end, rowTop, r.Standing, sentence(r, names))
	} else {
		d.line(end, rowTop, start, rowTop, r.Standing, sentence(r, names))
	}
	middle := x + step/2
	label := verb(r)
	if r.Standing != "STATED" {
		label += " (" + strings.ToLower(r.Standing) + ")"
	}
	if more := len(h.Relations) - 1 + h.RelationsLeftOut; more > 0 {
		label += fmt.Sprintf(" +%d", more)
	}
	d.text(middle, rowTop-10, 12, d.ink, "400", "middle", cut(label, 30))
	y := float64(rowTop + 62)
	for _, line := range wrap(quoteOf(r), quoteWidth, quoteLines) {
		d.text(middle, y, 12, d.quiet, "400", "middle", line)
		y += lineHeight
	}
}

// surest returns the relation of a hop that is drawn: the latest that its source states, or else the latest.
func (h hop) surest() relation {
	if i := slices.IndexFunc(h.Relations, func(r relation) bool { return r.Standing == "STATED" }); i >= 0 {
		return h.Relations[i]
	}
	return h.Relations[0]
}

// sentence returns what a relation says, in words.
func sentence(r relation, names map[string]string) string {
	return strings.TrimSpace(names[r.Source.ID] + " " + verb(r) + " " + names[r.Target.ID] + ". " + quoteOf(r))
}

// quoteOf returns the words that prove a relation, or where they stand if the whole document does.
func quoteOf(r relation) string {
	for _, c := range r.Citations {
		if c.Quote != "" {
			return "“" + c.Quote + "”"
		}
	}
	if len(r.Citations) > 0 {
		return "Source: " + r.Citations[0].Document.Title
	}
	return "No sentence is recorded."
}
