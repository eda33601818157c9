package graph

import (
	"testing"

	"ties/internal/neo4jserver"
	"ties/kg"
	"ties/store/neo4j"
	"ties/store/sqlite"
	"ties/store/storetest"
)

// The same documents over the same data must be answered by both stores alike, byte for byte. That the answers
// are right, the test beside it says.
func TestRandomDocumentsAgreeBetweenStores(t *testing.T) {
	access := neo4jserver.Shared(t)
	const graphs, each = 6, 40
	schema := schemaForTest()
	compared, bytes := 0, 0
	for seed := range uint64(graphs) {
		records := storetest.RandomRecords(seed)
		model := filled(t, records)
		one, other := inSQLite(t, records), inNeo4j(t, access, records)
		for i := range uint64(each) {
			d := newDocuments(seed*each+i, schema, model.Graph(), i%8 == 0).document()
			want, ok := answered(t, one, d)
			if !ok {
				continue // validation found a conflict between fields
			}
			if got, _ := answered(t, other, d); got.text() != want.text() {
				t.Fatalf("seed %d\n%s\n%v\nNeo4j  %s\nSQLite %s", seed*each+i, d.query, d.variables, got.text(), want.text())
			}
			compared++
			bytes += len(want.data)
		}
	}
	t.Logf("%d documents compared, %d bytes of answers", compared, bytes)
	if compared < graphs*each/2 || bytes < 100*compared {
		t.Errorf("too little was compared: %d documents, %d bytes", compared, bytes)
	}
}

func inSQLite(t *testing.T, records []kg.Record) kg.Store {
	t.Helper()
	store, err := sqlite.Open(t.Context(), sqlite.Memory)
	if err != nil {
		t.Fatal(err)
	}
	return holding(t, store, records)
}

func inNeo4j(t *testing.T, access neo4jserver.Access, records []kg.Record) kg.Store {
	t.Helper()
	neo4jserver.Empty(t, access)
	store, err := neo4j.Open(t.Context(), access.URL, neo4j.Options{Username: access.Username, Password: access.Password})
	if err != nil {
		t.Fatal(err)
	}
	return holding(t, store, records)
}

func holding(t *testing.T, store kg.Store, records []kg.Record) kg.Store {
	t.Helper()
	t.Cleanup(func() {
		if err := store.Close(); err != nil {
			t.Error(err)
		}
	})
	if err := store.Apply(t.Context(), &kg.Batch{Put: records}); err != nil {
		t.Fatal(err)
	}
	return store
}
