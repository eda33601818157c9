package exchange

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"

	"ties/kg"
	"ties/kg/fields"
)

// resolve checks what the records refer to, in the import and in the store.
func (im *importer) resolve(ctx context.Context) error {
	for _, types := range writeOrder {
		err := im.readChunks(ctx, types, func(c *chunk) error {
			im.checked.add(int64(c.bytes))
			im.weight += c.bytes
			return im.resolveChunk(c, referenceReader{im, ctx, types == kg.Documents})
		})
		if err != nil {
			return err
		}
	}
	im.checked.finish()
	return nil
}

// resolveChunk leaves out the records that are bad, until none is.
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
			byRecord[f.Index] = append(byRecord[f.Index], im.explain(c.records[f.Index], f))
		}
		for _, i := range slices.Sorted(maps.Keys(byRecord)) {
			im.reject(c.places[i], c.records[i].RecordID(), byRecord[i])
		}
		c.drop(byRecord)
	}
}

// explain says it where a record is bad only because another one is, to which it refers.
func (im *importer) explain(record kg.Record, f *kg.RecordError) *kg.RecordError {
	id := references(record)[f.Field]
	if entry := im.ids.find(id); entry.state&isBad != 0 && entry.state&(isGood|isStored) == 0 {
		f.Reason = fmt.Sprintf("%q is left out: see what is wrong at %s", id, im.show(entry.at))
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
	for i, c := range citations(record) {
		ids[fmt.Sprintf("citations[%d].document", i)] = c.Document
	}
	return ids
}

// referenceReader is everything that there will be once the import is written, for kg.Batch.Resolve.
type referenceReader struct {
	im  *importer
	ctx context.Context
	// documents tells that it is documents that are being checked: then it is the stored texts that count,
	// which must not change.
	documents bool
}

// Exist implements kg.ReferenceReader.
func (k referenceReader) Exist(wanted []string) (map[string]bool, error) {
	there := map[string]bool{}
	var unclear []string
	for _, id := range wanted {
		has, sure := k.im.ids.has(id)
		if has {
			there[id] = true
		}
		if !sure {
			unclear = append(unclear, id)
		}
	}
	stored, err := k.im.store.exist(k.ctx, unclear, kg.Entities|kg.Documents)
	for _, id := range unclear {
		if stored[id] {
			there[id] = true
			k.im.ids.mark(id, isStored)
		} else {
			k.im.ids.mark(id, isAbsent)
		}
	}
	return there, err
}

// Texts implements kg.ReferenceReader.
func (k referenceReader) Texts(wanted []string) (map[string]string, error) {
	if k.documents {
		return k.im.store.texts(k.ctx, wanted)
	}
	return k.im.texts.get(k.ctx, wanted)
}
