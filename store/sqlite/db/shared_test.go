package db

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"sync"
	"testing"

	"github.com/ncruces/go-sqlite3"

	"ties/kg"
)

// sharing is writes that wait for the same transaction.
type sharing struct {
	*testing.T
	db      *DB
	errs    []error
	waiting sync.WaitGroup
}

// share runs writes that all wait for the connection until they are there. Each inserts its number before it calls its function.
func share(t *testing.T, d *DB, writes ...func(c *Conn) error) *sharing {
	t.Helper()
	s := &sharing{T: t, db: d, errs: make([]error, len(writes))}
	if err := d.Write(t.Context(), func(c *Conn) error { return c.Exec("CREATE TABLE rows (number INTEGER)") }); err != nil {
		t.Fatal(err)
	}
	err := d.OnWriter(t.Context(), func(*Conn) error {
		for i, then := range writes {
			s.waiting.Go(func() {
				s.errs[i] = d.WriteShared(t.Context(), 1, func(c *Conn) error {
					return FirstError(c.Exec("INSERT INTO rows VALUES (?)", i), then(c))
				})
			})
			for s.queued() <= i {
				runtime.Gosched()
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	s.waiting.Wait()
	return s
}

func (s *sharing) queued() int {
	s.db.shared.mu.Lock()
	defer s.db.shared.mu.Unlock()
	return len(s.db.shared.list)
}

// left checks what the writes have left.
func (s *sharing) left(want ...int) {
	s.Helper()
	var got []int
	err := s.db.Read(s.Context(), func(c *Conn) error {
		return c.Run("SELECT number FROM rows ORDER BY number", nil, func(row *sqlite3.Stmt) error {
			got = append(got, row.ColumnInt(0))
			return nil
		})
	})
	if err != nil || !slices.Equal(got, want) {
		s.Errorf("%v, there are %v, want %v", err, got, want)
	}
}

func succeeds(*Conn) error { return nil }

var errOwn = errors.New("this one fails")

func fails(*Conn) error { return errOwn }

// Writes that share a transaction have their own outcomes.
func TestWritesThatShareATransaction(t *testing.T) {
	d := openFile(t)
	var first, last *Conn
	s := share(t, d, func(c *Conn) error { first = c; return nil }, fails, succeeds, fails, func(c *Conn) error { last = c; return nil })
	s.left(0, 2, 4)
	for i, want := range []error{nil, errOwn, nil, errOwn, nil} {
		if !errors.Is(s.errs[i], want) {
			t.Errorf("write %d ended with %v, want %v", i, s.errs[i], want)
		}
	}
	if first != last {
		t.Error("there were several connections")
	}
}

// What all have failed in leaves nothing.
func TestSharedWritesThatAllFail(t *testing.T) {
	share(t, openFile(t), fails, fails).left()
}

// A write that loses the transaction, or the connection, costs the others nothing.
func TestASharedWriteThatLosesTheTransaction(t *testing.T) {
	for name, lose := range map[string]func(c *Conn) error{
		"rollback": func(c *Conn) error { return FirstError(c.Exec("ROLLBACK"), errOwn) },
		"panic":    func(*Conn) error { panic(errOwn) },
	} {
		t.Run(name, func(t *testing.T) {
			s := share(t, openFile(t), succeeds, lose, succeeds, lose, fails, succeeds)
			s.left(0, 2, 5)
			for i, failed := range []bool{false, true, false, true, true, false} {
				if failed != (s.errs[i] != nil) {
					t.Errorf("write %d ended with %v", i, s.errs[i])
				}
			}
		})
	}
}

// A write whose caller has gone ends with the error of its context, whether it waits or runs, and leaves nothing.
func TestASharedWriteEndsWithItsContext(t *testing.T) {
	d := openFile(t)
	if err := d.Write(t.Context(), func(c *Conn) error { return c.Exec("CREATE TABLE rows (number INTEGER)") }); err != nil {
		t.Fatal(err)
	}
	gone, leave := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	if err := d.OnWriter(t.Context(), func(*Conn) error {
		go func() { ended <- d.WriteShared(gone, 1, succeeds) }()
		leave()
		return <-ended
	}); !errors.Is(err, context.Canceled) {
		t.Errorf("a write that waits ended with %v", err)
	}
	running, leave := context.WithCancel(t.Context())
	err := d.WriteShared(running, 1, func(c *Conn) error {
		leave()
		return c.Exec("INSERT INTO rows VALUES (1)")
	})
	if n := count(t, d); !errors.Is(err, context.Canceled) || n > 0 {
		t.Errorf("a write that runs ended with %v, and there are %d rows", err, n)
	}
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	if err := d.WriteShared(t.Context(), 1, succeeds); !errors.Is(err, kg.ErrUnavailable) {
		t.Errorf("after Close, a write ended with %v", err)
	}
}

// Large writes do not wait for each other, and small ones do not wait for a large one.
func TestSharedWritesAreBounded(t *testing.T) {
	var q sharedQueue
	for _, size := range []int{maxShared - 1, 1, 1, 5 * maxShared, 1} {
		q.add(&sharedWrite{size: size})
	}
	var got []string
	for len(q.list) > 0 {
		got = append(got, fmt.Sprint(len(q.take())))
	}
	if want := []string{"2", "1", "1", "1"}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}
