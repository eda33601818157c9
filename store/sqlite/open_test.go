package sqlite_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ncruces/go-sqlite3"
	"github.com/ncruces/go-sqlite3/ext/fts5"

	"ties/kg"
	"ties/kg/query"
	"ties/store"
	"ties/store/sqlite"
)

// alter runs SQL on a file behind the store's back.
func alter(t *testing.T, path, statements string) {
	t.Helper()
	db, err := sqlite3.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	if err := fts5.Register(db); err != nil {
		t.Fatal(err)
	}
	if err := db.Exec(statements); err != nil {
		t.Fatal(err)
	}
}

// refuses opens a file that is not to be used, and asserts that it is left as it is.
func refuses(t *testing.T, path string, words ...string) {
	t.Helper()
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	s, err := sqlite.Open(t.Context(), path)
	if err == nil {
		t.Fatalf("%s was opened: %v", path, s.Close())
	}
	for _, w := range append(words, path) {
		if !strings.Contains(err.Error(), w) {
			t.Errorf("got %q, want it to mention %q", err, w)
		}
	}
	if after, err := os.ReadFile(path); err != nil || string(after) != string(before) {
		t.Errorf("the file was changed (%v)", err)
	}
}

func TestAFileFromANewerVersionIsRefused(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ties.db")
	if err := open(t, path).Close(); err != nil {
		t.Fatal(err)
	}
	alter(t, path, "INSERT INTO goose_db_version (version_id, is_applied) VALUES (99999, TRUE); PRAGMA wal_checkpoint(TRUNCATE)")
	refuses(t, path, "newer ties", "99999", "use that one")
}

func TestADatabaseOfAnotherProgramIsRefused(t *testing.T) {
	path := filepath.Join(t.TempDir(), "other.db")
	alter(t, path, "CREATE TABLE films (title TEXT)")
	refuses(t, path, "not a database of ties")
	path = filepath.Join(t.TempDir(), "marked.db")
	alter(t, path, "PRAGMA application_id = 7; VACUUM")
	refuses(t, path, "not a database of ties")
}

// A file is in WAL mode, so that readers do not wait for the writer, and stays so.
func TestAFileIsInWALMode(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ties.db")
	s := open(t, path)
	if err := store.Write(t.Context(), s, &kg.Batch{Put: []kg.Record{&kg.Entity{Type: kg.TypeCompany, ID: "company:a", Name: "A"}}}); err != nil {
		t.Fatal(err)
	}
	db, err := sqlite3.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	q, _, err := db.Prepare("PRAGMA journal_mode")
	if err != nil || !q.Step() || q.ColumnText(0) != "wal" {
		t.Errorf("the journal is %q, %v", q.ColumnText(0), err)
	}
	if err := q.Close(); err != nil {
		t.Error(err)
	}
}

// A file whose names have no keys yet, or those of another version, gets them when it is opened.
func TestNamesGetTheirKeysWhenAFileIsOpened(t *testing.T) {
	for what, older := range map[string]func(t *testing.T, path string) string{
		"none": func(t *testing.T, path string) string { return olderFile(t, path, 8) },
		"another version": func(t *testing.T, path string) string {
			alter(t, path, "UPDATE names_version SET version = 1")
			return path
		},
	} {
		t.Run(what, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "ties.db")
			s := open(t, path)
			if err := store.Write(t.Context(), s, &kg.Batch{Put: []kg.Record{&kg.Entity{Type: kg.TypePerson, ID: "person:a", Name: "Ada Byron"}}}); err != nil {
				t.Fatal(err)
			}
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
			alter(t, path, "UPDATE entities SET name = 'Grace Hopper'")
			s = open(t, older(t, path))
			for text, want := range map[string]int{"hopper": 1, "byron": 0} {
				page, err := s.Read(t.Context(), &query.Plan{
					Start: &query.Search{Text: text, Types: kg.Entities, Slice: query.Slice{Limit: 10}}, Selection: &query.Selection{Types: kg.Entities},
				})
				if err != nil || len(page.Rows) != want {
					t.Errorf("%q finds %v, %v, want %d", text, page, err, want)
				}
			}
		})
	}
}
