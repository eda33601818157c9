package storetest

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync/atomic"
	"time"

	"ties/kg"
	"ties/kg/query"
	"ties/store"
)

var callTests = []test{
	{"a context that is done", testContextDone},
	{"export is complete and in order", testExportOrder},
	{"export stops at the first error of its caller", testExportStops},
	{"export stops when its context is done", testExportCancelled},
	{"export lets others read and write", testExportShares},
	{"a closed store is unavailable", testClosed},
	{"closing waits for the calls under way", testCloseWaits},
}

// patience limits the time of calls that hang in a broken store.
const patience = time.Minute

func testContextDone(w *world) {
	w.put(web()...)
	before := w.export()
	cancelled, cancel := context.WithCancel(w.Context())
	cancel()
	late, cancel := context.WithDeadline(w.Context(), time.Now().Add(-time.Hour))
	defer cancel()
	for _, ctx := range []context.Context{cancelled, late} {
		_, err := w.store.Read(ctx, &query.Plan{Start: listOf(kg.TypePerson, nil), Selection: take(kg.Entities, nameProps)})
		w.wraps("Read", err, ctx.Err())
		w.wraps("Apply", store.Write(ctx, w.store, &kg.Batch{Put: crew(), Delete: []string{"fact:1"}}), ctx.Err())
		w.wraps("Export", w.store.Export(ctx, func(kg.Record) error { return nil }), ctx.Err())
	}
	w.same(w.export(), before)
}

func (w *world) wraps(call string, err, sentinel error) {
	w.Helper()
	if !errors.Is(err, sentinel) {
		w.Errorf("%s gave %v, want it to be %q", call, err, sentinel)
	}
}

func testExportOrder(w *world) {
	all := append(web(), document("document:d", "D", verses), entity("event:e", "E"), entity("person:B", "B"),
		relation("involved-in:1", "person:B", "event:e"), relation("based-in:10", "person:B", "place:p"),
		relation("employment:10", "person:B", "company:b"), entity("project:x", "X"))
	w.put(all...)
	sorted := append(slices.Clone(all), sourceDocument())
	slices.SortFunc(sorted, byTypeAndID)
	w.same(w.export(), sorted)
}

func testExportStops(w *world) {
	w.put(web()...)
	enough := errors.New("enough")
	for _, stop := range []int{1, 2, 10, len(web()) + 1} {
		seen := 0
		err := w.store.Export(w.Context(), func(kg.Record) error {
			if seen++; seen == stop {
				return enough
			}
			return nil
		})
		if err != enough || seen != stop { //nolint:errorlint // the same error, not even wrapped
			w.Errorf("Export gave %v after %d records, want yield's own error after %d", err, seen, stop)
		}
	}
}

// crowd returns so many people that a store does not hold all of them in memory at once.
func crowd() []kg.Record {
	var people []kg.Record
	for i := range 3_000 {
		people = append(people, entity(fmt.Sprintf("person:%04d", i), "P"))
	}
	return people
}

func testExportCancelled(w *world) {
	w.put(crowd()...)
	ctx, cancel := context.WithCancel(w.Context())
	defer cancel()
	seen := 0
	err := w.store.Export(ctx, func(kg.Record) error {
		if seen++; seen == 10 {
			cancel()
		}
		return nil
	})
	w.wraps("Export", err, context.Canceled)
	if seen > len(crowd()) {
		w.Errorf("Export went on to the end, through %d records", seen)
	}
}

func testExportShares(w *world) {
	w.put(crowd()...)
	ctx, cancel := context.WithTimeout(w.Context(), patience)
	defer cancel()
	var people []string
	err := w.store.Export(ctx, func(r kg.Record) error {
		if r.RecordType() != kg.TypePerson {
			return nil
		}
		people = append(people, r.RecordID())
		if len(people) != 3 {
			return nil
		}
		if err := store.Write(ctx, w.store, &kg.Batch{Put: []kg.Record{entity("company:new", "New")}}); err != nil {
			return err
		}
		_, err := w.store.Read(ctx, &query.Plan{Start: find("company:new"), Selection: take(kg.Entities, nameProps)})
		return err
	})
	if err != nil {
		w.Fatalf("Export, with a write and a read from within: %v", err)
	}
	if sorted := slices.IsSorted(people); !sorted || len(people) != len(crowd()) {
		w.Errorf("Export gave %d people (sorted: %t), want %d", len(people), sorted, len(crowd()))
	}
	w.shows(find("company:new"), take(kg.Entities, nameProps), "New")
}

