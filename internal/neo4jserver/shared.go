package neo4jserver

import (
	"context"
	"errors"
	"fmt"
	"hash/fnv"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/gofrs/flock"
)

// The environment of a test run that has a server already. The user name is neo4j unless it is given.
const (
	EnvURL      = "TIES_TEST_NEO4J"
	EnvUsername = "TIES_TEST_NEO4J_USER"
	EnvPassword = "TIES_TEST_NEO4J_PASSWORD"
)

// envRequired, set to anything, turns every skip into a failure.
const envRequired = "TIES_REQUIRE_ALL"

// Shared gives the server that tests share: the one that the environment names, or else one that starts with
// the first call and lives as long as the test process. Until the test ends it has the server to itself among
// all packages under test; within one process, tests that share it must not run side by side. Where there is
// no server and none can be started, the test is skipped.
func Shared(t testing.TB) Access {
	t.Helper()
	access, err := shared()
	if err != nil {
		unavailable(t, err)
	}
	if err := turn.take(access.URL); err != nil {
		t.Fatalf("waiting for the shared Neo4j: %v", err)
	}
	t.Cleanup(func() { turn.give(t) })
	return access
}

// Own starts a server for one test alone, which may do to it what it likes, and stops it afterwards. Where
// none can be started, the test is skipped.
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

// FromEnvironment gives the server that the environment names; ok is false where it names none.
func FromEnvironment() (access Access, ok bool) {
	access = Access{URL: os.Getenv(EnvURL), Username: os.Getenv(EnvUsername), Password: os.Getenv(EnvPassword)}
	if access.Username == "" {
		access.Username = "neo4j"
	}
	return access, access.URL != ""
}

// Environment gives the variables that FromEnvironment reads, for a child process.
func (a Access) Environment() []string {
	return []string{EnvURL + "=" + a.URL, EnvUsername + "=" + a.Username, EnvPassword + "=" + a.Password}
}

var shared = sync.OnceValues(func() (Access, error) {
	if access, ok := FromEnvironment(); ok {
		return access, nil
	}
	const patience = 2 * time.Minute
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	server, err := Start(ctx, Options{})
	if err != nil {
		return Access{}, err
	}
	turn.server = server
	return server.Access, nil // it ends when this process does
})

// turn is this process's turn to use the shared server; a file lock keeps other test processes waiting.
var turn turnstile

type turnstile struct {
	sync.Mutex
	holders int
	lock    *flock.Flock
	server  *Server // that this process has started: unreferenced, its standard input would be closed, which ends it
}

func (s *turnstile) take(url string) error {
	s.Lock()
	defer s.Unlock()
	if s.holders == 0 {
		s.lock = flock.New(lockFile(url))
		if err := s.lock.Lock(); err != nil {
			return err
		}
	}
	s.holders++
	return nil
}

func (s *turnstile) give(t testing.TB) {
	s.Lock()
	defer s.Unlock()
	s.holders--
	if s.holders > 0 {
		return
	}
	if err := s.lock.Unlock(); err != nil {
		t.Errorf("giving back the shared Neo4j: %v", err)
	}
}

func lockFile(url string) string {
	hash := fnv.New64a()
	_, _ = hash.Write([]byte(url))
	return filepath.Join(os.TempDir(), fmt.Sprintf("ties-neo4j-%x.lock", hash.Sum64()))
}
