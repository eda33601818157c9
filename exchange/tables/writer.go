package tables

import (
	"encoding/csv"
	"io"

	"ties/exchange/form"
	"ties/kg"
	"ties/kg/fields"
)

// Writer writes one file a kind, all of them, one after another. It implements form.Writer.
type Writer struct {
	create func(name string) (io.Writer, error)
	next   []kg.Type // the kinds whose files are not there yet
	rows   *csv.Writer
	cells  []string
}

var _ form.Writer = (*Writer)(nil)

// NewWriter makes a writer into files that create makes. A file is complete when the next one is asked for, the
// last one after Close.
func NewWriter(create func(name string) (io.Writer, error)) *Writer {
	return &Writer{create: create, next: kg.Nodes.List()}
}

// Write implements form.Writer.
func (w *Writer) Write(record kg.Record) error {
	if err := w.open(record.RecordType()); err != nil {
		return err
	}
	w.cells = w.cells[:0]
	for _, f := range fields.Of(record.RecordType()) {
		w.cells = append(w.cells, guard(cellValue(f, record), isVerbatim(f)))
	}
	return w.rows.Write(w.cells)
}

// open makes the files of the kinds up to one.
func (w *Writer) open(t kg.Type) error {
	for len(w.next) > 0 && w.next[0] <= t {
		if err := w.flush(); err != nil {
			return err
		}
		file, err := w.create(names[w.next[0]] + ".csv")
		if err != nil {
			return err
		}
		if _, err := io.WriteString(file, form.ByteOrderMark); err != nil { // without which Excel takes it for another encoding
			return err
		}
		w.rows = csv.NewWriter(file)
		if err := w.rows.Write(columns(w.next[0])); err != nil {
			return err
		}
		w.next = w.next[1:]
	}
	return nil
}

func (w *Writer) flush() error {
	if w.rows == nil {
		return nil
	}
	w.rows.Flush()
	return w.rows.Error()
}

// Close implements form.Writer.
func (w *Writer) Close() error {
	if err := w.open(kg.TypeFact); err != nil {
		return err
	}
	return w.flush()
}

// LeftOut implements form.Writer: there is a place for everything.
func (w *Writer) LeftOut() form.LeftOut { return nil }
