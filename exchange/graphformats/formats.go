// Package graphformats writes entities and the relations among them for tools that draw graphs: GraphML, GEXF and
// Cytoscape's JSON. Documents and facts are no part of a graph file; a node or an edge names the documents that it
// rests on, with their quotes.
package graphformats

import (
	"strings"

	"ties/exchange/form"
	"ties/kg"
	"ties/kg/fields"
	"ties/kg/query"
)

// attribute is something that a node or an edge tells of itself. Most are texts.
type attribute struct {
	name  string
	value string
	as    string // "int", "boolean", or nothing for a text
}

// nodeNames and edgeNames are all attributes that there can be, in the order in which they are written.
var (
	nodeNames = namesOf(kg.Entities)
	edgeNames = namesOf(kg.Relations)
)

// namesOf returns the attributes of records of some types, without values: their kind, and a field each. The ID and the
// name are no attributes, nor are the ends of an edge.
func namesOf(types kg.TypeSet) []attribute {
	names := []attribute{{name: "kind"}}
	for _, f := range fields.Columns(types) {
		switch {
		case f.Kind == fields.Citations:
			names = append(names, attribute{name: "documents"}, attribute{name: "quotes"})
		case f.Kind == fields.Flag:
			names = append(names, attribute{name: f.Name, as: "boolean"})
		case isAttribute(f):
			names = append(names, attribute{name: f.Name})
		}
	}
	return names
}

func isAttribute(f *fields.Field) bool {
	return f.Kind != fields.Reference && f.Kind != fields.RelationKind && f.Prop != query.PropID && f.Prop != query.PropName
}

// attributesOf returns the attributes of an entity or a relation that are not missing.
func attributesOf(r kg.Record, kind string) []attribute {
	list := []attribute{{name: "kind", value: kind}}
	add := func(name, value, as string) {
		if value != "" {
			list = append(list, attribute{name, value, as})
		}
	}
	for _, f := range fields.Of(r.RecordType()) {
		switch {
		case f.Kind == fields.Aliases:
			add(f.Name, aliasLines(r.(*kg.Entity).Aliases), "")
		case f.Kind == fields.Identifiers:
			add(f.Name, identifierLines(r.(*kg.Entity).Identifiers), "")
		case f.Kind == fields.Citations:
			documents, quotes := cited(*fields.CitationsOf(r))
			add("documents", documents, "")
			add("quotes", quotes, "")
		case f.Kind == fields.Flag:
			add(f.Name, f.Get(r), "boolean")
		case isAttribute(f):
			add(f.Name, f.Get(r), "")
		}
	}
	return list
}

func aliasLines(aliases []kg.Alias) string {
	var names []string
	for _, a := range aliases {
		names = append(names, a.Name)
	}
	return strings.Join(names, "\n")
}

// identifierLines returns identifiers, one a line: the address of the register's page, or the scheme and the value.
func identifierLines(list []kg.Identifier) string {
	var lines []string
	for _, i := range list {
		line := i.URL()
		if line == "" {
			line = i.Scheme + ":" + i.Value
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
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