func testClosed(w *world) {
	w.put(web()...)
	if err := w.store.Close(); err != nil {
		w.Fatalf("Close: %v", err)
	}
	_, err := w.store.Read(w.Context(), &query.Plan{Start: listOf(kg.TypePerson, nil), Selection: take(kg.Entities, nameProps)})
	w.wraps("Read", err, kg.ErrUnavailable)
	w.wraps("Apply", store.Write(w.Context(), w.store, &kg.Batch{Put: crew()}), kg.ErrUnavailable)
	w.wraps("Export", w.store.Export(w.Context(), func(kg.Record) error { return nil }), kg.ErrUnavailable)
	w.wraps("Ready", w.store.Ready(w.Context()), kg.ErrUnavailable)
}

func testCloseWaits(w *world) {
	w.put(crowd()...)
	closed := make(chan error, 1)
	var early atomic.Bool
	seen := 0
	err := w.store.Export(w.Context(), func(kg.Record) error {
		if seen++; seen == 1 {
			go func() { closed <- w.store.Close() }()
		}
		if len(closed) > 0 {
			early.Store(true)
		}
		return nil
	})
	if err != nil || seen != len(crowd())+1 || early.Load() {
		w.Errorf("Export gave %v after %d records, and was overtaken by Close: %t", err, seen, early.Load())
	}
	if err := <-closed; err != nil {
		w.Errorf("Close: %v", err)
	}
}

var snapshotTests = []test{
	{"a snapshot is what an export is", func(w *world) {
		w.put(entity("person:p", "P"), entity("company:c", "C"), relation("employment:e", "person:p", "company:c"))
		var all []kg.Record
		err := snapshot(w, func(r kg.Record) error {
			all = append(all, r)
			return nil
		})
		if err != nil {
			w.Fatalf("Snapshot: %v", err)
		}
		w.same(all, w.export())
	}},
	{"a snapshot does not see what is written meanwhile", func(w *world) {
		w.put(entity("person:p", "P"))
		var ids []string
		err := snapshot(w, func(r kg.Record) error {
			ids = append(ids, r.RecordID())
			if len(ids) > 1 {
				return nil
			}
			// A writer has to wait until the snapshot is done, or is not seen.
			const limit = 300 * time.Millisecond
			ctx, cancel := context.WithTimeout(w.Context(), limit)
			defer cancel()
			err := store.Write(ctx, w.store, &kg.Batch{Put: []kg.Record{entity("person:q", "Q")}})
			if err != nil && !errors.Is(err, context.DeadlineExceeded) && !errors.Is(err, kg.ErrUnavailable) {
				w.Errorf("Apply: %v", err)
			}
			return nil
		})
		if err != nil {
			w.Fatalf("Snapshot: %v", err)
		}
		w.same(ids, []string{sourceID, "person:p"})
		w.put(entity("person:q", "Q"))
		w.holds(entity("person:p", "P"), entity("person:q", "Q"))
	}},
	{"a snapshot ends with its caller's error", func(w *world) {
		stop := errors.New("enough")
		if err := snapshot(w, func(kg.Record) error { return stop }); !errors.Is(err, stop) {
			w.Errorf("got %v, want %v", err, stop)
		}
		w.put(entity("person:p", "P"))
	}},
}

// snapshot takes a snapshot of the records.
func snapshot(w *world, yield func(kg.Record) error) error {
	w.Helper()
	return w.store.Snapshot(w.Context(), store.SnapshotReader{Record: func(r kg.Record, _ int64) error { return yield(r) }})
}
