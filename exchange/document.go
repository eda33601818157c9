package exchange

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"time"
	"unicode/utf8"

	"ties/kg"
)

// importDocument is the import's own document: what claims cite that cite nothing.
type importDocument struct {
	record kg.Document
	stored bool // it is in the store from an earlier import of the same content
	cited  bool // a claim cites it
}

func newImportDocument(from *inputSources, recordedAt time.Time) importDocument {
	var titles []string
	for _, s := range from.list {
		titles = append(titles, filepath.Base(s.name))
	}
	return importDocument{record: kg.Document{
		ID:         "document:import-" + from.sum[:16],
		Title:      documentTitle(titles),
		RecordedAt: recordedAt.UTC().Truncate(time.Second),
	}}
}

// documentTitle names as many files as fit.
func documentTitle(files []string) string {
	const prefix, most = "Import of ", kg.MaxName - 40
	text := prefix
	for i, name := range files {
		name = strings.ToValidUTF8(name, "?")
		if utf8.RuneCountInString(text)+utf8.RuneCountInString(name) > most {
			return fmt.Sprintf("%s and %d more", strings.TrimSuffix(text, ", "), len(files)-i)
		}
		text += name
		if i < len(files)-1 {
			text += ", "
		}
	}
	return text
}

// find looks whether the same content has been imported before: then what it recorded stays as it was.
func (o *importDocument) find(ctx context.Context, store storeLookup) error {
	at, ok, err := store.recordedAt(ctx, o.record.ID)
	if ok {
		o.record.RecordedAt, o.stored = at, true
	}
	return err
}

// complete fills in what a record may leave to the import, and tells whether it cites the import's own document.
func (o *importDocument) complete(record kg.Record) (cites bool) {
	switch r := record.(type) {
	case *kg.Document:
		o.date(&r.RecordedAt)
	case *kg.Relation:
		return o.claim(&r.Claim)
	case *kg.Fact:
		return o.claim(&r.Claim)
	}
	return false
}

func (o *importDocument) claim(c *kg.Claim) (cites bool) {
	o.date(&c.RecordedAt)
	if len(c.Citations) > 0 {
		return false
	}
	c.Citations = []kg.Citation{kg.Whole(o.record.ID)}
	return true
}

func (o *importDocument) date(at *time.Time) {
	if at.IsZero() {
		*at = o.record.RecordedAt
	}
}
