package native

import (
	"io"

	"ties/exchange/form"
	"ties/kg"
	"ties/kg/jsonline"
)

// Writer writes one record a line. It implements form.Writer.
type Writer struct {
	to   io.Writer
	line []byte
}

var _ form.Writer = (*Writer)(nil)

// NewWriter makes a writer.
func NewWriter(to io.Writer) *Writer { return &Writer{to: to} }

// Write implements form.Writer.
func (w *Writer) Write(record kg.Record) error {
	w.line = append(jsonline.Append(w.line[:0], record), '\n')
	_, err := w.to.Write(w.line)
	return err
}

// Close implements form.Writer.
func (w *Writer) Close() error { return nil }

// LeftOut implements form.Writer: there is a place for everything.
func (w *Writer) LeftOut() form.LeftOut { return nil }
