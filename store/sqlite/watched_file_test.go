package sqlite_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"ties/kg"
	"ties/store"
	"ties/store/sqlite"
)

// many is a batch of some hundred companies.
func many(run int) *kg.Batch {
	b := &kg.Batch{}
	for i := range 300 {
		b.Put = append(b.Put, &kg.Entity{Type: kg.TypeCompany, ID: fmt.Sprintf("company:%d-%d", run, i), Name: "N", Description: strings.Repeat("d", 2_000)})
	}
	return b
}

// filled returns a store whose file is larger than what SQLite keeps of it in memory from the start.
func filled(t *testing.T) (s *sqlite.Store, path string) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "ties.db")
	s = open(t, path)
	for run := range 8 { // more than a WAL may hold before a checkpoint
		if err := store.Write(t.Context(), s, many(run)); err != nil {
			t.Fatal(err)
		}
		if err := s.Ready(t.Context()); err != nil {
			t.Errorf("a sound file is not ready: %v", err)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return open(t, path), path
}

// overwrite writes zeros into a file.
func overwrite(t *testing.T, path string, at int64, n int) {
	t.Helper()
	file, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	if _, err := file.WriteAt(make([]byte, n), at); err != nil {
		t.Fatal(err)
	}
}

func TestAFileThatIsLostUnderAStoreIsNoticed(t *testing.T) {
	for words, c := range map[string]struct {
		lose   func(t *testing.T, path string)
		writes bool // is written to all the same
	}{
		"has been deleted": {lose: func(t *testing.T, path string) {
			if err := os.Remove(path); err != nil {
				t.Fatal(err)
			}
		}},
		"has been replaced": {lose: func(t *testing.T, path string) {
			if err := os.Rename(copyFiles(t, path, ""), path); err != nil {
				t.Fatal(err)
			}
		}},
		"header has been overwritten": {writes: true, lose: func(t *testing.T, path string) { overwrite(t, path, 0, 4096) }},
		"end has been cut off": {writes: true, lose: func(t *testing.T, path string) {
			if err := os.Truncate(path, 100_000); err != nil {
				t.Fatal(err)
			}
		}},
	} {
		t.Run(words, func(t *testing.T) {
			s, path := filled(t)
			if err := s.Ready(t.Context()); err != nil {
				t.Fatal(err)
			}
			c.lose(t, path)
			if err := s.Ready(t.Context()); !errors.Is(err, kg.ErrUnavailable) || !strings.Contains(err.Error(), words) || !strings.Contains(err.Error(), path) {
				t.Errorf("got %v", err)
			}
			if c.writes {
				return
			}
			if err := store.Write(t.Context(), s, companyA); !errors.Is(err, kg.ErrUnavailable) || !strings.Contains(err.Error(), words) {
				t.Errorf("a write got %v", err)
			}
		})
	}
}

// Damage in the middle of a file is noticed when a call comes upon it.
func TestDamageIsRememberedOnceItIsFound(t *testing.T) {
	s, path := filled(t)
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	overwrite(t, path, 4096*10, int(info.Size())-4096*20)
	if err := s.Export(t.Context(), func(kg.Record) error { return nil }); err == nil {
		t.Fatal("the damage does no harm")
	}
	if err := s.Ready(t.Context()); !errors.Is(err, kg.ErrUnavailable) || !strings.Contains(err.Error(), "damaged") {
		t.Errorf("got %v", err)
	}
}
