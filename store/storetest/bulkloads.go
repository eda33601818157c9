package storetest

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync/atomic"

	"ties/kg"
	"ties/kg/query"
	"ties/store"
)

// bulkLoadTests check stores that implement store.BulkLoader; other stores apply loads batch by batch.
var bulkLoadTests = []test{
	{"what is loaded is what would have been applied", func(w *world) {
		w.load(
			append(crew(), entity("company:c", "C")),
			[]kg.Record{entity("person:late", "Late"), relation("employment:late", "person:late", "company:c", starting("2020"))},
			// Existing records change, or move.
			[]kg.Record{entity("company:d", "D"), entity("person:late", "Later"), fact("fact:f", "person:late", "n", "v")},
			[]kg.Record{relation("employment:late", "person:late", "company:d"), fact("fact:f", "company:d", "n", "v")},
		)
		w.holds(append(crew(), entity("person:late", "Later"), entity("company:c", "C"), entity("company:d", "D"),
			relation("employment:late", "person:late", "company:d"), fact("fact:f", "company:d", "n", "v"))...)
		w.shows(&query.Lookup{IDs: []string{"person:late", "company:c", "company:d"}, Types: kg.Entities},
			&query.Selection{Types: kg.Entities, Props: []query.Prop{query.PropName, query.PropDegree}}, "Later|1, C|0, D|1")
	}},
	{"what is loaded again is there once, as it was loaded last", func(w *world) {
		w.load(
			append(crew(), entity("company:c", "C"), entity("company:d", "D")),
			[]kg.Record{relation("employment:e", "person:ada", "company:c"), fact("fact:f", "person:ada", "n", "first")},
			[]kg.Record{relation("employment:e", "person:ada", "company:d"), fact("fact:f", "company:d", "n", "second")},
			[]kg.Record{relation("employment:e", "person:ada", "company:d", starting("2020")), fact("fact:f", "company:d", "n", "third")},
		)
		w.holds(append(crew(), entity("company:c", "C"), entity("company:d", "D"),
			relation("employment:e", "person:ada", "company:d", starting("2020")), fact("fact:f", "company:d", "n", "third"))...)
		w.shows(&query.Lookup{IDs: []string{"person:ada", "company:c", "company:d"}, Types: kg.Entities},
			&query.Selection{Types: kg.Entities, Props: []query.Prop{query.PropDegree}}, "1, 0, 1")
	}},
	{"what a load deletes is gone", func(w *world) {
		err := store.Load(w.Context(), w.store, func(to store.Writer) error {
			return errors.Join(
				store.Write(w.Context(), to, &kg.Batch{Put: append(crew(), entity("person:gone", "Gone"), entity("company:c", "C"))}),
				store.Write(w.Context(), to, &kg.Batch{Put: []kg.Record{relation("employment:gone", "person:gone", "company:c")}}),
				store.Write(w.Context(), to, &kg.Batch{Put: []kg.Record{relation("employment:gone", "person:gone", "company:c", starting("2020"))}}),
				store.Write(w.Context(), to, &kg.Batch{Delete: []string{"employment:gone", "person:gone"}, Put: []kg.Record{entity("person:new", "New")}}),
			)
		})
		if err != nil {
			w.Fatal(err)
		}
		w.holds(append(crew(), entity("person:new", "New"), entity("company:c", "C"))...)
		w.shows(&query.Lookup{IDs: []string{"company:c"}, Types: kg.Entities}, &query.Selection{Types: kg.Entities, Props: []query.Prop{query.PropDegree}}, "0")
	}},
	{"what was there before a load stays", func(w *world) {
		w.put(entity("person:before", "Before"))
		w.load([]kg.Record{entity("company:c", "C")}, []kg.Record{relation("employment:e", "person:before", "company:c")})
		w.holds(entity("person:before", "Before"), entity("company:c", "C"), relation("employment:e", "person:before", "company:c"))
	}},
	{"a load that fails leaves nothing, or all that it has applied", func(w *world) {
		stop := errors.New("enough")
		for _, before := range []kg.Record{sourceDocument(), entity("event:before", "Before")} {
			w.put(before)
			had := w.export()
			err := store.Load(w.Context(), w.store, func(to store.Writer) error {
				if err := store.Write(w.Context(), to, &kg.Batch{Put: []kg.Record{entity("person:p", "P")}}); err != nil {
					return err
				}
				return stop
			})
			if !errors.Is(err, stop) {
				w.Errorf("got %v, want %v", err, stop)
			}
			want := append(slices.Clone(had), entity("person:p", "P"))
			if errors.As(err, new(*store.RolledBackError)) {
				want = had
			}
			slices.SortFunc(want, byTypeAndID)
			w.same(w.export(), want)
			w.remove("person:p") // deleting a missing record is no error
		}
	}},
	{"a load refuses what Apply refuses", func(w *world) {
		err := store.Load(w.Context(), w.store, func(to store.Writer) error {
			return store.Write(w.Context(), to, &kg.Batch{Put: []kg.Record{relation("employment:e", "person:gone", "company:gone")}})
		})
		var recordErrors kg.RecordErrors
		if !errors.As(err, &recordErrors) || len(recordErrors) != 2 || recordErrors[0].ID != "employment:e" {
			w.Errorf("got %v, want the errors of both ends", err)
		}
		w.holds()
	}},
	{"a load finds quotes in what was loaded before them, and in what was there", func(w *world) {
		early, news := kg.Citation{Document: sourceID, Quote: "written", Start: kg.NoOffset}, kg.Citation{Document: "document:n", Quote: "new", Start: kg.NoOffset}
		w.load(
			append(crew(), document("document:n", "News", "something new")),
			[]kg.Record{fact("fact:f", "person:ada", "n", "v", cites(early, news))},
		)
		early.Start, early.End, news.Start, news.End = 15, 22, 10, 13
		w.holds(append(append([]kg.Record{document("document:n", "News", "something new")}, crew()...),
			fact("fact:f", "person:ada", "n", "v", cites(early, news)))...)
	}},
	{"a load refuses a quote that is not in what was loaded before", func(w *world) {
		err := store.Load(w.Context(), w.store, func(to store.Writer) error {
			return errors.Join(
				store.Write(w.Context(), to, &kg.Batch{Put: append(crew(), document("document:n", "News", "something new"))}),
				store.Write(w.Context(), to, &kg.Batch{Put: []kg.Record{
					fact("fact:f", "person:ada", "n", "v", cites(kg.Citation{Document: "document:n", Quote: "old", Start: kg.NoOffset})),
				}}),
			)
		})
		var recordErrors kg.RecordErrors
		if !errors.As(err, &recordErrors) || len(recordErrors) != 1 || recordErrors[0].Field != "citations[0].quote" {
			w.Errorf("got %v, want the error of a quote", err)
		}
	}},
	{"a load gives up with its context", func(w *world) {
		ctx, cancel := context.WithCancel(w.Context())
		err := store.Load(ctx, w.store, func(to store.Writer) error {
			cancel()
			return store.Write(ctx, to, &kg.Batch{Put: crew()})
		})
		if !errors.Is(err, context.Canceled) {
			w.Errorf("got %v, want a context.Canceled", err)
		}
		w.holds()
		w.load(crew())
	}},
	{"a load into what is to be empty is refused where something is", testLoadNotEmpty},
	{"one of several loads into what is to be empty is done", testOneLoadIntoEmpty},
	{"a load into what is empty leaves nothing where it fails", testEmptyLoadFails},
}

