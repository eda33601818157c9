package graph

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	measured "ties/bench/ask"
	"ties/bench/gen"
	"ties/internal/neo4jserver"
	"ties/store"
	"ties/store/neo4j"
	"ties/store/sqlite"
)

// envAgree is the number of generated people (make agree).
const envAgree = "TIES_AGREE_PEOPLE"

// The benchmarks' queries about relationships, over data of their size, must be answered by both stores alike, byte for
// byte. In a run of all tests the data are a sample.
func TestStoresAgreeAtRealSize(t *testing.T) {
	people, careers := 300, 5
	if text := os.Getenv(envAgree); text != "" {
		n, err := strconv.Atoi(text)
		if err != nil {
			t.Fatalf("%s: %v", envAgree, err)
		}
		people, careers = n, 20
	}
	graph := gen.Options{People: people, Seed: 1}
	p := &storePair{T: t, sqlite: loadedSQLite(t, graph), neo4j: loadedNeo4j(t, graph)}
	picked, err := measured.Careers(graph, careers)
	if err != nil {
		t.Fatal(err)
	}
	for _, career := range picked {
		for _, q := range measured.Relationships() {
			p.agree(q.Name, requested(t, q.RequestBody(career)))
		}
		for _, query := range append(measured.Growing(), measured.Profile, measured.Nested) {
			p.agree(career.Person, randomDocument{query, map[string]any{"id": career.Person}})
		}
	}
	t.Logf("%d people: %d documents compared, %d bytes of answers", people, p.compared, p.bytes)
	if p.compared != len(picked)*(len(measured.Relationships())+len(measured.Growing())+2) {
		t.Errorf("only %d documents were compared", p.compared)
	}
}

// requested reads the body of a request.
func requested(t *testing.T, body []byte) randomDocument {
	t.Helper()
	var request struct {
		Query     string
		Variables map[string]any
	}
	if err := json.Unmarshal(body, &request); err != nil {
		t.Fatal(err)
	}
	return randomDocument{request.Query, request.Variables}
}

func loadedSQLite(t *testing.T, graph gen.Options) store.Store {
	t.Helper()
	store, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "ties.db"))
	if err != nil {
		t.Fatal(err)
	}
	return loaded(t, store, graph)
}

func loadedNeo4j(t *testing.T, graph gen.Options) store.Store {
	t.Helper()
	access := neo4jserver.Shared(t)
	neo4jserver.Empty(t, access)
	store, err := neo4j.Open(t.Context(), access.URL, neo4j.Options{
		Username: access.Username, Password: access.Password, Timeout: 5 * time.Minute, // for machines that are busy
	})
	if err != nil {
		t.Fatal(err)
	}
	return loaded(t, store, graph)
}

// loaded fills a store with made-up people.
func loaded(t *testing.T, store store.Store, graph gen.Options) store.Store {
	t.Helper()
	t.Cleanup(func() {
		if err := store.Close(); err != nil {
			t.Error(err)
		}
	})
	began := time.Now()
	if err := gen.Fill(t.Context(), store, graph); err != nil {
		t.Fatal(err)
	}
	t.Logf("%T filled in %s", store, time.Since(began).Round(time.Second))
	return store
}
