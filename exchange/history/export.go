package history

import (
	"bufio"
	"context"
	"io"

	"ties/kg"
	"ties/kg/query"
	"ties/store"
)

// Exported is what Export wrote.
type Exported struct{ Revisions, Changes int }

// Export writes the log as lines of JSON, oldest first: each revision, and below it its changes with the records before and
// after. What is written meanwhile may be missing. Memory does not grow with the log.
func Export(ctx context.Context, from store.LogReader, to io.Writer) (done Exported, err error) {
	w := NewWriter(to)
	err = eachRevision(ctx, from, func(r *query.RevisionRow) error {
		done.Revisions++
		if err := w.Revision(&r.Revision); err != nil {
			return err
		}
		return EachChange(ctx, from, r, func(c *kg.Change) error {
			done.Changes++
			return w.Change(c)
		})
	})
	if err != nil {
		return done, err
	}
	return done, w.Flush()
}

// Writer writes revisions and changes as lines of JSON.
type Writer struct {
	to   *bufio.Writer
	line []byte
}

// NewWriter returns a writer, which must be flushed in the end.
func NewWriter(to io.Writer) *Writer { return &Writer{to: bufio.NewWriter(to)} }

// Revision writes a revision.
func (w *Writer) Revision(r *kg.Revision) error {
	w.line = AppendRevision(w.line[:0], &store.LoggedRevision{Revision: *r})
	return w.end()
}

// Change writes a change.
func (w *Writer) Change(c *kg.Change) error {
	w.line = AppendChange(w.line[:0], c)
	return w.end()
}

func (w *Writer) end() error {
	w.line = append(w.line, '\n')
	_, err := w.to.Write(w.line)
	return err
}

// Flush writes what is not written yet.
func (w *Writer) Flush() error { return w.to.Flush() }