// emptied returns the store, of which nothing is left, as a store.EmptyLoader.
func emptied(w *world) store.EmptyLoader {
	w.Helper()
	loader, ok := w.store.(store.EmptyLoader)
	if !ok {
		w.Skip("it is none")
	}
	if err := w.store.Clear(w.Context()); err != nil {
		w.Fatal(err)
	}
	return loader
}

func testLoadNotEmpty(w *world) {
	loader := emptied(w)
	for _, there := range []kg.Record{sourceDocument(), entity("place:p", "P")} {
		w.put(there)
		err := loader.LoadEmpty(w.Context(), func(store.Writer) error {
			w.Errorf("beside %s, it was called", there.RecordID())
			return nil
		})
		w.wraps("LoadEmpty", err, store.ErrNotEmpty)
	}
}

func testOneLoadIntoEmpty(w *world) {
	const loads = 4
	loader := emptied(w)
	var done atomic.Int64
	w.together(loads, func(ctx context.Context, number int) error {
		err := loader.LoadEmpty(ctx, func(to store.Writer) error {
			return store.Write(ctx, to, &kg.Batch{Put: []kg.Record{entity(fmt.Sprintf("person:%d", number), "P")}})
		})
		if errors.Is(err, store.ErrNotEmpty) {
			return nil
		}
		done.Add(1)
		return err
	})
	if got := w.export(); done.Load() != 1 || len(got) != 1 {
		w.Errorf("%d loads are done, and the store holds %d records", done.Load(), len(got))
	}
}

