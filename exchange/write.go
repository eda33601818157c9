package exchange

import (
	"context"
	"errors"
	"fmt"

	"ties/kg"
	"ties/store"
)

// write writes all that is sound: in one batch if it fits into one, so that a small import is there as a
// whole or not at all, otherwise in the order in which records depend on each other.
func (im *importer) write(ctx context.Context) error {
	count := im.sound()
	written := meter{stage: Writing, total: int64(count), report: im.options.Progress}
	im.document.cited = false // claims that were left out do not count
	var err error
	if !im.unresolved && count <= chunkRecords && im.weight <= chunkBytes {
		err = im.writeAll(ctx, im.writer, &written, kg.Nodes)
	} else {
		err = store.Load(ctx, im.writer, func(to store.Writer) error {
			if f, ok := to.(store.BulkWriter); im.unresolved && (!ok || !f.DefersIndexes()) { // somebody has written something since
				im.unresolved = false
				if err := im.resolveAll(ctx); err != nil {
					return err
				}
			}
			err := im.writeAll(ctx, to, &written, writeOrder...)
			if err == nil && im.aborted {
				err = &InvalidInputError{im.report.Bad}
			}
			return written.build(to, err)
		})
	}
	switch bad := (*InvalidInputError)(nil); {
	case errors.As(err, &bad):
		im.report.Written, im.report.Document = 0, ""
		return bad
	case err != nil:
		return im.cutOff(count, err)
	}
	written.finish()
	return nil
}

// writeAll writes the sound records of some types, then those of others.
func (im *importer) writeAll(ctx context.Context, to store.Writer, written *meter, parts ...kg.TypeSet) error {
	for _, types := range parts {
		err := im.readChunks(ctx, types, func(c *chunk) error {
			if err := im.writeChunk(ctx, to, c, referenceReader{im, ctx, types == kg.Documents}); err != nil {
				return err
			}
			written.add(int64(len(c.records)))
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// writeChunk writes what is sound of a chunk. If that has not been found out yet, the store tells.
func (im *importer) writeChunk(ctx context.Context, to store.Writer, c *chunk, known referenceReader) error {
	if im.aborted {
		return im.resolveChunk(c, known)
	}
	err := im.apply(ctx, to, c)
	if !errors.As(err, new(kg.RecordErrors)) {
		return err
	}
	if !im.unresolved {
		im.refused(c, err)
		return err
	}
	before := im.report.Bad
	if err := im.resolveChunk(c, known); err != nil {
		return err
	}
	if im.report.Bad == before { // there is more in the store than there was
		im.refused(c, err)
		return err
	}
	if im.aborted = im.hasInvalid(); im.aborted || len(c.records) == 0 {
		return nil
	}
	return im.apply(ctx, to, c)
}

// cutOff tells how far an import has come.
func (im *importer) cutOff(count int, err error) error {
	if errors.As(err, new(*store.RolledBackError)) {
		im.report.Written, im.report.Document = 0, ""
	}
	if lost := (*store.PartialWriteError)(nil); errors.As(err, &lost) {
		im.report.Written -= lost.Records
	}
	return fmt.Errorf("%d of %d records were written; to go on, import the same again: %w", im.report.Written, count, err)
}

// sound counts the records that are to be written.
func (im *importer) sound() int {
	count := 0
	for _, s := range im.sources {
		for _, t := range s.lines {
			if t != 0 {
				count++
			}
		}
	}
	return count
}

// apply writes one chunk, with the import's own document before the first claim that cites it.
func (im *importer) apply(ctx context.Context, to store.Writer, c *chunk) error {
	batch := kg.Batch{Put: c.records}
	own := im.document.cited && !im.document.stored
	if own {
		document := im.document.record // which goes on being read, while a store may change what it is given
		batch.Put = append(batch.Put, &document)
	}
	if err := to.Apply(ctx, &batch); err != nil {
		return err
	}
	if im.document.cited {
		im.document.stored = true
		im.report.Document = im.document.record.ID
	}
	im.report.Written += len(c.records)
	return nil
}

// refused reports what the store found wrong: it has changed since the import was checked.
func (im *importer) refused(c *chunk, err error) {
	var faults kg.RecordErrors
	if !errors.As(err, &faults) {
		return
	}
	for _, f := range faults {
		if f.Index < len(c.records) {
			im.reject(c.places[f.Index], f.ID, kg.RecordErrors{f})
		}
	}
}

// meter tells how far a stage has come, some hundred times at most.
type meter struct {
	stage             Stage
	done, told, total int64
	report            func(Progress)
}

func (m *meter) add(n int64) {
	m.done = min(m.done+n, m.total)
	if m.done-m.told >= m.total/256 {
		m.tell()
	}
}

func (m *meter) finish() {
	m.done = m.total
	m.tell()
}

// build tells that what a writer has left for the end is being done, unless there was an error.
func (m *meter) build(to store.Writer, err error) error {
	if f, ok := to.(store.BulkWriter); ok && err == nil && f.DefersIndexes() && m.report != nil {
		m.finish()
		m.report(Progress{Building, m.total, m.total})
	}
	return err
}

func (m *meter) tell() {
	m.told = m.done
	if m.report != nil {
		m.report(Progress{m.stage, m.done, m.total})
	}
}
