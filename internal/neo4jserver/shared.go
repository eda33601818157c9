package neo4jserver

import (
	"context"
	"errors"
	"os"
	"sync"
	"testing"
	"time"
)

// envRequired, if set, turns every skip into a failure.
const envRequired = "TIES_REQUIRE_ALL"

// Shared returns a server that tests share: one of those that the environment names, or else one that the first call starts
// and that lives as long as the test process. No other package under test uses it until the test ends; within one process,
// tests that share it must not run in parallel. If there is no server and none can be started, the test is skipped.
func Shared(t testing.TB) Access {
	t.Helper()
	all, err := shared()
	if err != nil {
		unavailable(t, err)
	}
	access, err := turn.take(all)
	if err != nil {
		t.Fatalf("waiting for a shared Neo4j: %v", err)
	}
	t.Cleanup(func() { turn.give(t) })
	return access
}

// Own starts a server for one test alone, which may do anything to it, and stops it afterwards. If none can be started, the
// test is skipped.
func Own(t testing.TB) *Server {
	t.Helper()
	server, err := Start(t.Context(), Options{})
	if err != nil {
		unavailable(t, err)
	}
	t.Cleanup(func() {
		if err := server.Stop(); err != nil {
			t.Error(err)
		}
	})
	return server
}

func unavailable(t testing.TB, err error) {
	t.Helper()
	if errors.Is(err, ErrMissing) && os.Getenv(envRequired) == "" {
		t.Skip(err)
	}
	t.Fatal(err)
}

var shared = sync.OnceValues(func() ([]Access, error) {
	if all := FromEnvironment(); len(all) > 0 {
		return all, nil
	}
	const patience = 2 * time.Minute
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	server, err := Start(ctx, Options{})
	if err != nil {
		return nil, err
	}
	turn.server = server
	return []Access{server.Access}, nil // it stops with this process
})
