// Package sqlite keeps the graph in one SQLite file, or in memory. It is for one machine: any number of
// readers, each on a snapshot of its own, beside one writer; what Apply has acknowledged is on disk.
package sqlite

import (
	"context"
	"errors"
	"fmt"
	"sync"

	"github.com/ncruces/go-sqlite3"

	"ties/kg"
	"ties/store"
)

// Store is a kg.Store in SQLite. Open makes one.
type Store struct {
	readers *Pool
	writer  *Pool // of one connection
	trace   func(sql string)

	networks Cache
	life     context.Context // of what goes on by itself, until Close
	stop     context.CancelFunc

	mu     sync.Mutex // guards closed, and adding to busy
	closed bool
	busy   sync.WaitGroup
}

var _ store.Store = (*Store)(nil)

// Option changes how a store works.
type Option func(*Store)

// Trace has f called with the text of each statement that a Read runs, from the goroutine that runs it.
func Trace(f func(sql string)) Option { return func(s *Store) { s.trace = f } }

// Ready implements kg.Store.
func (s *Store) Ready(ctx context.Context) error {
	return s.read(ctx, func(c *Conn) error { return c.Run("SELECT 1", nil, func(*sqlite3.Stmt) error { return nil }) })
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
	s.stop()
	s.busy.Wait()
	return errors.Join(s.readers.close(), s.writer.close())
}

// read runs f on a connection, in one read transaction.
func (s *Store) read(ctx context.Context, f func(c *Conn) error) error {
	return s.on(ctx, s.readers, func(c *Conn) (err error) {
		if err := c.Exec("BEGIN"); err != nil {
			return err
		}
		defer func() {
			c.DB.SetInterrupt(context.Background()) // what was told to stop must end its transaction too
			err = FirstError(err, c.Exec("ROLLBACK"))
		}()
		return f(c)
	})
}

// write runs f on the one connection that writes, in one transaction, which is committed if f returns nil.
func (s *Store) write(ctx context.Context, f func(c *Conn) error) error {
	return s.on(ctx, s.writer, func(c *Conn) error { return c.InTransaction(func() error { return f(c) }) })
}

// InTransaction runs f in one transaction that writes, which is committed if f returns nil.
func (c *Conn) InTransaction(f func() error) error {
	tx, err := c.DB.BeginImmediate()
	if err != nil {
		return err
	}
	if err := f(); err != nil {
		return FirstError(err, tx.Rollback())
	}
	return tx.Commit()
}

// FirstError gives the error that came first, as it is: what follows it is of no use to a caller.
func FirstError(err, then error) error {
	if err != nil {
		return err
	}
	return then
}

// on runs f on a connection of a pool, and turns its error into one of the contract's.
func (s *Store) on(ctx context.Context, p *Pool, f func(c *Conn) error) error {
	s.mu.Lock()
	if s.closed {
		s.mu.Unlock()
		return fmt.Errorf("the store is closed: %w", kg.ErrUnavailable)
	}
	s.busy.Add(1)
	s.mu.Unlock()
	defer s.busy.Done()

	c, err := p.take(ctx)
	if err != nil {
		return meaning(ctx, err)
	}
	defer p.give(c)
	c.DB.SetInterrupt(ctx)
	defer c.DB.SetInterrupt(context.Background())
	return meaning(ctx, f(c))
}

// meaning gives an error the form that the contract asks for.
func meaning(ctx context.Context, err error) error {
	switch {
	case err == nil:
		return nil
	case ctx.Err() != nil && (errors.Is(err, sqlite3.INTERRUPT) || errors.Is(err, ctx.Err())):
		return fmt.Errorf("the database was told to stop: %w", ctx.Err())
	case errors.Is(err, sqlite3.BUSY), errors.Is(err, sqlite3.FULL), errors.Is(err, sqlite3.IOERR), errors.Is(err, sqlite3.CANTOPEN):
		return fmt.Errorf("%w: %w", kg.ErrUnavailable, err)
	default:
		return err
	}
}
