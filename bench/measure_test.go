package bench

import (
	"context"
	"flag"
	"path/filepath"
	"testing"

	"ties/bench/gen"
	"ties/internal/neo4jserver"
	"ties/kg/query"
	"ties/store"
	"ties/store/neo4j"
	"ties/store/sqlite"
)

var (
	people = flag.Int("people", 10_000, "how many people the graph has that is measured")
	file   = flag.String("file", "", "a file of SQLite with these people, instead of a new one")
)

// measured is a plan, and what its figure is called.
type measured struct {
	name string
	plan *query.Plan
}

func inSQLite(b *testing.B) store.Store {
	b.Helper()
	path := *file
	if path == "" {
		path = filepath.Join(b.TempDir(), "ties.db")
	}
	store, err := sqlite.Open(b.Context(), path)
	if err != nil {
		b.Fatal(err)
	}
	return store
}

func inNeo4j(b *testing.B) store.Store {
	b.Helper()
	access := neo4jserver.Shared(b)
	neo4jserver.Empty(b, access)
	store, err := neo4j.Open(b.Context(), access.URL, neo4j.Options{Username: access.Username, Password: access.Password})
	if err != nil {
		b.Fatal(err)
	}
	return store
}

// measure fills a store, and has it answer one plan after the other, each of which must find something.
func measure(b *testing.B, store store.Store, plans []measured) {
	b.Helper()
	b.Cleanup(func() { _ = store.Close() })
	fill(b, store)
	for _, one := range plans {
		b.Run(one.name, func(b *testing.B) {
			for b.Loop() {
				page, err := store.Read(context.Background(), one.plan)
				if err != nil || len(page.Rows) == 0 {
					b.Fatal(err)
				}
			}
		})
	}
}

// fill loads a graph in batches, unless it is there.
func fill(b *testing.B, store store.Store) {
	b.Helper()
	if *file != "" {
		return
	}
	if err := gen.Fill(b.Context(), store, gen.Options{People: *people, Seed: 1}); err != nil {
		b.Fatal(err)
	}
}
