// Package jsonld writes the graph in the words of schema.org, as JSON-LD.
package jsonld

import (
	"bufio"
	"encoding/json"
	"io"
	"time"

	"ties/exchange/form"
	"ties/kg"
)

// context says what the names and the IDs mean, so that nothing has to be fetched. What schema.org has no word for
// is in a vocabulary of our own.
func context() map[string]any {
	words := map[string]any{"@version": 1.1, "@vocab": "https://schema.org/", "ties": "urn:ties:vocabulary:"}
	for _, prefix := range prefixes() {
		words[prefix] = map[string]any{"@id": "urn:ties:" + prefix + ":", "@prefix": true}
	}
	return words
}

// prefixes are those of all IDs.
func prefixes() []string {
	list := []string{"document", "person", "company", "project", "team", "place", "event", "fact"}
	for _, k := range kg.AllKinds() {
		list = append(list, k.Prefix())
	}
	return list
}

// Writer writes one object with everything in its @graph. It implements form.Writer.
type Writer struct {
	to   *bufio.Writer
	open bool // the first line has been written
	more bool // something stands in the list already
}

var _ form.Writer = (*Writer)(nil)

// New makes a writer.
func New(to io.Writer) *Writer { return &Writer{to: bufio.NewWriterSize(to, 64<<10)} }

// node is one object of the graph.
type node map[string]any

// Write implements form.Writer.
func (w *Writer) Write(record kg.Record) error {
	switch r := record.(type) {
	case *kg.Document:
		return w.put(documentNode(r))
	case *kg.Entity:
		return w.put(entityNode(r))
	case *kg.Relation:
		return w.put(relationNode(r))
	case *kg.Fact:
		return w.put(factNode(r))
	default:
		return nil
	}
}

func (w *Writer) begin() error {
	if w.open {
		return nil
	}
	w.open = true
	text, err := json.Marshal(context())
	if err != nil {
		return err
	}
	_, err = w.to.WriteString(`{"@context":` + string(text) + `,"@graph":[`)
	return err
}

func (w *Writer) put(n node) error {
	if err := w.begin(); err != nil {
		return err
	}
	if w.more {
		_ = w.to.WriteByte(',') // the writer keeps its error
	}
	w.more = true
	for name, value := range n {
		if value == "" {
			delete(n, name)
		}
	}
	text, err := json.Marshal(n)
	if err != nil {
		return err
	}
	_ = w.to.WriteByte('\n')
	_, err = w.to.Write(text)
	return err
}

// Close implements form.Writer.
func (w *Writer) Close() error {
	if err := w.begin(); err != nil {
		return err
	}
	_, _ = w.to.WriteString("\n]}\n")
	return w.to.Flush()
}

// LeftOut implements form.Writer: there is a place for everything.
func (w *Writer) LeftOut() form.LeftOut { return nil }

func instant(at time.Time) string { return at.UTC().Format(time.RFC3339) }
