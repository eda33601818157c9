package sqlite_test

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"ties/kg"
	"ties/kg/query"
	"ties/store"
	"ties/store/sqlite"
	"ties/store/storetest"
)

// rebuilding is a store that reads its graph into memory after every so many batches.
type rebuilding struct {
	*sqlite.Store
	batches atomic.Int64
	every   int64
}

func (s *rebuilding) Apply(ctx context.Context, batch *kg.Batch) (*kg.Receipt, error) {
	receipt, err := s.Store.Apply(ctx, batch)
	if err == nil && s.batches.Add(1)%s.every == 1%s.every {
		err = s.RebuildGraph(ctx)
	}
	return receipt, err
}

// Searches for paths and colleagues answer the same from memory, also where that is of an earlier revision.
func TestRandomPlansAgreeWithANetworkInMemory(t *testing.T) {
	for name, every := range map[string]int64{"new": 1, "old": 7} {
		t.Run(name, func(t *testing.T) {
			inMemory := func(t *testing.T) store.Store { return &rebuilding{Store: open(t, sqlite.Memory), every: every} }
			storetest.Random(t, inMemory, storetest.Size{Graphs: 2, Plans: 100, Writes: 20})
		})
	}
}

func TestANetworkInMemoryKeepsTheContract(t *testing.T) {
	storetest.Run(t, func(t *testing.T) store.Store { return &rebuilding{Store: open(t, sqlite.Memory), every: 1} })
}

var written = time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC)

// jobs returns people, each with a job at one company.
func jobs(company string, people ...string) []kg.Record {
	records := []kg.Record{
		&kg.Document{ID: "document:d", Title: "d", RecordedAt: written}, &kg.Entity{Type: kg.TypeCompany, ID: "company:" + company, Name: company},
	}
	for _, p := range people {
		records = append(records, &kg.Entity{Type: kg.TypePerson, ID: "person:" + p, Name: p}, &kg.Relation{
			ID: "employment:" + p + "-" + company, Kind: kg.EmployedBy, Source: "person:" + p, Target: "company:" + company,
			Claim: kg.Claim{RecordedAt: written, Citations: []kg.Citation{kg.Whole("document:d")}},
		})
	}
	return records
}

func numbered(prefix string, n int) []string {
	names := make([]string, n)
	for i := range names {
		names[i] = fmt.Sprintf("%s%d", prefix, i)
	}
	return names
}

func put(t *testing.T, s store.Store, records []kg.Record) {
	t.Helper()
	if err := store.Write(t.Context(), s, &kg.Batch{Put: records}); err != nil {
		t.Fatal(err)
	}
}

func rebuildGraph(t *testing.T, s *sqlite.Store) {
	t.Helper()
	if err := s.RebuildGraph(t.Context()); err != nil {
		t.Fatal(err)
	}
}

// countPaths counts the paths from a person to person:y through one company.
func countPaths(t *testing.T, s store.Store, from string) int {
	t.Helper()
	page, err := s.Read(t.Context(), &query.Plan{
		Start:     &query.Paths{From: from, To: "person:y", Kinds: kg.AllKinds(), MaxHops: 2, MaxDegree: query.AnyDegree, Limit: 100, Most: 1_000_000},
		Selection: &query.Selection{},
	})
	if err != nil {
		t.Fatal(err)
	}
	return len(page.Rows)
}

func wantPaths(t *testing.T, s store.Store, from string, want int) {
	t.Helper()
	if n := countPaths(t, s, from); n != want {
		t.Errorf("there are %d ways from %s to person:y, want %d", n, from, want)
	}
}

// Writes of another process to the file are seen, however many they are, and however long ago.
func TestPathsAreThoseOfTheFileNow(t *testing.T) {
	for name, between := range map[string]func(t *testing.T, s *sqlite.Store){
		"nothing": func(*testing.T, *sqlite.Store) {},
		"many batches": func(t *testing.T, s *sqlite.Store) {
			for _, p := range numbered("p", 150) {
				put(t, s, jobs("other", p))
			}
		},
		"a large batch": func(t *testing.T, s *sqlite.Store) { put(t, s, jobs("other", numbered("p", 1_500)...)) },
		"some large batches": func(t *testing.T, s *sqlite.Store) {
			for i := range 8 {
				put(t, s, jobs("other", numbered(fmt.Sprintf("p%d-", i), 900)...))
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "ties.db")
			one, other := open(t, path), open(t, path)
			put(t, one, jobs("a", "x", "y"))
			rebuildGraph(t, one)
			wantPaths(t, one, "person:x", 1)
			put(t, other, jobs("b", "x", "y", "z"))
			between(t, other)
			wantPaths(t, one, "person:x", 2)
			wantPaths(t, one, "person:z", 1)
			if err := store.Write(t.Context(), other, &kg.Batch{Delete: []string{"employment:x-a", "employment:y-a", "company:a"}}); err != nil {
				t.Fatal(err)
			}
			wantPaths(t, one, "person:x", 1)
			rebuildGraph(t, one)
			wantPaths(t, one, "person:x", 1)
		})
	}
}

// The graph of a store is not used after the store has been filled.
func TestPathsOfAStoreThatWasFilled(t *testing.T) {
	s := open(t, sqlite.Memory)
	rebuildGraph(t, s)
	err := s.Load(t.Context(), func(w store.Writer) error { return store.Write(t.Context(), w, &kg.Batch{Put: jobs("a", "x", "y")}) })
	if err != nil {
		t.Fatal(err)
	}
	wantPaths(t, s, "person:x", 1)
}

// After some searches the graph is in memory, and searches read no relations from disk, except for those that a batch has
// changed.
func TestSearchesForPathsReadFromMemory(t *testing.T) {
	var fromDisk atomic.Int64
	s, err := sqlite.Open(t.Context(), sqlite.Memory, sqlite.Trace(func(text string) {
		if strings.Contains(text, "JOIN relations") {
			fromDisk.Add(1)
		}
	}))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	put(t, s, jobs("a", "x", "y", "z"))
	put(t, s, jobs("b", "y", "z"))
	looked := func() int64 {
		fromDisk.Store(0)
		wantPaths(t, s, "person:x", 1)
		return fromDisk.Load()
	}
	for searches := 1; looked() > 0; searches++ {
		if searches == 100_000 {
			t.Fatal("no search was answered from memory")
		}
	}
	put(t, s, jobs("c", "z"))
	if n := looked(); n != 0 {
		t.Errorf("a batch about somebody else had relations read from disk, %d times", n)
	}
	put(t, s, jobs("c", "x"))
	if n := looked(); n != 1 {
		t.Errorf("where one end was changed, relations were read from disk %d times, want once", n)
	}
}
