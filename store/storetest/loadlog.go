package storetest

import (
	"errors"

	"ties/kg"
	"ties/kg/query"
	"ties/store"
)

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
