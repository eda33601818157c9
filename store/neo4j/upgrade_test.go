package neo4j

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"ties/internal/neo4jserver"
	"ties/kg"
	"ties/kg/query"
	"ties/store"
	"ties/store/neo4j/codec"
	"ties/store/storetest"
)

// A database from before flows were stored gets the same flows as one in which they were counted all along; one that is
// only read stays as it is.
func TestFlowsAreCountedInAnOlderDatabase(t *testing.T) {
	s := openShared(t, Options{})
	if err := store.Write(t.Context(), s, &kg.Batch{Put: storetest.RandomRecords(1)}); err != nil {
		t.Fatal(err)
	}
	want := allFlows(t, s)
	for _, cypher := range []string{"MATCH ()-[n:" + codec.FlowKind + "]->() DELETE n", "MATCH (m:TiesMeta) SET m.version = 1"} {
		if _, err := s.client.Execute(t.Context(), cypher, nil); err != nil {
			t.Fatal(err)
		}
	}
	access := neo4jserver.Shared(t)
	for _, leave := range []bool{true, false} {
		older := openAt(t, access, Options{Username: access.Username, Password: access.Password, LeaveAsIs: leave})
		got := allFlows(t, older)
		if same := cmp.Equal(want, got); same == leave || len(want.Rows) == 0 {
			t.Errorf("left as it is: %t; %d flows, got %d", leave, len(want.Rows), len(got.Rows))
		}
	}
}

func allFlows(t *testing.T, s *Store) *query.Page {
	t.Helper()
	page, err := s.Read(t.Context(), flowsPlan())
	if err != nil {
		t.Fatal(err)
	}
	return page
}

func flowsPlan() *query.Plan {
	return &query.Plan{
		Start:     &query.Flows{MoveScope: query.MoveScope{Through: query.JobKinds(), Standings: kg.Asserted()}, MinPeople: 1, Slice: query.Slice{Limit: 1000, Count: true}},
		Selection: &query.Selection{Props: []query.Prop{query.PropPeople, query.PropCertain, query.PropPossible, query.PropFromID, query.PropToID}},
	}
}
