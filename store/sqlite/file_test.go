package sqlite_test

import (
	"context"
	"os"
	"path/filepath"
	"sync/atomic"
	"testing"

	"github.com/ncruces/go-sqlite3/driver"

	"ties/kg"
	"ties/store"
	"ties/store/sqlite"
)

var companyA = &kg.Batch{Put: []kg.Record{&kg.Entity{Type: kg.TypeCompany, ID: "company:a", Name: "A"}}}

// copyFiles copies a store's file, and others beside it, into a new folder.
func copyFiles(t *testing.T, path string, suffixes ...string) (to string) {
	t.Helper()
	to = filepath.Join(t.TempDir(), "copy.db")
	for _, suffix := range suffixes {
		content, err := os.ReadFile(path + suffix)
		if err == nil {
			err = os.WriteFile(to+suffix, content, 0o600)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return to
}

func assertHolds(t *testing.T, path string, records int) {
	t.Helper()
	s, n := open(t, path), 0
	if err := s.Export(t.Context(), func(kg.Record) error { n++; return nil }); err != nil || n != records {
		t.Errorf("%s holds %d records, %v, want %d", path, n, err, records)
	}
}

// A file that was copied while it was in use, without its WAL, is no empty store.
func TestAFileWithoutItsWALIsRefused(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ties.db")
	s := open(t, path)
	if err := store.Write(t.Context(), s, companyA); err != nil {
		t.Fatal(err)
	}
	alone := copyFiles(t, path, "")
	refuses(t, alone, "copy.db-wal, which is missing", "ties backup")
	if _, err := os.Stat(alone + "-wal"); err == nil {
		t.Error("a WAL was made")
	}
	assertHolds(t, copyFiles(t, path, "", "-wal"), 1)
}

// What was loaded into an empty store that is not new is in the file itself.
func TestAFileThatWasLoadedIsNotEmptyWithoutItsWAL(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ties.db")
	if err := open(t, path).Close(); err != nil {
		t.Fatal(err)
	}
	s := open(t, path)
	if err := s.Load(t.Context(), func(to store.Writer) error { return store.Write(t.Context(), to, companyA) }); err != nil {
		t.Fatal(err)
	}
	assertHolds(t, copyFiles(t, path, ""), 1)
}

// steps is a context that is done after it was asked some times.
type steps struct {
	context.Context
	left atomic.Int64 // several goroutines ask
}

func (s *steps) Err() error {
	if s.left.Add(-1) < 0 {
		return context.Canceled
	}
	return nil
}

// Where the making of a file is cut off, the next Open makes it.
func TestAFileWhoseMakingWasCutOffCanBeOpened(t *testing.T) {
	for cut := int64(0); ; cut += 1 + cut/2 {
		path := filepath.Join(t.TempDir(), "ties.db")
		ctx := &steps{Context: t.Context()}
		ctx.left.Store(cut)
		s, err := sqlite.Open(ctx, path)
		if err == nil {
			if err := s.Close(); err != nil {
				t.Error(err)
			}
			if cut < 3 {
				t.Errorf("Open looked at its context only %d times", cut)
			}
			return
		}
		assertHolds(t, path, 0)
	}
}

// A process may be killed between any two steps of SQLite's.
func TestAFileWhoseMakingWasKilledCanBeOpened(t *testing.T) {
	const ours = "PRAGMA application_id = 1953064307" // "ties"
	for _, done := range [][]string{
		{"PRAGMA journal_mode = WAL"},
		{ours},
		{"PRAGMA journal_mode = WAL", ours, "PRAGMA journal_mode = DELETE"},
	} {
		path := filepath.Join(t.TempDir(), "ties.db")
		d, err := driver.Open("file:" + path)
		if err != nil {
			t.Fatal(err)
		}
		for _, statement := range done {
			if _, err := d.ExecContext(t.Context(), statement); err != nil {
				t.Fatal(err)
			}
		}
		if err := d.Close(); err != nil { // which deletes the WAL
			t.Fatal(err)
		}
		assertHolds(t, path, 0)
		if content, err := os.ReadFile(path); err != nil || content[18] != 2 {
			t.Errorf("%q: the file is not in WAL mode afterwards, %v", done, err)
		}
	}
}

func modes(t *testing.T, path string, suffixes ...string) (list []os.FileMode) {
	t.Helper()
	for _, suffix := range suffixes {
		info, err := os.Stat(path + suffix)
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, info.Mode().Perm())
	}
	return list
}

// A new file and those beside it are for their owner alone; the two beside one of others' are for these, too.
func TestWhoMayReadAFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ties.db")
	for _, want := range []os.FileMode{0o600, 0o640} {
		s := open(t, path)
		if err := store.Write(t.Context(), s, companyA); err != nil {
			t.Fatal(err)
		}
		for i, got := range modes(t, path, "", "-wal", "-shm") {
			if got != want {
				t.Errorf("the mode of file %d is %o, want %o", i, got, want)
			}
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		if err := os.Chmod(path, 0o640); err != nil {
			t.Fatal(err)
		}
	}
}
