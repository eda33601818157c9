// Package neo4j keeps the graph in Neo4j: one server or a cluster, with any number of processes in front of
// it. A plan is one Cypher statement, whatever its size.
package neo4j

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"ties/kg"
	"ties/store"
)

// Options says how to reach a database, and what may be in it.
type Options struct {
	Username string
	Password string
	Database string // "neo4j" unless given

	// AllowForeign lets a database be used that holds nodes of others. They are never touched.
	AllowForeign bool

	// LeaveAsIs is for a database that is only read: neither a mark nor constraints nor indices are made in one that
	// has none.
	LeaveAsIs bool

	// Timeout bounds one statement that reads, in the database too; 20 seconds unless given.
	Timeout time.Duration
	// Connections bounds how many there are to one server at a time; 50 unless given.
	Connections int

	// Trace is called with each message that is sent to the database in the course of a Read, such as
	// "RUN …", from the goroutine that sends it.
	Trace func(message string)
}

// Store is a kg.Store in Neo4j. Open makes one.
type Store struct {
	driver    neo4j.DriverWithContext
	options   Options
	bookmarks neo4j.BookmarkManager // what this process has written, it reads

	prepared  atomic.Bool   // whether the database is known to be ours and up to date
	preparing chan struct{} // holds one who finds out

	fillFrom int             // records of a load: see fill
	life     context.Context // until Close: of what goes on behind calls
	end      context.CancelFunc

	mu     sync.Mutex // guards closed, and adding to busy
	closed bool
	busy   sync.WaitGroup
}

var _ store.Store = (*Store)(nil)

// Ready implements kg.Store.
func (s *Store) Ready(ctx context.Context) error {
	return s.on(ctx, func() error {
		half, err := s.isHalfFilled(ctx)
		if half {
			err = errHalfFilled // since this process has found it whole
		}
		return err
	})
}

// Close implements kg.Store.
func (s *Store) Close() error {
	s.mu.Lock()
	closed := s.closed
	s.closed = true
	s.mu.Unlock()
	if closed {
		return nil
	}
	s.end()
	s.busy.Wait()
	ctx, cancel := context.WithTimeout(context.Background(), closeTimeout)
	defer cancel()
	return s.driver.Close(ctx)
}

// on runs f on a database whose schema is up to date, and turns its error into one of the contract's.
func (s *Store) on(ctx context.Context, f func() error) error {
	s.mu.Lock()
	if s.closed {
		s.mu.Unlock()
		return fmt.Errorf("the store is closed: %w", kg.ErrUnavailable)
	}
	s.busy.Add(1)
	s.mu.Unlock()
	defer s.busy.Done()

	err := ctx.Err()
	if err == nil {
		err = s.prepare(ctx)
	}
	if err == nil {
		err = f()
	}
	if lacksNamesIndex(err) {
		err = fmt.Errorf("%w (%w)", errHalfFilled, err)
	}
	if errors.Is(err, errHalfFilled) {
		s.prepared.Store(false)
	}
	return mapError(ctx, err)
}
