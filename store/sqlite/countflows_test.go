package sqlite_test

import (
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ties/kg"
	"ties/kg/query"
	"ties/store"
	"ties/store/sqlite"
	"ties/store/storetest"
)

// A file from before flows were stored has the same flows as one that has counted them all along.
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
		alter(t, path, "DROP TABLE flows; DROP TABLE names; DROP TABLE names_version; DROP TABLE editions; DELETE FROM goose_db_version WHERE version_id >= 7")
		s, err := sqlite.Open(t.Context(), path)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, allFlows(t, s)); diff != "" || len(want.Rows) == 0 {
			t.Errorf("seed %d: %d rows, and (- wanted, + got):\n%s", seed, len(want.Rows), diff)
		}
		if err := s.Close(); err != nil {
			t.Error(err)
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
