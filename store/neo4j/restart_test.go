package neo4j

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"ties/exchange/history"
	"ties/internal/neo4jserver"
	"ties/kg"
	"ties/store"
)

// tide writes people, each with a job at one company, one batch with a key after the other, and records the outcome.
type tide struct {
	*testing.T
	store    *Store
	number   int
	acked    map[string]int64 // by the keys of batches that were acknowledged: their revisions
	open     []kg.Batch       // batches that may or may not have been written
	done     atomic.Int64
	failures atomic.Int64
}

func hubRecords() []kg.Record {
	at := time.Date(2024, 12, 1, 0, 0, 0, 0, time.UTC)
	return []kg.Record{
		&kg.Document{ID: "document:d", Title: "D", RecordedAt: at},
		&kg.Entity{Type: kg.TypeCompany, ID: "company:hub", Name: "Hub"},
	}
}

// batch returns one of the batches, whose key is the ID of the person.
func (w *tide) batch(i int) kg.Batch {
	slug := fmt.Sprintf("%d-%d", w.number, i)
	claim := kg.Claim{RecordedAt: time.Date(2024, 12, 1, 0, 0, 0, 0, time.UTC), Citations: []kg.Citation{kg.Whole("document:d")}}
	return kg.Batch{Key: "person:" + slug, Put: []kg.Record{
		&kg.Entity{Type: kg.TypePerson, ID: "person:" + slug, Name: slug},
		&kg.Relation{Claim: claim, ID: "employment:" + slug, Kind: kg.EmployedBy, Source: "person:" + slug, Target: "company:hub"},
	}}
}

func (w *tide) run(ctx context.Context) {
	w.acked = map[string]int64{}
	for i := 0; ctx.Err() == nil; i++ {
		batch := w.batch(i)
		receipt, err := w.store.Apply(ctx, &batch)
		switch {
		case err == nil:
			w.acked[batch.Key] = receipt.Revision.Number
			w.done.Add(1)
		case errors.Is(err, kg.ErrUnavailable) || ctx.Err() != nil:
			w.open = append(w.open, batch)
			w.failures.Add(1)
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

// nothingIsLost asserts that every acknowledged write is there, as the log says, and that none is half there. It sends the others
// again: their keys say what became of them.
func nothingIsLost(t *testing.T, store *Store, writers []*tide) {
	t.Helper()
	if _, err := store.Apply(t.Context(), &kg.Batch{Put: hubRecords()}); err != nil { // waits for commits that are under way
		t.Fatal(err)
	}
	logged := keysOf(t, store)
	sent := 0
	for _, w := range writers {
		for key, revision := range w.acked {
			if logged[key] != revision {
				t.Errorf("%s was acknowledged as revision %d; the log has %d", key, revision, logged[key])
			}
		}
		for _, batch := range w.open {
			was := logged[batch.Key] > 0
			for range 2 {
				receipt, err := store.Apply(t.Context(), &batch)
				if err != nil || receipt.Replayed != was {
					t.Fatalf("%s was sent again, and had been written: %t: %+v, %v", batch.Key, was, receipt, err)
				}
				was = true
			}
		}
		sent += len(w.acked) + len(w.open)
		t.Logf("writer %d: %d batches acknowledged, %d sent again", w.number, len(w.acked), len(w.open))
	}
	if got := keysOf(t, store); len(got) != sent {
		t.Errorf("the log has %d batches, want %d", len(got), sent)
	}
	if got := degree(t, store, "company:hub"); got != int64(sent) {
		t.Errorf("the company has the degree %d, want %d", got, sent)
	}
}

// keysOf returns the revisions of all keys, after it has checked that the log and the records agree, and that each batch with a
// key is there as a whole.
func keysOf(t *testing.T, from *Store) map[string]int64 {
	t.Helper()
	found, err := history.Verify(t.Context(), from)
	if err != nil || found.Faults > 0 {
		t.Fatalf("the store is not as its log says: %v, %v", found.First, err)
	}
	keys := map[string]int64{}
	err = from.Snapshot(t.Context(), store.SnapshotReader{Revision: func(r store.LoggedRevision) error {
		if r.Key == "" {
			return nil
		}
		if keys[r.Key] > 0 || len(r.Changes) != 2 {
			t.Errorf("revision %d, with the key %s, has %d changes: want one revision with 2", r.Number, r.Key, len(r.Changes))
		}
		keys[r.Key] = r.Number
		return nil
	}})
	if err != nil {
		t.Fatal(err)
	}
	return keys
}