func testEmptyLoadFails(w *world) {
	loader := emptied(w)
	stop := errors.New("enough")
	err := loader.LoadEmpty(w.Context(), func(to store.Writer) error {
		return errors.Join(store.Write(w.Context(), to, &kg.Batch{Put: crew()}), stop)
	})
	var rolledBack *store.RolledBackError
	if !errors.Is(err, stop) || !errors.As(err, &rolledBack) {
		w.Errorf("got %v, want %v, rolled back", err, stop)
	}
	w.holds()
	err = loader.LoadEmpty(w.Context(), func(to store.Writer) error {
		return errors.Join(store.Write(w.Context(), to, &kg.Batch{Put: crew()}), store.Write(w.Context(), to, &kg.Batch{Delete: []string{"person:ed"}}))
	})
	if err != nil {
		w.Fatal(err)
	}
	w.holds(crew()[:len(crew())-1]...)
}

// load loads batches, which must be accepted.
func (w *world) load(batches ...[]kg.Record) {
	w.Helper()
	err := store.Load(w.Context(), w.store, func(to store.Writer) error {
		for _, b := range batches {
			if err := store.Write(w.Context(), to, &kg.Batch{Put: b}); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		w.Fatalf("Load: %v", err)
	}
}

// testLogOfLoads loads twice into what is empty, and checks the past of everything.
func testLogOfLoads(w *past) {
	if err := w.store.Clear(w.Context()); err != nil {
		w.Fatal(err)
	}
	for _, name := range []string{"First", "Second"} {
		w.load(
			append(crew(), sourceDocument(), entity("company:c", "C"), entity("person:p", name)),
			[]kg.Record{relation("employment:e", "person:p", "company:c")},
			[]kg.Record{entity("person:p", name+", later"), relation("employment:e", "person:ada", "company:c")},
		)
		w.pastIsWhole()
		w.same(w.nameBefore("person:p"), name)
		w.apply(&kg.Batch{Delete: append(entityIDs(w.export()), claimIDs(w.export())...)})
	}
}

func entityIDs(records []kg.Record) (ids []string) {
	for _, r := range records {
		if kg.Entities.Has(r.RecordType()) {
			ids = append(ids, r.RecordID())
		}
	}
	return ids
}

// pastIsWhole checks that the history of each record begins with its creation and leads to what it is now, and that revisions
// are numbered without gaps.
func (w *past) pastIsWhole() {
	w.Helper()
	list, revisions := w.logged()
	for i, r := range list {
		w.same(r.Number, int64(i+1))
	}
	for _, record := range w.export() {
		id := record.RecordID()
		page := w.log(&query.LogPlan{Start: &query.Changes{Of: id, Slice: query.LogSlice{Limit: 100}}, Records: true})
		newest := len(page.Changes) - 1
		if newest < 0 || page.Changes[0].Op != kg.ChangeCreated {
			w.Fatalf("the history of %s: %+v", id, page.Changes)
		}
		w.same(page.Changes[newest].After, record)
		w.same(page.Changes[newest].Change.Revision, revisions[id])
		for i, c := range page.Changes[1:] {
			w.same(c.Before, page.Changes[i].After)
		}
	}
}

// nameBefore returns the name of an entity before the last change of it.
func (w *past) nameBefore(id string) string {
	w.Helper()
	page := w.log(&query.LogPlan{Start: &query.Changes{Of: id, Slice: query.LogSlice{Limit: 1, Newest: true}}, Records: true})
	if e, ok := page.Changes[0].Before.(*kg.Entity); ok {
		return e.Name
	}
	return ""
}

// testKeyOfLoad checks that what batches say of themselves counts in a load, too.
func testKeyOfLoad(w *past) {
	if err := w.store.Clear(w.Context()); err != nil {
		w.Fatal(err)
	}
	person := func(name, key string, dry bool) *kg.Batch {
		return &kg.Batch{Put: []kg.Record{entity("person:p", name)}, Key: key, DryRun: dry}
	}
	err := store.Load(w.Context(), w.store, func(to store.Writer) error {
		if err := store.Write(w.Context(), to, &kg.Batch{Put: []kg.Record{entity("person:q", "Q")}}); err != nil {
			return err
		}
		_, dry := to.Apply(w.Context(), person("Dry", "k", true))
		_, made := to.Apply(w.Context(), person("P", "k", false))
		again, replayed := to.Apply(w.Context(), person("P", "k", false))
		if replayed != nil {
			return replayed
		}
		w.same(again.Replayed, true)
		expecting := person("Newer", "", false)
		expecting.Expect = map[string]int64{"person:p": again.Revision.Number}
		return errors.Join(dry, made, replayed, store.Write(w.Context(), to, expecting))
	})
	if err != nil {
		w.Fatal(err)
	}
	w.holds(entity("person:p", "Newer"), entity("person:q", "Q"))
}
