package importer

import (
	"context"
	"errors"
	"fmt"

	"ties/exchange/history"
	"ties/exchange/progress"
	"ties/kg"
	"ties/store"
)

// resolveAndWrite checks what all records refer to before it writes any: in one batch if they fit into one, so that a
// small import is there as a whole or not at all, otherwise in the order in which they depend on each other.
func (im *importer) resolveAndWrite(ctx context.Context) error {
	if done, err := im.replay(ctx); err != nil || done {
		return err
	}
	if err := im.resolve(ctx); err != nil {
		return err
	}
	if im.report.Bad > 0 && !im.options.SkipInvalid {
		im.report.Changes, im.report.Document = newChanges(), ""
		return &InvalidInputError{im.report.Bad}
	}
	im.report.Unchanged = im.report.Changes.Unchanged.Total()
	w := newRecordWriter(im)
	if im.options.Propose {
		return im.propose(ctx, w)
	}
	if im.options.DryRun {
		im.report.Written = w.total
		return nil
	}
	if w.total <= chunkRecords && im.weight <= chunkBytes {
		return w.end(w.write(ctx, im.store, kg.Records))
	}
	return w.end(store.Load(ctx, im.store, func(to store.Writer) error { return w.write(ctx, to, writeOrder...) }))
}

// errNotUndoable is the error of a load that the store could not undo after all: something has been written since it was
// asked.
var errNotUndoable = errors.New("the load cannot be undone")

// writeOrUndo writes all records without resolving them before, since the store does so anyway. If it refuses one,
// everything is undone, and resolveAndWrite finds all that is wrong.
func (im *importer) writeOrUndo(ctx context.Context) error {
	w := newRecordWriter(im)
	for _, t := range kg.Records.List() {
		if n := im.index.count(kg.Types(t)); n > 0 {
			im.report.Changes.New[t] = n
		}
	}
	err := store.Load(ctx, im.store, func(to store.Writer) error {
		if bulk, ok := to.(store.BulkWriter); !ok || !bulk.DefersIndexes() {
			return errNotUndoable
		}
		return w.write(ctx, to, writeOrder...)
	})
	refused := errors.As(err, new(kg.RecordErrors)) && errors.As(err, new(*store.RolledBackError))
	if refused || errors.Is(err, errNotUndoable) {
		im.report.Changes = newChanges()
		return im.resolveAndWrite(ctx)
	}
	return w.end(err)
}

// recordWriter writes the sound records of an import.
type recordWriter struct {
	im       *importer
	total    int
	written  int
	document bool // the import's own document is in the store
	cited    bool // by a record that was written
	last     *chunk
	series   history.Series
	meter    *progress.Meter
}

func newRecordWriter(im *importer) *recordWriter {
	total := im.index.count(kg.Records)
	origin := im.options.Origin
	origin.Kind = kg.RevisionImport
	return &recordWriter{
		im: im, total: total, document: im.document.stored, series: history.Series{Origin: origin},
		meter: progress.NewMeter(progress.Writing, int64(total), im.options.Progress),
	}
}

// write writes the records of some types, then those of others.
func (w *recordWriter) write(ctx context.Context, to store.Writer, order ...kg.TypeSet) error {
	for _, types := range order {
		if err := w.im.readChunks(ctx, types, func(c *chunk) error { return w.apply(ctx, to, c) }); err != nil {
			return err
		}
	}
	w.meter.Build(to)
	return nil
}

// apply writes one chunk, with the import's own document if it is the first that cites it.
func (w *recordWriter) apply(ctx context.Context, to store.Writer, c *chunk) error {
	batch := kg.Batch{Put: c.records}
	cites := c.cites(w.im.document.record.ID)
	if cites && !w.document {
		document := w.im.document.record // a copy, since a store normalizes what it gets
		batch.Put = append(batch.Put, &document)
	}
	w.last = c
	if err := w.series.Apply(ctx, to, &batch); err != nil {
		return err
	}
	w.document = w.document || cites
	w.cited = w.cited || cites
	w.written += len(c.records)
	w.meter.Add(int64(len(c.records)))
	return nil
}

// end reports what was written, and returns the error of an import that was not.
func (w *recordWriter) end(err error) error {
	var lost *store.PartialWriteError
	switch {
	case errors.As(err, new(*store.RolledBackError)):
		w.written, w.cited = 0, false
		w.series.RolledBack()
	case errors.As(err, &lost):
		w.written -= lost.Records
	}
	w.im.report.Written, w.im.report.Revisions = w.written, w.series.Numbers
	switch {
	case w.cited:
		w.im.report.Document = w.im.document.record.ID
	case err != nil:
		w.im.report.Document = ""
	}
	if err == nil {
		w.meter.Finish()
		return nil
	}
	w.reportRefused(err)
	return fmt.Errorf("%d of %d records were written; to go on, import the same again: %w", w.written, w.total, err)
}

// reportRefused reports the records that the store has refused: it has changed since they were resolved.
func (w *recordWriter) reportRefused(err error) {
	var faults kg.RecordErrors
	if !errors.As(err, &faults) {
		return
	}
	for _, f := range faults {
		if f.Index < len(w.last.places) {
			w.im.reject(w.last.places[f.Index], f.ID, kg.RecordErrors{f})
		}
	}
}
