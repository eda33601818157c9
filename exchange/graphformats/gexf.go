package graphformats

import (
	"io"
	"strings"

	"ties/exchange/form"
	"ties/kg"
	"ties/kg/temporal"
)

// NewGEXF writes GEXF 1.2, which Gephi and others read, as a dynamic graph: each edge is there on the days on which its relation may
// have held. Nodes are always there, as entities have no dates.
func NewGEXF(to io.Writer) form.Writer { return newWriter(&gexf{xmlText{to: to}}) }

type gexf struct{ xmlText }

func (g *gexf) begin() error {
	g.raw(`<?xml version="1.0" encoding="UTF-8"?>`, "\n", `<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">`, "\n",
		`<graph mode="dynamic" timeformat="date" defaultedgetype="directed">`, "\n")
	g.attributes("node", nodeNames)
	g.attributes("edge", edgeNames)
	g.raw("<nodes>\n")
	return g.err
}

func (g *gexf) attributes(class string, names []attribute) {
	g.raw(`<attributes class="`, class, `">`, "\n")
	for _, a := range names {
		as := a.as
		if as == "" {
			as = "string"
		}
		g.raw(`<attribute id="`, a.name, `" title="`, titleOf(a.name), `" type="`, as, `"/>`, "\n")
	}
	g.raw("</attributes>\n")
}

// titleOf returns the title of an attribute. Those of the dates as they are written are not to be taken for the start and the end of
// an edge, which are days.
func titleOf(name string) string {
	if name == "start" || name == "end" {
		return name + " as written"
	}
	return name
}

func (g *gexf) values(list []attribute) {
	g.raw("><attvalues>")
	for _, a := range list {
		g.raw("<attvalue")
		g.attr("for", a.name)
		g.attr("value", a.value)
		g.raw("/>")
	}
	g.raw("</attvalues>")
}

func (g *gexf) node(e *kg.Entity) error {
	g.raw("<node")
	g.attr("id", e.ID)
	g.attr("label", e.Name)
	g.values(attributesOf(e, e.Type.String()))
	g.raw("</node>\n")
	return g.err
}

func (g *gexf) between() error {
	g.raw("</nodes>\n<edges>\n")
	return g.err
}

func (g *gexf) edge(r *kg.Relation) error {
	g.raw("<edge")
	g.attr("id", r.ID)
	g.attr("source", r.Source)
	g.attr("target", r.Target)
	g.attr("label", label(r))
	g.attr("kind", r.Kind.String()) // of GEXF 1.3: by it Gephi tells edges between the same nodes apart
	if g.err == nil {
		g.err = g.days(r)
	}
	g.values(attributesOf(r, r.Kind.String()))
	g.raw("</edge>\n")
	return g.err
}

// days writes the first and the last day on which a relation may have held, as far as they are bounded.
func (g *gexf) days(r *kg.Relation) error {
	bounds, err := r.Bounds()
	if err != nil {
		return err
	}
	if first := bounds.StartMin; first != temporal.OpenPast {
		g.attr("start", first.String())
	}
	if next := bounds.EndMax; next != temporal.OpenFuture && !strings.HasPrefix(string(r.Period.End), form.NoEnd) {
		g.attr("end", next.Previous().String())
	}
	return g.err
}

func (g *gexf) end() error {
	g.raw("</edges>\n</graph>\n</gexf>\n")
	return g.err
}
