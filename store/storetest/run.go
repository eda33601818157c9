// Package storetest says what every store must do: one suite, which each store runs on itself, and random
// plans whose answers are held against those of a naive model.
package storetest

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"ties/kg"
	"ties/kg/query"
	"ties/store"
	"ties/store/storetest/plantext"
)

// Open gives a fresh, empty store for one subtest, and sees to it that the store is closed when that ends.
// No two are in use at the same time, so that it may wipe the same database again and again. A subtest may
// have closed its store already.
type Open func(t *testing.T) store.Store

// Run holds a store against the contract (kg.Store).
func Run(t *testing.T, open Open) {
	t.Run("Records", group(open, recordTests))
	t.Run("Citations", group(open, citationTests))
	t.Run("Relations", group(open, relationTests))
	t.Run("Orders", group(open, orderTests))
	t.Run("Slices", group(open, sliceTests))
	t.Run("Filters", group(open, filterTests))
	t.Run("Plans", group(open, planTests))
	t.Run("Colleagues", group(open, colleagueTests))
	t.Run("Flows", group(open, flowTests))
	t.Run("People", group(open, peopleTests))
	t.Run("Paths", group(open, pathTests))
	t.Run("Drawings", group(open, drawingTests))
	t.Run("Searches", group(open, searchTests))
	t.Run("Batches", group(open, batchTests))
	t.Run("Loads", group(open, loadTests))
	t.Run("Refusals", group(open, refusalTests))
	t.Run("Texts", group(open, textTests))
	t.Run("Snapshots", group(open, snapshotTests))
	t.Run("Calls", group(open, callTests))
	t.Run("Concurrency", group(open, concurrencyTests))
}

// test is one subtest, on a world of its own.
type test struct {
	name string
	run  func(w *world)
}

func group(open Open, tests []test) func(t *testing.T) {
	return func(t *testing.T) {
		for _, one := range tests {
			t.Run(one.name, func(t *testing.T) { one.run(newWorld(t, open(t))) })
		}
	}
}

// world is a store under test that holds one document, which claims cite unless they say otherwise.
type world struct {
	*testing.T
	store store.Store
}

func newWorld(t *testing.T, store store.Store) *world {
	w := &world{t, store}
	w.put(source())
	return w
}

// put writes records as one batch, which must be accepted.
func (w *world) put(records ...kg.Record) {
	w.Helper()
	w.apply(&kg.Batch{Put: records})
}

// remove deletes records as one batch, which must be accepted.
func (w *world) remove(ids ...string) {
	w.Helper()
	w.apply(&kg.Batch{Delete: ids})
}

func (w *world) apply(batch *kg.Batch) {
	w.Helper()
	if err := w.store.Apply(w.Context(), batch); err != nil {
		w.Fatalf("Apply: %v", err)
	}
}

// export gives everything that the store holds.
func (w *world) export() []kg.Record {
	w.Helper()
	var all []kg.Record
	err := w.store.Export(w.Context(), func(r kg.Record) error {
		all = append(all, r)
		return nil
	})
	if err != nil {
		w.Fatalf("Export: %v", err)
	}
	return all
}

// holds asserts that the store holds exactly these records, besides the source.
func (w *world) holds(records ...kg.Record) {
	w.Helper()
	var got []kg.Record
	for _, r := range w.export() {
		if r.RecordID() != sourceID {
			got = append(got, r)
		}
	}
	w.same(got, records)
}

// same asserts that two values are alike; a slice that is empty and one that is nil are.
func (w *world) same(got, want any) {
	w.Helper()
	if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
		w.Errorf("differs (- wanted, + got):\n%s", diff)
	}
}

// read runs a plan, and sees to it that the page has the form that the plan asks for.
func (w *world) read(start query.Start, want *query.Selection) query.Page {
	w.Helper()
	return w.readPlan(w.Context(), &query.Plan{Start: start, Selection: want})
}

func (w *world) readPlan(ctx context.Context, plan *query.Plan) query.Page {
	w.Helper()
	page, err := w.store.Read(ctx, plan)
	if err != nil {
		w.Fatalf("Read: %v", err)
	}
	if fault := plantext.CheckPage(plan, *page); fault != "" {
		w.Fatalf("Read gave a page of the wrong form: %s", fault)
	}
	return *page
}

// shows asserts what a plan leads to, in the notation of show.
func (w *world) shows(start query.Start, want *query.Selection, expected string) {
	w.Helper()
	if got := plantext.Page(want, w.read(start, want)); got != expected {
		w.Errorf("got  %s\nwant %s", got, expected)
	}
}
