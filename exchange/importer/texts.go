package importer

import (
	"context"
	"fmt"
	"io"
	"maps"

	"ties/internal/lookup"
	"ties/kg"
	"ties/kg/jsonline"
	"ties/store"
)

// documentTexts finds the texts of documents, in the import or in the store. Only those of the last call stay in memory.
type documentTexts struct {
	index  *recordIndex
	store  store.Reader
	recent map[string]string // what the last call of get returned
}

// storedBytes is the assumed size of a text that only the store has.
const storedBytes = 64 << 10

// size returns about how much memory the text of a document needs.
func (t *documentTexts) size(id string) int {
	if at, ok := t.index.texts[id]; ok {
		return at.length
	}
	if t.index.ids.find(id).state&isGood != 0 {
		return 0
	}
	return storedBytes
}

// get returns the texts of those documents that exist.
func (t *documentTexts) get(ctx context.Context, ids []string) (map[string]string, error) {
	found := map[string]string{}
	var stored []string
	for _, id := range ids {
		text, ok := t.recent[id]
		if ok {
			found[id] = text
			continue
		}
		if t.index.ids.find(id).state&isGood == 0 {
			stored = append(stored, id)
			continue
		}
		text, err := t.read(id)
		if err != nil {
			return nil, err
		}
		found[id] = text
	}
	more, err := lookup.Texts(ctx, t.store, stored)
	maps.Copy(found, more)
	t.recent = maps.Clone(found)
	return found, err
}

// read reads the text of a document from its input.
func (t *documentTexts) read(id string) (string, error) {
	at, ok := t.index.texts[id]
	if !ok {
		return "", nil
	}
	s := t.index.sources[at.source]
	line := make([]byte, at.length)
	if _, err := io.ReadFull(io.NewSectionReader(s.Reader(), at.begin, int64(at.length)), line); err != nil {
		return "", fmt.Errorf("%s: %w", s.Name, err)
	}
	record, err := jsonline.Decode(line)
	document, ok := record.(*kg.Document)
	if err != nil || !ok {
		return "", fmt.Errorf("%s was changed while it was being imported: import it again", s.Name)
	}
	return document.Text, nil
}
