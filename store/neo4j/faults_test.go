package neo4j

import (
	"context"
	"errors"
	"io"
	"net"
	"strings"
	"sync"
	"testing"
	"time"

	"ties/internal/neo4jserver"
	"ties/kg"
	"ties/store/neo4j/client"
	"ties/store/neo4j/codec"
)

// slow is a statement that goes on for minutes unless it is stopped.
const slow = "UNWIND range(1, 2000000000) AS i WITH i WHERE i % 7 = 8 RETURN count(i) AS tiesSlow"

// soonLimit is the most that is soon, on a busy machine.
const soonLimit = time.Minute

func openShared(t *testing.T, options Options) *Store {
	t.Helper()
	access := neo4jserver.Shared(t)
	neo4jserver.Empty(t, access)
	return openAt(t, access, options)
}

func openAt(t *testing.T, access neo4jserver.Access, options Options) *Store {
	t.Helper()
	options.Username, options.Password = access.Username, access.Password
	s, err := Open(t.Context(), access.URL, options)
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

// running counts the slow statements that the database works on.
func running(t *testing.T, s *Store) int {
	t.Helper()
	rows, err := s.client.Query(t.Context(), "SHOW TRANSACTIONS YIELD currentQuery, status", nil)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, row := range rows {
		query := codec.AsText(row[0])
		if strings.Contains(query, "tiesSlow") && !strings.HasPrefix(query, "SHOW") && !strings.HasPrefix(codec.AsText(row[1]), "Terminated") {
			n++
		}
	}
	return n
}

// waitUntil waits for a condition, and returns the time that it took.
func waitUntil(t *testing.T, what string, holds func() bool) time.Duration {
	t.Helper()
	began := time.Now()
	for !holds() {
		if time.Since(began) > soonLimit {
			t.Fatalf("waited %s for %s", soonLimit, what)
		}
		time.Sleep(5 * time.Millisecond)
	}
	return time.Since(began).Round(time.Millisecond)
}

func TestACancelledReadEndsInTheDatabase(t *testing.T) {
	s := openShared(t, Options{})
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	failed := make(chan error, 1)
	go func() {
		failed <- s.on(ctx, func() error {
			_, err := s.client.Query(ctx, slow, nil)
			return err
		})
	}()
	waitUntil(t, "the statement to run", func() bool { return running(t, s) == 1 })
	cancel()
	began := time.Now()
	if err := <-failed; !errors.Is(err, context.Canceled) {
		t.Errorf("the call gave %v, want it to be cancelled", err)
	}
	returned := time.Since(began).Round(time.Millisecond)
	ended := waitUntil(t, "the statement to end", func() bool { return running(t, s) == 0 })
	t.Logf("the call returned %s after it was cancelled, and its statement had ended %s later", returned, ended)
}

func TestAStatementThatTakesTooLong(t *testing.T) {
	s := openShared(t, Options{Timeout: 300 * time.Millisecond})
	watch := openShared(t, Options{})
	began := time.Now()
	err := s.on(t.Context(), func() error {
		_, err := s.client.Query(t.Context(), slow, nil)
		return err
	})
	t.Logf("given up after %s: %v", time.Since(began).Round(time.Millisecond), err)
	isTimeout(t, err)
	if time.Since(began) > soonLimit {
		t.Error("that is too late")
	}
	waitUntil(t, "the statement to end", func() bool { return running(t, watch) == 0 })
}

// isTimeout asserts that a call failed because of its time, and not because of the database.
func isTimeout(t *testing.T, err error) {
	t.Helper()
	if !errors.Is(err, context.DeadlineExceeded) || errors.Is(err, kg.ErrUnavailable) {
		t.Errorf("gave %v, want %v", err, context.DeadlineExceeded)
	}
}

// The database ends a statement a little before the caller's deadline, which is not over by then.
func TestAReadWithoutEnoughTime(t *testing.T) {
	s := openShared(t, Options{})
	for _, most := range []time.Duration{time.Millisecond, 50 * time.Millisecond, 2 * time.Second} {
		ctx, cancel := context.WithTimeout(t.Context(), most)
		err := s.on(ctx, func() error {
			_, err := s.client.Query(ctx, slow, nil)
			return err
		})
		t.Logf("of %s: %v", most, err)
		isTimeout(t, err)
		cancel()
	}
	waitUntil(t, "the statements to end", func() bool { return running(t, s) == 0 })
}

func TestAFullPool(t *testing.T) {
	s := openShared(t, Options{Connections: 2})
	watch := openShared(t, Options{})
	ctx, cancel := context.WithCancel(t.Context())
	var busy sync.WaitGroup
	for range 2 {
		busy.Go(func() { _, _ = s.client.Query(ctx, slow, nil) })
	}
	waitUntil(t, "both connections to be in use", func() bool { return running(t, watch) == 2 })

	if err := s.Ready(t.Context()); err != nil {
		t.Errorf("being ready takes a connection of others: %v", err)
	}
	began := time.Now()
	if _, err := timedRead(t.Context(), s); !errors.Is(err, kg.ErrUnavailable) {
		t.Errorf("without a free connection: %v, want %v", err, kg.ErrUnavailable)
	}
	waited := time.Since(began).Round(time.Millisecond)
	impatient, stop := context.WithTimeout(t.Context(), 100*time.Millisecond)
	defer stop()
	began = time.Now()
	if _, err := timedRead(impatient, s); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("without a free connection, and time: %v, want %v", err, context.DeadlineExceeded)
	}
	t.Logf("unavailable after %s; given up %s after the call began, which had 100ms", waited, time.Since(began).Round(time.Millisecond))
	if waited > soonLimit || time.Since(began) > soonLimit {
		t.Error("that is too late")
	}
	cancel()
	busy.Wait()
	if _, err := s.Read(t.Context(), planLookup(namesOnly, "company:hub")); err != nil {
		t.Errorf("with free connections: %v", err)
	}
}

