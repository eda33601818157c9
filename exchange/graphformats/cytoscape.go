package graphformats

import (
	"io"

	"github.com/go-json-experiment/json/jsontext"

	"ties/exchange/form"
	"ties/kg"
)

// NewCytoscape writes the JSON that Cytoscape, cytoscape.js and networkx read. networkx wants to know what kind of graph it is, the value
// and the name of each node, and a key of each edge, by which it tells those between the same nodes apart.
func NewCytoscape(to io.Writer) form.Writer { return newWriter(&cytoscape{to: to}) }

type cytoscape struct {
	to   io.Writer
	line []byte
	more bool // something stands in the list already
}

func (c *cytoscape) begin() error {
	_, err := io.WriteString(c.to, `{"data":{},"directed":true,"multigraph":true,"elements":{"nodes":[`)
	return err
}

func (c *cytoscape) node(e *kg.Entity) error {
	return c.element(append([]attribute{
		{name: "id", value: e.ID}, {name: "value", value: e.ID}, {name: "name", value: e.Name}, {name: "label", value: e.Name},
	}, attributesOf(e, e.Type.String())...))
}

func (c *cytoscape) between() error {
	c.more = false
	_, err := io.WriteString(c.to, "\n],\"edges\":[")
	return err
}

func (c *cytoscape) edge(r *kg.Relation) error {
	return c.element(append([]attribute{
		{name: "id", value: r.ID}, {name: "key", value: r.ID}, {name: "source", value: r.Source}, {name: "target", value: r.Target}, {name: "label", value: label(r)},
	}, attributesOf(r, r.Kind.String())...))
}

func (c *cytoscape) element(list []attribute) error {
	c.line = c.line[:0]
	if c.more {
		c.line = append(c.line, ',')
	}
	c.more = true
	c.line = append(c.line, "\n{\"data\":{"...)
	for i, a := range list {
		if i > 0 {
			c.line = append(c.line, ',')
		}
		c.line = append(append(append(c.line, '"'), a.name...), `":`...)
		if a.as != "" {
			c.line = append(c.line, a.value...)
			continue
		}
		c.line, _ = jsontext.AppendQuote(c.line, a.value) // fails for invalid UTF-8 only
	}
	c.line = append(c.line, "}}"...)
	_, err := c.to.Write(c.line)
	return err
}

func (c *cytoscape) end() error {
	_, err := io.WriteString(c.to, "\n]}}\n")
	return err
}
