// Package graphformats writes entities and the relations among them for tools that draw graphs: GraphML, GEXF and
// Cytoscape's JSON. Documents and facts are no part of a graph file; a node or an edge names the documents that it
// rests on, with their quotes.
package graphformats

import (
	"strconv"
	"strings"
	"time"

	"ties/exchange/form"
	"ties/kg"
)

// attribute is something that a node or an edge tells of itself. Most are texts.
type attribute struct {
	name  string
	value string
	as    string // "int", "boolean", or nothing for a text
}

// nodeNames and edgeNames are all attributes, with what they are, in the order in which they are written.
var (
	nodeNames = []attribute{{name: "kind"}, {name: "aliases"}, {name: "description"}, {name: "url"}, {name: "category"},
		{name: "openLists"}, {name: "documents"}, {name: "quotes"}}
	edgeNames = []attribute{{name: "kind"}, {name: "role"}, {name: "start"}, {name: "end"}, {name: "status"},
		{name: "inferred", as: "boolean"}, {name: "standing"}, {name: "documents"}, {name: "quotes"}, {name: "recordedAt"}}
)

// nodeAttributes returns the attributes of an entity that are not missing.
func nodeAttributes(e *kg.Entity) []attribute {
	aliases := make([]string, len(e.Aliases))
	for i, a := range e.Aliases {
		aliases[i] = a.Name
	}
	kinds := make([]string, len(e.OpenLists))
	for i, k := range e.OpenLists {
		kinds[i] = k.String()
	}
	documents, quotes := cited(e.Citations)
	return filled(nodeNames, e.Type.String(), strings.Join(aliases, "\n"), e.Description, e.URL, e.Category,
		strings.Join(kinds, " "), documents, quotes)
}

// edgeAttributes returns the attributes of a relation that are not missing.
func edgeAttributes(r *kg.Relation) []attribute {
	documents, quotes := cited(r.Citations)
	return filled(edgeNames, r.Kind.String(), r.Role, string(r.Period.Start), string(r.Period.End), r.Period.Status.String(),
		strconv.FormatBool(r.Period.Inferred), r.Standing.String(), documents, quotes, r.RecordedAt.UTC().Format(time.RFC3339))
}

// filled puts values to their names, and drops those that are missing.
func filled(names []attribute, values ...string) []attribute {
	var list []attribute
	for i, a := range names {
		if a.value = values[i]; a.value != "" {
			list = append(list, a)
		}
	}
	return list
}

// cited returns the IDs of documents, with spaces between them, and the quotes, one a line.
func cited(citations []kg.Citation) (documents, quotes string) {
	var ids, words []string
	for _, c := range citations {
		ids = append(ids, c.Document)
		if c.Quote != "" {
			words = append(words, c.Quote)
		}
	}
	return strings.Join(ids, " "), strings.Join(words, "\n")
}

// graphFormat writes a file: its nodes, and then its edges.
type graphFormat interface {
	begin() error
	node(e *kg.Entity) error
	between() error // nodes and edges
	edge(r *kg.Relation) error
	end() error
}

// Writer writes a graph file. It implements form.Writer.
type Writer struct {
	parts graphFormat
	stage stage
	left  form.LeftOut
}

// stage is how far a file has come.
type stage uint8

const (
	fresh stage = iota
	atNodes
	atEdges
	done
)

// Write implements form.Writer.
func (w *Writer) Write(record kg.Record) error {
	switch r := record.(type) {
	case *kg.Entity:
		if err := w.reach(atNodes); err != nil {
			return err
		}
		return w.parts.node(r)
	case *kg.Relation:
		if err := w.reach(atEdges); err != nil {
			return err
		}
		return w.parts.edge(r)
	default:
		w.left[record.RecordType()]++
		return nil
	}
}

// reach goes on to a stage.
func (w *Writer) reach(to stage) error {
	for w.stage < to {
		w.stage++
		step := map[stage]func() error{atNodes: w.parts.begin, atEdges: w.parts.between, done: w.parts.end}[w.stage]
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

// Close implements form.Writer.
func (w *Writer) Close() error { return w.reach(done) }

// LeftOut implements form.Writer.
func (w *Writer) LeftOut() form.LeftOut { return w.left }

func newWriter(p graphFormat) *Writer { return &Writer{parts: p, left: form.LeftOut{}} }
