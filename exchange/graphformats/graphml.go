package graphformats

import (
	"io"

	"ties/exchange/form"
	"ties/kg"
)

// NewGraphML writes GraphML, with one key for each attribute.
func NewGraphML(to io.Writer) form.Writer { return newWriter(&graphML{xmlText{to: to}}) }

type graphML struct{ xmlText }

func (g *graphML) begin() error {
	g.raw(`<?xml version="1.0" encoding="UTF-8"?>`, "\n", `<graphml xmlns="http://graphml.graphdrawing.org/xmlns">`, "\n")
	g.key("node", "label", "")
	for _, a := range nodeNames {
		g.key("node", a.name, a.as)
	}
	g.key("edge", "label", "")
	for _, a := range edgeNames {
		g.key("edge", a.name, a.as)
	}
	g.raw(`<graph edgedefault="directed">`, "\n")
	return g.err
}

// key declares an attribute, under the first letter of what has it and its name: both may have one of the same.
func (g *graphML) key(of, name, as string) {
	if as == "" {
		as = "string"
	}
	g.raw(`<key id="`, of[:1], ".", name, `" for="`, of, `" attr.name="`, name, `" attr.type="`, as, `"/>`, "\n")
}

func (g *graphML) data(of, name, value string) {
	g.raw(`<data key="`, of, ".", name, `">`)
	g.text(value)
	g.raw("</data>")
}

func (g *graphML) node(e *kg.Entity) error {
	g.raw("<node")
	g.attr("id", e.ID)
	g.raw(">")
	g.data("n", "label", e.Name)
	for _, a := range attributesOf(e, e.Type.String()) {
		g.data("n", a.name, a.value)
	}
	g.raw("</node>\n")
	return g.err
}

func (g *graphML) between() error { return nil }

func (g *graphML) edge(r *kg.Relation) error {
	g.raw("<edge")
	g.attr("id", r.ID)
	g.attr("source", r.Source)
	g.attr("target", r.Target)
	g.raw(">")
	g.data("e", "label", label(r))
	for _, a := range attributesOf(r, r.Kind.String()) {
		g.data("e", a.name, a.value)
	}
	g.raw("</edge>\n")
	return g.err
}

// label returns what stands on an edge.
func label(r *kg.Relation) string {
	if r.Role != "" {
		return r.Role
	}
	return r.Kind.String()
}

func (g *graphML) end() error {
	g.raw("</graph>\n</graphml>\n")
	return g.err
}
