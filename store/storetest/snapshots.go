package storetest

import (
	"context"
	"errors"
	"time"

	"ties/kg"
)

var snapshotTests = []test{
	{"a snapshot is what an export is", func(w *world) {
		w.put(entity("person:p", "P"), entity("company:c", "C"), relation("employment:e", "person:p", "company:c"))
		var all []kg.Record
		err := w.store.Snapshot(w.Context(), func(r kg.Record) error {
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
		err := w.store.Snapshot(w.Context(), func(r kg.Record) error {
			ids = append(ids, r.RecordID())
			if len(ids) > 1 {
				return nil
			}
			// A writer has to wait until the snapshot is done, or is not seen.
			const limit = 300 * time.Millisecond
			ctx, cancel := context.WithTimeout(w.Context(), limit)
			defer cancel()
			err := w.store.Apply(ctx, &kg.Batch{Put: []kg.Record{entity("person:q", "Q")}})
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
		if err := w.store.Snapshot(w.Context(), func(kg.Record) error { return stop }); !errors.Is(err, stop) {
			w.Errorf("got %v, want %v", err, stop)
		}
		w.put(entity("person:p", "P"))
	}},
	{"documents are forgotten when nothing can cite them", func(w *world) {
		w.put(entity("person:p", "P"), entity("company:c", "C"), relation("employment:e", "person:p", "company:c"))
		if err := w.store.DeleteDocuments(w.Context()); !errors.Is(err, kg.ErrConflict) {
			w.Errorf("got %v, want a kg.ErrConflict", err)
		}
		w.holds(entity("person:p", "P"), entity("company:c", "C"), relation("employment:e", "person:p", "company:c"))
		w.remove("employment:e", "person:p", "company:c")
		for range 2 {
			if err := w.store.DeleteDocuments(w.Context()); err != nil {
				w.Errorf("Forget: %v", err)
			}
			if left := w.export(); len(left) > 0 {
				w.Errorf("%d records are left", len(left))
			}
		}
	}},
}
