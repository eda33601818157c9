package sqlite_test

import (
	"bytes"
	"path/filepath"
	"testing"

	"ties/exchange"
	"ties/exchange/backup"
	"ties/kg"
	"ties/store/sqlite"
)

// Who has gone to a newer version goes back with the backup from before: the file itself is refused, and stays as it is.
func TestGoingBackWithABackup(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ties.db")
	s := open(t, path)
	if _, err := s.Apply(t.Context(), &kg.Batch{Put: []kg.Record{&kg.Entity{Type: kg.TypePerson, ID: "person:p", Name: "P"}}}); err != nil {
		t.Fatal(err)
	}
	before := exported(t, s)
	var copied bytes.Buffer
	if _, err := backup.Write(t.Context(), s, &copied); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	// What a newer version does, as far as this one can know.
	alter(t, path, "INSERT INTO goose_db_version (version_id, is_applied) VALUES (99999, TRUE); CREATE TABLE newer (a); PRAGMA wal_checkpoint(TRUNCATE)")
	refuses(t, path, "newer ties", "use that one")

	again := open(t, filepath.Join(t.TempDir(), "again.db"))
	if _, err := backup.Restore(t.Context(), again, "before.backup.gz", bytes.NewReader(copied.Bytes()), backup.Options{}); err != nil {
		t.Fatal(err)
	}
	if got := exported(t, again); got != before || got == "" {
		t.Errorf("back again it has\n%s\nbefore it had\n%s", got, before)
	}
}

func exported(t *testing.T, s *sqlite.Store) string {
	t.Helper()
	var text bytes.Buffer
	if _, err := exchange.ExportAs(t.Context(), s, &text, exchange.JSONLines); err != nil {
		t.Fatal(err)
	}
	return text.String()
}
