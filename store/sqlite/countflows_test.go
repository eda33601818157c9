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

// A file from before flows were stored has the same flows as one that has counted them all along.
func TestFlowsAreCountedInAnOlderFile(t *testing.T) {
	flows := 0
	for seed := range uint64(5) {
		path := filepath.Join(t.TempDir(), "ties.db")
		s := open(t, path)
		if err := store.Write(t.Context(), s, &kg.Batch{Put: storetest.RandomRecords(seed)}); err != nil {
			t.Fatal(err)
		}
		want := allFlows(t, s)
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		s = open(t, olderFile(t, path, 6))
		if diff := cmp.Diff(want, allFlows(t, s)); diff != "" {
			t.Errorf("seed %d (- wanted, + got):\n%s", seed, diff)
		}
		flows += len(want.Rows)
	}
	if flows < 5 {
		t.Errorf("only %d flows were compared", flows)
	}
}

func allFlows(t *testing.T, s store.Reader) *query.Page {
	t.Helper()
	page, err := s.Read(t.Context(), &query.Plan{
		Start:     &query.Flows{MoveScope: query.MoveScope{Through: query.JobKinds(), Standings: kg.Asserted()}, MinPeople: 1, Slice: query.Slice{Limit: 1000, Count: true}},
		Selection: &query.Selection{Props: []query.Prop{query.PropPeople, query.PropCertain, query.PropPossible, query.PropFromID, query.PropToID}},
	})
	if err != nil {
		t.Fatal(err)
	}
	return page
}
