package sqlite

import (
	"compress/gzip"
	"context"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/ncruces/go-sqlite3"

	"ties/kg"
	"ties/store"
	"ties/store/sqlite/db"
)

// New files, files that were loaded at once, and files of an earlier version have the same tables and indexes.
func TestAFileHasOneSchemaHoweverItWasFilled(t *testing.T) {
	put := &kg.Batch{Put: []kg.Record{&kg.Entity{Type: kg.TypePerson, ID: "person:p", Name: "P"}}}
	fresh := openNew(t)
	want := schemaOf(t, fresh)
	if len(want) < 20 {
		t.Fatalf("there are only %d tables and indexes", len(want))
	}
	applied, loaded := openNew(t), openNew(t)
	if err := store.Write(t.Context(), applied, put); err != nil {
		t.Fatal(err)
	}
	if err := loaded.Load(t.Context(), func(to store.Writer) error { return store.Write(t.Context(), to, put) }); err != nil {
		t.Fatal(err)
	}
	for name, s := range map[string]*Store{
		"applied": applied, "loaded": loaded, "applied before": openEarlier(t, "applied.db.gz"), "loaded before": openEarlier(t, "loaded.db.gz"),
	} {
		if diff := cmp.Diff(want, schemaOf(t, s)); diff != "" {
			t.Errorf("%s: the schema differs:\n%s", name, diff)
		}
		for _, check := range []string{"PRAGMA integrity_check", "SELECT 'ok' WHERE NOT EXISTS (SELECT 1 FROM pragma_foreign_key_check)"} {
			if got := textsOf(t, s, check); len(got) != 1 || got[0] != "ok" {
				t.Errorf("%s: %s: %v", name, check, got)
			}
		}
	}
}

// openEarlier opens a file of an earlier version; cmd/ties has what that version answered from it.
func openEarlier(t *testing.T, name string) *Store {
	t.Helper()
	file, err := os.Open(filepath.Join("../../cmd/ties/testdata/e492d75", name))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	reader, err := gzip.NewReader(file)
	if err != nil {
		t.Fatal(err)
	}
	content, err := io.ReadAll(reader)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "ties.db")
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	return openPath(t, path)
}

// schemaOf returns the statements that make the tables and indexes of a file.
func schemaOf(t *testing.T, s *Store) []string {
	t.Helper()
	return textsOf(t, s, "SELECT type || ' ' || name || ': ' || coalesce(sql, '') FROM sqlite_schema ORDER BY 1")
}

func textsOf(t *testing.T, s *Store, query string) (list []string) {
	t.Helper()
	err := s.db.Write(context.WithoutCancel(t.Context()), func(c *db.Conn) error {
		return c.Run(query, nil, func(row *sqlite3.Stmt) error {
			list = append(list, row.ColumnText(0))
			return nil
		})
	})
	if err != nil {
		t.Fatal(err)
	}
	return list
}
