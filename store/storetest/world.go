package storetest

import (
	"context"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"ties/kg"
	"ties/kg/query"
	"ties/kg/temporal"
	"ties/store"
	"ties/store/storetest/plantext"
)

// test is one subtest, in its own world.
type test struct {
	name string
	run  func(w *world)
}

// world is a store under test with one document, which claims cite by default.
type world struct {
	*testing.T
	store store.Store
}

func newWorld(t *testing.T, store store.Store) *world {
	w := &world{t, store}
	w.put(sourceDocument())
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
	batch.Origin.At = time.Unix(1, 0) // before all that tests of the log write
	if err := store.Write(w.Context(), w.store, batch); err != nil {
		w.Fatalf("Apply: %v", err)
	}
}

// export returns everything that the store holds.
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

// holds asserts that the store holds exactly these records, and the source.
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

// same asserts that two values are equal; an empty slice equals nil.
func (w *world) same(got, want any) {
	w.Helper()
	if diff := cmp.Diff(want, got, cmpopts.EquateEmpty()); diff != "" {
		w.Errorf("differs (- wanted, + got):\n%s", diff)
	}
}

// read runs a plan, and checks the form of the page.
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

// shows asserts the result of a plan, in the notation of show.
func (w *world) shows(start query.Start, want *query.Selection, expected string) {
	w.Helper()
	if got := plantext.Page(want, w.read(start, want)); got != expected {
		w.Errorf("got  %s\nwant %s", got, expected)
	}
}

// sourceID is the document in every world.
const sourceID = "document:source"

func sourceDocument() *kg.Document {
	return document(sourceID, "The source", "All of this is written here.")
}

var recordedAt = instant("2024-12-01T00:00:00Z")

func instant(text string) time.Time {
	t, err := time.Parse(time.RFC3339, text)
	if err != nil {
		panic(err)
	}
	return t
}

func document(id, title, text string) *kg.Document {
	return &kg.Document{ID: id, Title: title, Text: text, RecordedAt: recordedAt}
}

// entity returns an entity of the type of its ID.
func entity(id, name string, change ...func(*kg.Entity)) *kg.Entity {
	t, _ := kg.TypeOfID(id)
	e := &kg.Entity{Type: t, ID: id, Name: name}
	for _, f := range change {
		f(e)
	}
	return e
}

func withDescription(as string) func(*kg.Entity) { return func(e *kg.Entity) { e.Description = as } }
func withURL(url string) func(*kg.Entity)        { return func(e *kg.Entity) { e.URL = url } }
func category(of string) func(*kg.Entity)        { return func(e *kg.Entity) { e.Category = of } }
func alias(list ...kg.Alias) func(*kg.Entity)    { return func(e *kg.Entity) { e.Aliases = list } }

func identified(list ...kg.Identifier) func(*kg.Entity) {
	return func(e *kg.Entity) { e.Identifiers = list }
}

func openLists(lists ...kg.RelationKind) func(*kg.Entity) {
	return func(e *kg.Entity) { e.OpenLists = lists }
}

func cited(list ...kg.Citation) func(*kg.Entity) {
	return func(e *kg.Entity) { e.Citations = list }
}

// relation returns a relation of the kind of its ID.
func relation(id, source, target string, change ...func(*kg.Claim)) *kg.Relation {
	kind, _ := kg.KindOfID(id)
	return &kg.Relation{Claim: claim(change), ID: id, Kind: kind, Source: source, Target: target}
}

// withRole sets the role of a relation, and returns it.
func withRole(role string, r *kg.Relation) *kg.Relation {
	r.Role = role
	return r
}

func fact(id, subject, name, value string, change ...func(*kg.Claim)) *kg.Fact {
	return &kg.Fact{Claim: claim(change), ID: id, Entity: subject, Name: name, Value: value}
}

func claim(change []func(*kg.Claim)) kg.Claim {
	c := kg.Claim{Citations: []kg.Citation{kg.Whole(sourceID)}, RecordedAt: recordedAt}
	for _, f := range change {
		f(&c)
	}
	return c
}

func starting(d temporal.PartialDate) func(*kg.Claim) {
	return func(c *kg.Claim) { c.Period.Start = d }
}
func ending(d temporal.PartialDate) func(*kg.Claim) { return func(c *kg.Claim) { c.Period.End = d } }
func status(s temporal.Status) func(*kg.Claim)      { return func(c *kg.Claim) { c.Period.Status = s } }
func standing(s kg.Standing) func(*kg.Claim)        { return func(c *kg.Claim) { c.Standing = s } }
func cites(list ...kg.Citation) func(*kg.Claim)     { return func(c *kg.Claim) { c.Citations = list } }
func recorded(on string) func(*kg.Claim)            { return func(c *kg.Claim) { c.RecordedAt = instant(on) } }
func guessed(c *kg.Claim)                           { c.Period.Inferred = true }
