package sqlite_test

import (
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ties/kg"
	"ties/kg/query"
	"ties/store"
	"ties/store/storetest"
)

// A file from before flows were kept tells them as one does that has counted them all along.
func TestFlowsAreCountedInAnOlderFile(t *testing.T) {
	for seed := range uint64(5) {
		path := filepath.Join(t.TempDir(), "ties.db")
		s := open(t, path)
		if err := s.Apply(t.Context(), &kg.Batch{Put: storetest.RandomRecords(seed)}); err != nil {
			t.Fatal(err)
		}
		want := allFlows(t, s)
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		s = open(t, olderFile(t, path, 6))
		if diff := cmp.Diff(want, allFlows(t, s)); diff != "" || len(want.Rows) == 0 {
			t.Errorf("seed %d: %d rows, and (- wanted, + got):\n%s", seed, len(want.Rows), diff)
		}
	}
}

func allFlows(t *testing.T, s store.Reader) *query.Page {
	t.Helper()
	page, err := s.Read(t.Context(), &query.Plan{
		Start:     &query.Flows{MoveScope: query.MoveScope{Standings: kg.Asserted()}, MinPeople: 1, Slice: query.Slice{Limit: 1000, Count: true}},
		Selection: &query.Selection{Props: []query.Prop{query.PropPeople, query.PropCertain, query.PropPossible, query.PropFromID, query.PropToID}},
	})
	if err != nil {
		t.Fatal(err)
	}
	return page
}
