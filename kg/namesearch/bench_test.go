package namesearch_test

import (
	"testing"

	"ties/bench/gen"
	"ties/kg"
	"ties/kg/namesearch"
	"ties/kg/query"
	"ties/store/sqlite"
)

// BenchmarkKeys is what an import takes for the names of each entity.
func BenchmarkKeys(b *testing.B) {
	batch, _ := gen.Batch(gen.Options{People: 2_000, Seed: 1})
	var entities []*kg.Entity
	for _, r := range batch.Put {
		if e, ok := r.(*kg.Entity); ok {
			entities = append(entities, e)
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		for _, e := range entities {
			namesearch.Keys(e)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(entities)), "ns/entity")
}

// BenchmarkSearch is a search from the text to the rows.
func BenchmarkSearch(b *testing.B) {
	store, err := sqlite.Open(b.Context(), sqlite.Memory)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = store.Close() })
	batch, _ := gen.Batch(gen.Options{People: 20_000, Seed: 1})
	if _, err := store.Apply(b.Context(), batch); err != nil {
		b.Fatal(err)
	}
	for _, text := range []string{"wang wei", "anna", "Jürgen Müller", "смирнов", "mar", "Olena Ivanova", "王伟", "Andersn"} {
		b.Run(text, func(b *testing.B) {
			plan := &query.Plan{
				Start:     &query.Search{Text: text, Types: kg.Entities, Slice: query.Slice{Limit: 20}},
				Selection: &query.Selection{Types: kg.Entities, Props: []query.Prop{query.PropID, query.PropMatched, query.PropScore}},
			}
			for b.Loop() {
				if _, err := store.Read(b.Context(), plan); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
