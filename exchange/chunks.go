package exchange

import (
	"context"
	"fmt"

	"ties/exchange/native"
	"ties/kg"
)

// How much is checked, and written, at once.
const (
	chunkRecords = 5_000
	chunkBytes   = 32 << 20 // of lines, and of the documents that their records cite
	storedBytes  = 64 << 10 // what a cited document is taken to have where only the store knows
)

// chunk is a part of the records of an import.
type chunk struct {
	records   []kg.Record
	places    []linePosition
	bytes     int             // of their lines, and of the texts that they cite
	documents map[string]bool // those that the records cite
}

// writeOrder is the order in which records are checked and written: what is referred to comes first, so that what
// depends on a bad record is found out in the same go.
var writeOrder = []kg.TypeSet{kg.Documents, kg.Entities, kg.Relations | kg.Facts}

// readChunks reads all sound records of some types once more, and hands them on in chunks.
func (im *importer) readChunks(ctx context.Context, types kg.TypeSet, each func(*chunk) error) error {
	if !im.holds(types) {
		return nil
	}
	var c chunk
	wanted := func(at linePosition) bool { return types.Has(im.typeAt(at)) }
	err := im.decodePipeline(ctx, wanted, im.decodeAgain, func(l *inputLine) error {
		if len(l.faults) > 0 || l.record.RecordType() != im.typeAt(l.at) {
			return fmt.Errorf("%s was changed while it was being imported: import it again", im.show(l.at))
		}
		im.document.cited = im.document.cited || l.cites
		if c.isFull() {
			if err := each(&c); err != nil {
				return err
			}
			c = chunk{}
		}
		c.add(l.record, l.at, len(l.line), im.texts)
		return nil
	})
	if err != nil || len(c.records) == 0 {
		return err
	}
	return each(&c)
}

// decodeAgain reads a record that is sound by itself. kg.Batch.Resolve will check it again.
func (im *importer) decodeAgain(decoder *native.Decoder, l *inputLine) {
	if l.record, l.faults = decoder.Decode(l.line); len(l.faults) == 0 {
		l.cites = im.document.complete(l.record)
	}
}

// holds reports whether there is a sound record of one of the types.
func (im *importer) holds(types kg.TypeSet) bool {
	for _, s := range im.sources {
		for _, t := range s.lines {
			if types.Has(t) {
				return true
			}
		}
	}
	return false
}

// typeAt returns the type of the sound record at a place, 0 where there is none.
func (im *importer) typeAt(at linePosition) kg.Type {
	lines := im.sources[at.source].lines
	if int(at.line) > len(lines) {
		return 0
	}
	return lines[at.line-1]
}

func (c *chunk) isFull() bool { return len(c.records) >= chunkRecords || c.bytes > chunkBytes }

func (c *chunk) add(record kg.Record, at linePosition, length int, texts *documentTexts) {
	c.records = append(c.records, record)
	c.places = append(c.places, at)
	c.bytes += length
	for _, cite := range citations(record) {
		if !c.documents[cite.Document] {
			if c.documents == nil {
				c.documents = map[string]bool{}
			}
			c.documents[cite.Document] = true
			c.bytes += texts.size(cite)
		}
	}
}

// drop takes the records out of the chunk that are marked.
func (c *chunk) drop(marked map[int]kg.RecordErrors) {
	kept := chunk{bytes: c.bytes, documents: c.documents}
	for i, r := range c.records {
		if len(marked[i]) == 0 {
			kept.records = append(kept.records, r)
			kept.places = append(kept.places, c.places[i])
		}
	}
	*c = kept
}

func citations(record kg.Record) []kg.Citation {
	switch r := record.(type) {
	case *kg.Entity:
		return r.Citations
	case *kg.Relation:
		return r.Citations
	case *kg.Fact:
		return r.Citations
	default:
		return nil
	}
}
