package neo4j

import (
	"errors"
	"strings"
	"testing"

	"ties/internal/neo4jserver"
	"ties/kg"
)

// isNotReady asserts that a store is not ready, and why.
func isNotReady(t *testing.T, s *Store, why string) {
	t.Helper()
	if err := s.Ready(t.Context()); !errors.Is(err, kg.ErrUnavailable) || !strings.Contains(err.Error(), why) {
		t.Errorf("got %v, want it to be unavailable, since %q", err, why)
	}
}

func isReady(t *testing.T, s *Store) {
	t.Helper()
	if err := s.Ready(t.Context()); err != nil {
		t.Errorf("it is not ready: %v", err)
	}
}

func execute(t *testing.T, s *Store, statements ...string) {
	t.Helper()
	for _, statement := range statements {
		if _, err := s.client.Execute(t.Context(), statement, nil); err != nil {
			t.Fatal(err)
		}
	}
}

// What others do to the database of a running server: it says so, writes nothing to another database, and goes on when all is
// as before.
func TestADatabaseThatIsChangedUnderTheServer(t *testing.T) {
	s, other := openShared(t, Options{}), openShared(t, Options{})
	isReady(t, s)
	write := func() error { return s.Apply(t.Context(), &kg.Batch{Put: hubRecords()}) }
	for _, c := range []struct{ do, undo, why string }{
		{"MATCH (m:TiesMeta {name: 'ties'}) SET m.name = 'gone'", "MATCH (m:TiesMeta) SET m.name = 'ties'", "emptied or replaced"},
		{"MATCH (m:TiesMeta {name: 'ties'}) SET m.version = 99", "MATCH (m:TiesMeta) SET m.version = 3", "newer ties"},
	} {
		execute(t, other, c.do)
		isNotReady(t, s, c.why)
		if err := write(); err == nil || !strings.Contains(err.Error(), c.why) {
			t.Errorf("a write gave %v, want %q", err, c.why)
		}
		execute(t, other, c.undo)
		isReady(t, s)
	}
	if err := write(); err != nil {
		t.Error(err)
	}
}

// An index that is dropped is created again.
func TestAnIndexThatIsDropped(t *testing.T) {
	s := openShared(t, Options{})
	execute(t, s, "DROP INDEX ties_Person_sortKey")
	isNotReady(t, s, "ties_Person_sortKey")
	if _, err := s.Read(t.Context(), planLookup(namesOnly, "company:hub")); err != nil {
		t.Error(err)
	}
	isReady(t, s)
}

// A database that is read-only is served, and says why it cannot be written to.
func TestADatabaseThatIsReadOnly(t *testing.T) {
	server := neo4jserver.Own(t)
	if err := openAt(t, server.Access, Options{}).Apply(t.Context(), &kg.Batch{Put: hubRecords()}); err != nil {
		t.Fatal(err)
	}
	if err := server.Kill(); err != nil {
		t.Fatal(err)
	}
	server.Set("server.databases.default_to_read_only", "true")
	if err := server.Restart(t.Context()); err != nil {
		t.Fatal(err)
	}
	s := openAt(t, server.Access, Options{})
	isReady(t, s)
	if _, err := timedRead(t.Context(), s); err != nil {
		t.Error(err)
	}
	_, batch := (&tide{}).batch(0)
	if err := s.Apply(t.Context(), &batch); !errors.Is(err, kg.ErrUnavailable) || !strings.Contains(err.Error(), "read-only") {
		t.Errorf("a write gave %v, want it to be unavailable, since read-only", err)
	}
}
