package neo4j

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"ties/internal/neo4jserver"
	"ties/kg"
	"ties/kg/query"
	"ties/store"
)

// tide writes people, each with a job at one company, one batch after the other, and records the outcome.
type tide struct {
	*testing.T
	store  *Store
	number int
	acked  []string   // people whose batch was acknowledged
	open   []kg.Batch // batches that may or may not have been written
	done   atomic.Int64
}

func hubRecords() []kg.Record {
	at := time.Date(2024, 12, 1, 0, 0, 0, 0, time.UTC)
	return []kg.Record{
		&kg.Document{ID: "document:d", Title: "D", RecordedAt: at},
		&kg.Entity{Type: kg.TypeCompany, ID: "company:hub", Name: "Hub"},
	}
}

func (w *tide) batch(i int) (id string, batch kg.Batch) {
	slug := fmt.Sprintf("%d-%d", w.number, i)
	claim := kg.Claim{RecordedAt: time.Date(2024, 12, 1, 0, 0, 0, 0, time.UTC), Citations: []kg.Citation{kg.Whole("document:d")}}
	return "person:" + slug, kg.Batch{Put: []kg.Record{
		&kg.Entity{Type: kg.TypePerson, ID: "person:" + slug, Name: slug},
		&kg.Relation{Claim: claim, ID: "employment:" + slug, Kind: kg.EmployedBy, Source: "person:" + slug, Target: "company:hub"},
	}}
}

func (w *tide) run(ctx context.Context) {
	for i := 0; ctx.Err() == nil; i++ {
		id, batch := w.batch(i)
		err := store.Write(ctx, w.store, &batch)
		switch {
		case err == nil:
			w.acked = append(w.acked, id)
			w.done.Add(1)
		case errors.Is(err, kg.ErrUnavailable) || ctx.Err() != nil:
			w.open = append(w.open, batch)
		default:
			w.Errorf("a write gave %v, want %v", err, kg.ErrUnavailable)
			return
		}
	}
}

// The database is killed while it is written to and read from, and started again.
func TestADatabaseThatIsKilled(t *testing.T) {
	server := neo4jserver.Own(t)
	store := openAt(t, server.Access, Options{})
	if _, err := store.Apply(t.Context(), &kg.Batch{Put: hubRecords()}); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	var all sync.WaitGroup
	writers := []*tide{{T: t, store: store, number: 1}, {T: t, store: store, number: 2}}
	for _, w := range writers {
		all.Go(func() { w.run(ctx) })
	}
	var reads, lost atomic.Int64
	all.Go(func() { readOn(ctx, t, store, &reads, &lost) })

	waitUntil(t, "some writes", func() bool { return writers[0].done.Load() > 20 && writers[1].done.Load() > 20 && reads.Load() > 200 })
	if err := server.Kill(); err != nil {
		t.Fatal(err)
	}
	waitUntil(t, "reads to fail", func() bool { return lost.Load() > 3 })
	if err := server.Restart(t.Context()); err != nil {
		t.Fatal(err)
	}
	good, first, second := reads.Load(), writers[0].done.Load(), writers[1].done.Load()
	toRead := waitUntil(t, "a good answer", func() bool { return reads.Load() > good })
	toWrite := waitUntil(t, "writes", func() bool { return writers[0].done.Load() > first && writers[1].done.Load() > second })
	cancel()
	all.Wait()
	t.Logf("after the restart: a good answer within %s, and writes %s later; %d answers, %d calls unavailable",
		toRead, toWrite, reads.Load(), lost.Load())
	nothingIsLost(t, store, writers)
	if err := store.Close(); err != nil {
		t.Error(err)
	}
	waitUntil(t, "goroutines to end", func() bool { return len(atWork()) == 0 })
}

// readOn reads until it is stopped; every answer is right, or unavailable.
func readOn(ctx context.Context, t *testing.T, store *Store, good, lost *atomic.Int64) {
	plan := planLookup(namesOnly, "company:hub")
	for ctx.Err() == nil {
		page, err := store.Read(ctx, plan)
		switch {
		case err == nil && page.Rows[0].Type == kg.TypeCompany:
			good.Add(1)
		case errors.Is(err, kg.ErrUnavailable):
			lost.Add(1)
		case ctx.Err() == nil:
			t.Errorf("a read gave %v, %v", page, err)
			return
		}
	}
}

// nothingIsLost asserts that every acknowledged write is there, and sends the others again, which does no harm.
func nothingIsLost(t *testing.T, store *Store, writers []*tide) {
	t.Helper()
	people := 0
	for _, w := range writers {
		page, err := store.Read(t.Context(), planLookup(&query.Selection{Types: kg.Entities}, w.acked...))
		if err != nil {
			t.Fatal(err)
		}
		for i, row := range page.Rows {
			if row.Type == 0 {
				t.Errorf("%s was acknowledged, and is lost", w.acked[i])
			}
		}
		for _, batch := range w.open {
			for range 2 {
				if _, err := store.Apply(t.Context(), &batch); err != nil {
					t.Fatalf("sent again: %v", err)
				}
			}
		}
		people += len(w.acked) + len(w.open)
		t.Logf("writer %d: %d batches acknowledged, %d sent again", w.number, len(w.acked), len(w.open))
	}
	if got := degree(t, store, "company:hub"); got != int64(people) {
		t.Errorf("the company has the degree %d, want %d", got, people)
	}
}
