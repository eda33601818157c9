package exchange

import (
	"context"
	"fmt"
	"io"
	"maps"

	"ties/exchange/native"
	"ties/kg"
)

// documentTexts finds the texts of documents, in the import or in the store. They stay where they are, but for those
// that were asked for last.
type documentTexts struct {
	im     *importer
	places map[string]textRange // of the import's documents that have a text
	recent map[string]string    // what the last call of get gave, by ID
}

// textRange is where a document's line is.
type textRange struct {
	source uint32
	begin  int64
	length int
}

func newDocumentTexts(im *importer) *documentTexts {
	return &documentTexts{im: im, places: map[string]textRange{}}
}

// size tells how much memory a cited document's text will need, as well as can be told.
func (t *documentTexts) size(c kg.Citation) int {
	if span, ok := t.places[c.Document]; ok {
		return span.length
	}
	if t.im.ids.find(c.Document).state&isGood != 0 {
		return 0
	}
	return storedBytes
}

// get returns the texts of those documents that there are.
func (t *documentTexts) get(ctx context.Context, wanted []string) (map[string]string, error) {
	found := map[string]string{}
	var stored []string
	for _, id := range wanted {
		text, ok := t.recent[id]
		if ok {
			found[id] = text
			continue
		}
		if t.im.ids.find(id).state&isGood == 0 {
			stored = append(stored, id)
			continue
		}
		text, err := t.read(id)
		if err != nil {
			return nil, err
		}
		found[id] = text
	}
	more, err := t.im.store.texts(ctx, stored)
	maps.Copy(found, more)
	t.recent = maps.Clone(found)
	return found, err
}

// read gets the text of a document from the input.
func (t *documentTexts) read(id string) (string, error) {
	at, ok := t.places[id]
	if !ok {
		return "", nil
	}
	s := t.im.sources[at.source]
	line := make([]byte, at.length)
	if _, err := io.ReadFull(io.NewSectionReader(s.content, at.begin, int64(at.length)), line); err != nil {
		return "", fmt.Errorf("%s: %w", s.name, err)
	}
	var d native.Decoder
	record, faults := d.Decode(line)
	document, ok := record.(*kg.Document)
	if len(faults) > 0 || !ok {
		return "", fmt.Errorf("%s was changed while it was being imported: import it again", s.name)
	}
	return document.Text, nil
}
