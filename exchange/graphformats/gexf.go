package graphformats

import (
	"io"

	"ties/exchange/form"
	"ties/kg"
)

// NewGEXF writes GEXF 1.2, which Gephi and others read.
func NewGEXF(to io.Writer) form.Writer { return newWriter(&gexf{xmlText{to: to}}) }

type gexf struct{ xmlText }

func (g *gexf) begin() error {
	g.raw(`<?xml version="1.0" encoding="UTF-8"?>`, "\n", `<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">`, "\n",
		`<graph mode="static" defaultedgetype="directed">`, "\n")
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
		g.raw(`<attribute id="`, a.name, `" title="`, a.name, `" type="`, as, `"/>`, "\n")
	}
	g.raw("</attributes>\n")
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
	g.values(attributesOf(r, r.Kind.String()))
	g.raw("</edge>\n")
	return g.err
}

func (g *gexf) end() error {
	g.raw("</edges>\n</graph>\n</gexf>\n")
	return g.err
}
