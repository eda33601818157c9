package neo4j

import (
	"errors"
	"strings"
	"testing"

	"ties/internal/neo4jserver"
	"ties/kg"
	"ties/store"
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
	write := func() error { return store.Write(t.Context(), s, &kg.Batch{Put: hubRecords()}) }
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

// A database that is up to date can be opened where nothing may be written to it.
func TestOpeningADatabaseThatIsUpToDateWritesNothing(t *testing.T) {
	access := neo4jserver.Shared(t)
	isReady(t, openShared(t, Options{}))
	var w wire
	isReady(t, openAt(t, access, Options{Trace: w.sent}))
	for _, message := range w.taken() {
		if strings.HasPrefix(message, "BEGIN") || strings.HasPrefix(message, "RUN") && !strings.Contains(message, `"mode":"r"`) {
			t.Errorf("it sends %s", message)
		}
	}
}
