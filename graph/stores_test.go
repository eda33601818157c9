package graph

import (
	"fmt"
	"testing"
	"time"

	measured "ties/bench/ask"
	"ties/bench/gen"
	"ties/internal/neo4jserver"
	"ties/kg"
	"ties/store"
	"ties/store/neo4j"
	"ties/store/sqlite"
	"ties/store/storetest"
	"ties/web"
)

// The same documents over the same data must be answered by both stores alike, byte for byte. That the answers
// are right is tested beside it.
func TestRandomDocumentsAgreeBetweenStores(t *testing.T) {
	const graphs, apart, each = 6, 20, 14 // planning one anew takes Neo4j a second
	for seed := range uint64(graphs) {
		t.Run(fmt.Sprint("random data ", seed), func(t *testing.T) {
			agreeOnDocuments(t, storetest.RandomRecords(seed), seed*apart, each)
		})
	}
	t.Run("the article", func(t *testing.T) { agreeOnDocuments(t, exportOf(t, articleStore(t)), 1_000, each) })
	t.Run("generated data", func(t *testing.T) { agreeOnDocuments(t, madeUp(t, 15), 2_020, each) })
}

// agreeOnDocuments asks both stores some random documents about some records.
func agreeOnDocuments(t *testing.T, records []kg.Record, seed, documents uint64) {
	t.Helper()
	p := newPair(t, records)
	schema, graph := schemaForTest(), filled(t, records).Graph()
	for i := range documents {
		p.agree(fmt.Sprint("seed ", seed+i), newDocuments(seed+i, schema, graph, i%8 == 0).document())
	}
	t.Logf("%d documents compared, %d bytes of answers", p.compared, p.bytes)
	if p.compared < int(documents)/2 || p.bytes < 100*p.compared {
		t.Errorf("too little was compared: %d documents, %d bytes", p.compared, p.bytes)
	}
}

// The examples of the playground on the article, and the benchmarks' queries on generated people.
func TestWrittenDocumentsAgreeBetweenStores(t *testing.T) {
	p := newPair(t, exportOf(t, articleStore(t)))
	for _, example := range web.Examples() {
		p.agree(example.Title, randomDocument{query: example.Query})
	}
	records := madeUp(t, 60)
	p = newPair(t, records)
	for _, r := range records {
		if r.RecordType() != kg.TypePerson || p.compared > 40 {
			continue
		}
		for _, query := range append(measured.Growing(), measured.Profile, measured.Nested) {
			p.agree(r.RecordID(), randomDocument{query, map[string]any{"id": r.RecordID()}})
		}
	}
}

func exportOf(t *testing.T, store store.Exporter) (all []kg.Record) {
	t.Helper()
	if err := store.Export(t.Context(), func(r kg.Record) error { all = append(all, r); return nil }); err != nil {
		t.Fatal(err)
	}
	return all
}

// madeUp returns generated people.
func madeUp(t *testing.T, people int) (all []kg.Record) {
	t.Helper()
	if err := gen.Each(gen.Options{People: people, Seed: 1}, func(r kg.Record) error { all = append(all, r); return nil }); err != nil {
		t.Fatal(err)
	}
	return all
}

// storePair is both stores, with the same records.
type storePair struct {
	*testing.T
	sqlite, neo4j   store.Store
	compared, bytes int
}

func newPair(t *testing.T, records []kg.Record) *storePair {
	t.Helper()
	return &storePair{
		T: t, sqlite: withViews(t, inSQLite(t, records)), neo4j: withViews(t, inNeo4j(t, neo4jserver.Shared(t), records)),
	}
}

// agree asks both a document that validation lets through.
func (p *storePair) agree(what string, d randomDocument) {
	p.Helper()
	want, ok := answerOf(p.T, p.sqlite, d)
	if !ok {
		return // validation found a conflict between fields
	}
	if got, _ := answerOf(p.T, p.neo4j, d); got.text() != want.text() {
		p.Fatalf("%s\n%s\n%v\nNeo4j  %s\nSQLite %s", what, d.query, d.variables, got.text(), want.text())
	}
	p.compared++
	p.bytes += len(want.data)
}

func inSQLite(t *testing.T, records []kg.Record) store.Store {
	t.Helper()
	store, err := sqlite.Open(t.Context(), sqlite.Memory)
	if err != nil {
		t.Fatal(err)
	}
	return holding(t, store, records)
}

func inNeo4j(t *testing.T, access neo4jserver.Access, records []kg.Record) store.Store {
	t.Helper()
	neo4jserver.Empty(t, access)
	store, err := neo4j.Open(t.Context(), access.URL, neo4j.Options{
		Username: access.Username, Password: access.Password,
		Timeout: time.Minute, // random documents are dear, and machines busy
	})
	if err != nil {
		t.Fatal(err)
	}
	return holding(t, store, records)
}

func holding(t *testing.T, store store.Store, records []kg.Record) store.Store {
	t.Helper()
	t.Cleanup(func() {
		if err := store.Close(); err != nil {
			t.Error(err)
		}
	})
	if _, err := store.Apply(t.Context(), &kg.Batch{Put: records, Origin: kg.Origin{At: recordedAt}}); err != nil {
		t.Fatal(err)
	}
	return store
}
