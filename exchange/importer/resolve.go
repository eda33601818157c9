package importer

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"

	"ties/internal/lookup"
	"ties/kg"
	"ties/kg/fields"
	"ties/store"
)

// resolve checks what the records refer to, in the import and in the store, and finds out which of them are new.
func (im *importer) resolve(ctx context.Context) (err error) {
	if im.empty, err = store.IsEmpty(ctx, im.store); err != nil {
		return err
	}
	for _, types := range writeOrder {
		err := im.readChunks(ctx, types, func(c *chunk) error {
			im.checked.Add(int64(c.bytes))
			im.weight += c.bytes
			if err := im.resolveChunk(c, referenceReader{ctx, im.index, im.texts, types == kg.Documents}); err != nil {
				return err
			}
			if c.cites(im.document.record.ID) {
				im.report.Document = im.document.record.ID
			}
			return im.compare(ctx, c)
		})
		if err != nil {
			return err
		}
	}
	im.checked.Finish()
	return nil
}

// resolveChunk rejects bad records until there is none.
func (im *importer) resolveChunk(c *chunk, known referenceReader) error {
	for {
		batch := kg.Batch{Put: c.records}
		err := batch.Resolve(known)
		var faults kg.RecordErrors
		if !errors.As(err, &faults) {
			return err
		}
		byRecord := map[int]kg.RecordErrors{}
		for _, f := range faults {
			byRecord[f.Index] = append(byRecord[f.Index], im.index.explain(c.records[f.Index], f))
		}
		for _, i := range slices.Sorted(maps.Keys(byRecord)) {
			im.reject(c.places[i], c.records[i].RecordID(), byRecord[i])
		}
		c.drop(byRecord)
	}
}

// explain names the reason where a record is bad only because it refers to another bad one.
func (x *recordIndex) explain(record kg.Record, f *kg.RecordError) *kg.RecordError {
	id := references(record)[f.Field]
	if entry := x.ids.find(id); entry.state&isBad != 0 && entry.state&(isGood|isStored) == 0 {
		f.Reason = fmt.Sprintf("%q is left out: see what is wrong at %s", id, x.describe(entry.at))
	}
	return f
}

// references returns the IDs that a record refers to, by field.
func references(record kg.Record) map[string]string {
	ids := map[string]string{}
	for _, f := range fields.Of(record.RecordType()) {
		if f.Kind == fields.Reference {
			ids[f.Name] = f.Get(record)
		}
	}
	for i, c := range kg.Citations(record) {
		ids[fmt.Sprintf("citations[%d].document", i)] = c.Document
	}
	return ids
}

// referenceReader reads everything that there will be once the import is written. It is a kg.ReferenceReader.
type referenceReader struct {
	ctx   context.Context
	index *recordIndex
	texts *documentTexts
	// documents is set where documents themselves are resolved: then the stored texts count, which must not change.
	documents bool
}

// Exist implements kg.ReferenceReader.
func (r referenceReader) Exist(ids []string) (map[string]bool, error) {
	existing := map[string]bool{}
	var unclear []string
	for _, id := range ids {
		has, sure := r.index.ids.has(id)
		if has {
			existing[id] = true
		}
		if !sure {
			unclear = append(unclear, id)
		}
	}
	stored, err := lookup.Existing(r.ctx, r.texts.store, unclear, kg.Entities|kg.Documents)
	for _, id := range unclear {
		if stored[id] {
			existing[id] = true
			r.index.ids.mark(id, isStored)
		} else {
			r.index.ids.mark(id, isAbsent)
		}
	}
	return existing, err
}

// Revisions implements kg.ReferenceReader. No import expects any.
func (r referenceReader) Revisions([]string) (map[string]int64, error) {
	return map[string]int64{}, nil
}

// Texts implements kg.ReferenceReader.
func (r referenceReader) Texts(ids []string) (map[string]string, error) {
	if r.documents {
		return lookup.Texts(r.ctx, r.texts.store, ids)
	}
	return r.texts.get(r.ctx, ids)
}
