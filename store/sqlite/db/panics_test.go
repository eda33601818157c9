package db

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/ncruces/go-sqlite3"

	"ties/kg"
)

func openDB(t *testing.T, dsn string) *DB {
	t.Helper()
	d, err := New(t.Context(), dsn)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := d.Close(); err != nil {
			t.Error(err)
		}
	})
	return d
}

func openFile(t *testing.T) *DB {
	t.Helper()
	return openDB(t, "file:"+filepath.Join(t.TempDir(), "ties.db"))
}

// count returns the number of rows of the table that the tests write.
func count(t *testing.T, d *DB) (n int) {
	t.Helper()
	if err := d.Read(t.Context(), func(c *Conn) error {
		return c.Run("SELECT count(*) FROM rows", nil, func(row *sqlite3.Stmt) error { n = row.ColumnInt(0); return nil })
	}); err != nil {
		t.Error(err)
	}
	return n
}

func makeRows(c *Conn) error { return c.Exec("CREATE TABLE rows (text TEXT)") }

// What takes more memory than a connection has is too large, and leaves nothing that is half done: more often than there are
// connections, on the one that writes, too, and in the middle of another statement.
func TestOutOfMemory(t *testing.T) {
	const hungry = "SELECT length(hex(zeroblob(200000000)))"
	none := func(*sqlite3.Stmt) error { return nil }
	for name, d := range map[string]*DB{"file": openFile(t), "memory": openDB(t, "file:/out-of-memory?vfs=mvcc")} {
		if err := d.Write(t.Context(), makeRows); err != nil {
			t.Fatal(err)
		}
		for range cap(d.readers.free) + 1 {
			if err := d.Read(t.Context(), func(c *Conn) error {
				return c.Run("SELECT 1", nil, func(*sqlite3.Stmt) error { return c.Run(hungry, nil, none) })
			}); !errors.Is(err, kg.ErrTooLarge) || !strings.Contains(err.Error(), "ask for less") {
				t.Fatalf("%s: got %v, want a kg.ErrTooLarge", name, err)
			}
		}
		for range 2 {
			if err := d.Write(t.Context(), func(c *Conn) error {
				if err := c.Exec("INSERT INTO rows VALUES ('half')"); err != nil {
					return err
				}
				return c.Exec("INSERT INTO rows VALUES (?)", strings.Repeat("x", 300_000_000))
			}); !errors.Is(err, kg.ErrTooLarge) {
				t.Fatalf("%s: got %v, want a kg.ErrTooLarge", name, err)
			}
		}
		if n := count(t, d); n != 0 {
			t.Errorf("%s: %d rows were written", name, n)
		}
		if err := d.Write(t.Context(), func(c *Conn) error { return c.Exec("INSERT INTO rows VALUES ('whole')") }); err != nil || count(t, d) != 1 {
			t.Errorf("%s: nothing can be written any more: %v", name, err)
		}
	}
}

// A panic in a call is an error of that call alone, and so is the end of its goroutine.
func TestAPanicIsAnError(t *testing.T) {
	d := openFile(t)
	if err := d.Write(t.Context(), makeRows); err != nil {
		t.Fatal(err)
	}
	insert := func(c *Conn) {
		if err := c.Exec("INSERT INTO rows VALUES ('half')"); err != nil {
			t.Error(err)
		}
	}
	err := d.Write(t.Context(), func(c *Conn) error { insert(c); panic("odd") })
	if err == nil || !strings.Contains(err.Error(), "odd") {
		t.Errorf("got %v", err)
	}
	for _, sentinel := range []error{kg.ErrInvalid, kg.ErrTooLarge, kg.ErrUnavailable, context.Canceled} {
		if errors.Is(err, sentinel) {
			t.Errorf("it is a %v", sentinel)
		}
	}
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		_ = d.Write(t.Context(), func(c *Conn) error { insert(c); runtime.Goexit(); return nil })
	}()
	<-ended
	if n := count(t, d); n != 0 {
		t.Errorf("%d rows were written", n)
	}
	if err := d.Write(t.Context(), func(c *Conn) error { return c.Exec("INSERT INTO rows VALUES ('whole')") }); err != nil {
		t.Error(err)
	}
}

// What does not fit onto the disk is not written, and the error says so. It fits when there is room again.
func TestAFullDisk(t *testing.T) {
	d := openFile(t)
	if err := d.Write(t.Context(), makeRows); err != nil {
		t.Fatal(err)
	}
	limit := func(pages int) {
		if err := d.OnWriter(t.Context(), func(c *Conn) error {
			return c.Run(fmt.Sprintf("PRAGMA max_page_count = %d", pages), nil, func(*sqlite3.Stmt) error { return nil })
		}); err != nil {
			t.Fatal(err)
		}
	}
	write := func() error {
		return d.Write(t.Context(), func(c *Conn) error { return c.Exec("INSERT INTO rows VALUES (hex(zeroblob(100000)))") })
	}
	limit(10)
	if err := write(); !errors.Is(err, kg.ErrUnavailable) || !strings.Contains(err.Error(), "the disk is full") {
		t.Errorf("got %v", err)
	}
	if n := count(t, d); n != 0 {
		t.Errorf("%d rows were written", n)
	}
	limit(1000)
	if err := write(); err != nil {
		t.Error(err)
	}
}