// silent accepts connections, and answers nothing: a database that hangs, or a network that drops everything.
func silent(t *testing.T) (address string) {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = listener.Close() })
	go func() {
		for {
			connection, err := listener.Accept()
			if err != nil {
				return
			}
			go func() { _, _ = io.Copy(io.Discard, connection) }()
		}
	}()
	return listener.Addr().String()
}

func TestADatabaseThatSaysNothing(t *testing.T) {
	began := time.Now()
	s := openAt(t, neo4jserver.Access{URL: "bolt://" + silent(t)}, Options{Timeout: 300 * time.Millisecond})
	opened := time.Since(began)
	began = time.Now()
	if err := s.Ready(t.Context()); !errors.Is(err, kg.ErrUnavailable) {
		t.Errorf("gave %v, want %v", err, kg.ErrUnavailable)
	}
	t.Logf("opened after %s, unavailable after %s", opened.Round(time.Millisecond), time.Since(began).Round(time.Millisecond))
	if opened > soonLimit || time.Since(began) > soonLimit {
		t.Error("that is too late")
	}
}

func TestForeignDataIsRefused(t *testing.T) {
	s := openShared(t, Options{})
	access := neo4jserver.Shared(t)
	address := access.URL
	options := Options{Username: access.Username, Password: access.Password}
	refused := func(what, want string) {
		t.Helper()
		_, err := Open(t.Context(), address, options)
		if err == nil || errors.Is(err, kg.ErrUnavailable) || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want it to mention %q", what, err, want)
		}
	}
	write := func(cypher string) {
		t.Helper()
		if _, err := s.client.Execute(t.Context(), cypher, nil); err != nil {
			t.Fatal(err)
		}
	}
	write("MATCH (m:TiesMeta) SET m.version = 99")
	refused("a newer schema", "newer ties")
	write("MATCH (m:TiesMeta) DELETE m")
	write("CREATE (:Movie {title: 'The Matrix'})")
	refused("a film", "Movie")
	options.AllowForeign = true
	store, err := Open(t.Context(), address, options)
	if err != nil {
		t.Fatalf("a film that is allowed: %v", err)
	}
	if err := store.Close(); err != nil {
		t.Error(err)
	}
	write("CREATE (:Person {name: 'Keanu Reeves'})")
	refused("nodes of others with labels of ours", "Person")
	write("MATCH (m:TiesMeta) DELETE m")
	refused("nodes of others with labels of ours, before the first start", "Person")
}

// late is a context at its deadline, whose timer has not fired yet: the driver stops, and the context says nothing.
type late struct{ context.Context }

func (late) Deadline() (time.Time, bool) { return time.Unix(0, 0), true }

func TestADeadlineIsToldAsOne(t *testing.T) {
	misread := errors.New("none of the server offered Bolt versions are supported")
	if err := client.MapError(late{t.Context()}, misread); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("%v, want %v", err, context.DeadlineExceeded)
	}
	if err := client.MapError(t.Context(), misread); errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("with time left: %v", err)
	}
}
