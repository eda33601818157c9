package neo4j_test

import (
	"testing"
	"time"

	"ties/internal/neo4jserver"
	"ties/store"
	"ties/store/neo4j"
	"ties/store/storetest"
)

// opener returns stores in one database, which is emptied for each.
func opener(t testing.TB) storetest.Open {
	access := neo4jserver.Shared(t)
	return func(t *testing.T) store.Store {
		t.Helper()
		neo4jserver.Empty(t, access)
		s := open(t, access, neo4j.Options{Timeout: 5 * time.Minute}) // for machines that are busy
		s.FillAtOnce()                                                // bulk loads are to keep the contract
		return s
	}
}

func open(t testing.TB, access neo4jserver.Access, options neo4j.Options) *neo4j.Store {
	t.Helper()
	options.Username, options.Password = access.Username, access.Password
	s, err := neo4j.Open(t.Context(), access.URL, options)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

func TestKeepsTheContract(t *testing.T) { storetest.Run(t, opener(t)) }

func TestHub(t *testing.T) { storetest.Hub(t, opener(t)) }

func TestRandomPlansAgree(t *testing.T) {
	// Neo4j takes seconds to plan large statements; the documents of both stores are smaller.
	storetest.Random(t, opener(t), storetest.Size{Graphs: 3, Plans: 25, Writes: 8})
}
