package neo4j

import (
	"testing"

	"ties/internal/neo4jserver"
	"ties/kg"
	"ties/kg/query"
	"ties/store"
	"ties/store/neo4j/schema"
)

// A database whose names have no keys yet, or those of another version, gets them when it is opened.
func TestNamesGetTheirKeysWhenADatabaseIsOpened(t *testing.T) {
	s := openShared(t, Options{})
	if err := store.Write(t.Context(), s, &kg.Batch{Put: []kg.Record{&kg.Entity{Type: kg.TypePerson, ID: "person:a", Name: "Ada Byron"}}}); err != nil {
		t.Fatal(err)
	}
	if _, err := s.client.Execute(t.Context(), "MATCH (m:TiesMeta), (e:Entity) SET m.version = 2 REMOVE m.names, e.keys", nil); err != nil {
		t.Fatal(err)
	}
	finds := func(s *Store, want int) {
		t.Helper()
		page, err := s.Read(t.Context(), &query.Plan{
			Start: &query.Search{Text: "byron", Types: kg.Entities, Slice: query.Slice{Limit: 10}}, Selection: &query.Selection{Types: kg.Entities},
		})
		if err != nil || len(page.Rows) != want {
			t.Errorf("got %v, %v, want %d", page, err, want)
		}
	}
	finds(s, 0)
	access := neo4jserver.Shared(t)
	again := openAt(t, access, Options{})
	finds(again, 1)
	rows, err := again.client.Query(t.Context(), "MATCH (m:TiesMeta) RETURN m.version", nil)
	if err != nil || len(rows) != 1 || rows[0][0] != int64(schema.Version) {
		t.Errorf("the version is %v, %v, want %d", rows, err, schema.Version)
	}
}
