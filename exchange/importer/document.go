package importer

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"time"
	"unicode/utf8"

	"ties/exchange/input"
	"ties/internal/lookup"
	"ties/kg"
	"ties/store"
)

// importDocument is the import's own document, which claims cite that cite nothing else.
type importDocument struct {
	record kg.Document
	stored bool // it is in the store from an earlier import of the same content
}

func newImportDocument(from *input.Sources, recordedAt time.Time) importDocument {
	var titles []string
	for _, s := range from.List {
		titles = append(titles, filepath.Base(s.Name))
	}
	return importDocument{record: kg.Document{
		ID:         "document:import-" + from.Digest[:16],
		Title:      documentTitle(titles),
		RecordedAt: recordedAt.UTC().Truncate(time.Second),
	}}
}

// documentTitle returns a title with as many names of files as fit.
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

// find looks for the document in the store: if the same content has been imported before, its time stays.
func (d *importDocument) find(ctx context.Context, from store.Reader) error {
	at, ok, err := lookup.RecordedAt(ctx, from, d.record.ID)
	if ok {
		d.record.RecordedAt, d.stored = at, true
	}
	return err
}

// complete fills in what a record leaves to the import, and reports whether it cites the import's own document.
func (d *importDocument) complete(record kg.Record) (cites bool) {
	switch r := record.(type) {
	case *kg.Document:
		d.date(&r.RecordedAt)
	case *kg.Relation:
		return d.claim(&r.Claim)
	case *kg.Fact:
		return d.claim(&r.Claim)
	}
	return false
}

func (d *importDocument) claim(c *kg.Claim) (cites bool) {
	d.date(&c.RecordedAt)
	if len(c.Citations) > 0 {
		return false
	}
	c.Citations = []kg.Citation{kg.Whole(d.record.ID)}
	return true
}

func (d *importDocument) date(at *time.Time) {
	if at.IsZero() {
		*at = d.record.RecordedAt
	}
}
