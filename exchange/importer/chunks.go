package importer

import (
	"context"
	"fmt"
	"slices"

	"ties/kg"
	"ties/kg/jsonline"
)

// The size of a chunk.
const (
	chunkRecords = 5_000
	chunkBytes   = 32 << 20 // of lines, and of the documents that their records cite
)

// chunk is a part of the records of an import, which are resolved or written together.
type chunk struct {
	records   []kg.Record
	places    []linePosition
	bytes     int             // of their lines, and of the texts that they cite
	documents map[string]bool // that the records cite
}

// writeOrder is the order in which records are resolved and written: those that others refer to first, so that what
// depends on a bad record is found in the same pass.
var writeOrder = []kg.TypeSet{kg.Documents, kg.Entities, kg.Relations | kg.Facts, kg.Identity}

// readChunks decodes all sound records of some types once more, and calls each with them in chunks.
func (im *importer) readChunks(ctx context.Context, types kg.TypeSet, each func(*chunk) error) error {
	if im.index.count(types) == 0 {
		return nil
	}
	var c chunk
	lines := pipeline{
		sources: im.index.sources, parts: im.sources.Converted(), missingEnd: im.options.MissingEnd, recordedAt: im.document.record.RecordedAt,
		wanted: func(at linePosition) bool { return types.Has(im.index.typeAt(at)) }, decode: im.decodeAgain,
	}
	err := lines.run(ctx, func(l *inputLine) error {
		if len(l.faults) > 0 || l.record.RecordType() != im.index.typeAt(l.at) {
			return fmt.Errorf("%s was changed while it was being imported: import it again", im.index.describe(l.at))
		}
		if c.isFull() {
			if err := each(&c); err != nil {
				return err
			}
			c = chunk{}
		}
		c.add(l, im.texts)
		return nil
	})
	if err != nil || len(c.records) == 0 {
		return err
	}
	return each(&c)
}

// decodeAgain decodes a record that is sound by itself. kg.Batch.Resolve will check it again.
func (im *importer) decodeAgain(decoder *jsonline.Decoder, l *inputLine) {
	if l.record, l.faults = decoder.DecodeLine(l.line); len(l.faults) == 0 {
		im.complete(l.record)
	}
}

// ids returns the IDs of the records.
func (c *chunk) ids() []string {
	ids := make([]string, len(c.records))
	for i, r := range c.records {
		ids[i] = r.RecordID()
	}
	return ids
}

// cites reports whether a record cites a document.
func (c *chunk) cites(document string) bool {
	return c.documents[document] && slices.ContainsFunc(c.records, func(r kg.Record) bool {
		return slices.ContainsFunc(kg.Citations(r), func(cite kg.Citation) bool { return cite.Document == document })
	})
}

func (c *chunk) isFull() bool { return len(c.records) >= chunkRecords || c.bytes > chunkBytes }

func (c *chunk) add(l *inputLine, texts *documentTexts) {
	c.records = append(c.records, l.record)
	c.places = append(c.places, l.at)
	c.bytes += len(l.line)
	for _, cite := range kg.Citations(l.record) {
		if !c.documents[cite.Document] {
			if c.documents == nil {
				c.documents = map[string]bool{}
			}
			c.documents[cite.Document] = true
			c.bytes += texts.size(cite.Document)
		}
	}
}

// drop takes the records with faults out of the chunk.
func (c *chunk) drop(faults map[int]kg.RecordErrors) {
	kept := chunk{bytes: c.bytes, documents: c.documents}
	for i, r := range c.records {
		if len(faults[i]) == 0 {
			kept.records = append(kept.records, r)
			kept.places = append(kept.places, c.places[i])
		}
	}
	*c = kept
}
