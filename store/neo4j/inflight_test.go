package neo4j

import (
	"errors"
	"testing"

	"ties/kg"
	"ties/store"
	"ties/store/neo4j/bulk"
)

// ofAda is a load in two batches: people and companies, then claims.
func ofAda() (nodes, claims *kg.Batch) {
	nodes = &kg.Batch{Put: []kg.Record{
		&kg.Entity{Type: kg.TypePerson, ID: "person:ada", Name: "Ada"}, &kg.Entity{Type: kg.TypeCompany, ID: "company:c", Name: "C"},
	}}
	claims = &kg.Batch{Put: []kg.Record{&kg.Relation{
		ID: "employment:e", Kind: kg.EmployedBy, Source: "person:ada", Target: "company:c", Claim: kg.Claim{RecordedAt: documentD().RecordedAt, Citations: []kg.Citation{kg.Whole("document:d")}},
	}}}
	return nodes, claims
}

func documentD() *kg.Document { return hubRecords()[0].(*kg.Document) }

// Hashes stand for IDs. A collision must not admit a record that refers to none.
func TestALoadFindsOutThatItTookAnIDForAnother(t *testing.T) {
	s := openShared(t, Options{})
	s.FillAtOnce()
	nodes, claims := ofAda()
	if err := store.Write(t.Context(), s, &kg.Batch{Put: []kg.Record{documentD()}}); err != nil {
		t.Fatal(err)
	}
	claims.Put[0].(*kg.Relation).Target = "company:ghost"
	err := s.Load(t.Context(), func(to store.Writer) error {
		l := to.(*bulk.Loader)
		l.IDs.Add(&kg.Batch{Put: []kg.Record{&kg.Entity{ID: "company:ghost"}}})
		return errors.Join(store.Write(t.Context(), l, nodes), store.Write(t.Context(), l, claims))
	})
	var faults kg.RecordErrors
	var lost *store.PartialWriteError
	if !errors.As(err, &faults) || faults[0].Field != "company" || !errors.As(err, &lost) || lost.Records != 1 {
		t.Errorf("got %v, want the fault of the company, and one record unwritten", err)
	}
	waitUntil(t, "a whole database", func() bool { return s.Ready(t.Context()) == nil })
	if got := degree(t, s, "person:ada"); got != 0 {
		t.Errorf("her degree is %d, want 0", got)
	}
}

// A load has no constraints on the IDs of claims, until a record comes again, or all is done.
func TestConstraintsOfALoad(t *testing.T) {
	s := openShared(t, Options{})
	s.FillAtOnce()
	holds := func(want bool) {
		t.Helper()
		rows, err := s.client.Query(t.Context(), "SHOW CONSTRAINTS YIELD name WHERE name = 'ties_EMPLOYED_BY_id' RETURN name", nil)
		if err != nil || (len(rows) > 0) != want {
			t.Errorf("the constraint is there: %t (%v), want %t", len(rows) > 0, err, want)
		}
	}
	nodes, claims := ofAda()
	nodes.Put = append(nodes.Put, documentD())
	err := s.Load(t.Context(), func(to store.Writer) error {
		err := errors.Join(store.Write(t.Context(), to, nodes), store.Write(t.Context(), to, claims))
		holds(false)
		err = errors.Join(err, store.Write(t.Context(), to, claims))
		holds(true)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	holds(true)
	if got := degree(t, s, "person:ada"); got != 1 {
		t.Errorf("her degree is %d, want 1", got)
	}
}
