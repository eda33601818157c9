package sqlite_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"ties/bench/gen"
	"ties/kg"
	"ties/kg/query"
	"ties/store"
	"ties/store/sqlite"
)

// BenchmarkMentions measures what finding the names of 100,000 people in a text of 1 MB takes.
func BenchmarkMentions(b *testing.B) {
	s, err := sqlite.Open(b.Context(), filepath.Join(b.TempDir(), "ties.db"))
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = s.Close() })
	o := gen.Options{People: 100_000, Seed: 1}
	d := documentOf(b, o)
	err = store.Load(b.Context(), s, func(to store.Writer) error {
		if err := store.Write(b.Context(), to, &kg.Batch{Put: []kg.Record{d}}); err != nil {
			return err
		}
		return gen.Fill(b.Context(), to, o)
	})
	if err != nil {
		b.Fatal(err)
	}
	for name, kind := range map[string]query.PassageKind{"mentions": query.Mentions, "co-mentions": query.CoMentions} {
		plan := &query.Plan{
			Start:     &query.Passages{Document: d.ID, Kind: kind, Types: kg.Entities, Slice: query.Slice{Limit: 100}},
			Selection: &query.Selection{Props: []query.Prop{query.PropQuote}},
		}
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if page, err := s.Read(b.Context(), plan); err != nil || len(page.Rows) != 100 {
					b.Fatal(page, err)
				}
			}
		})
	}
}

// documentOf returns a document of 1 MB with the names of people that are generated.
func documentOf(b *testing.B, o gen.Options) *kg.Document {
	b.Helper()
	var text strings.Builder
	n, last := 0, ""
	err := gen.Each(o, func(r kg.Record) error {
		if e, ok := r.(*kg.Entity); ok && e.Type == kg.TypePerson && n%7 == 0 && text.Len() < 1<<20 {
			fmt.Fprintf(&text, "Then %s met %s at the place of word%d, which they liked. ", e.Name, last, n%20_000)
			last = e.Name
		}
		n++
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
	return &kg.Document{ID: "document:long", Title: "Long", Text: text.String(), RecordedAt: time.Unix(0, 0)}
}
