package sqlite_test

import (
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ncruces/go-sqlite3/driver"
	"github.com/pressly/goose/v3"

	"ties/store/sqlite"
	"ties/store/sqlite/db"
	"ties/store/sqlite/write"
)

// olderFile returns a file of an older schema with the records of another file, as far as it has columns for them.
func olderFile(t *testing.T, of string, version int64) (path string) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "older.db")
	d, err := driver.Open("file:"+path, db.PrepareConn)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = d.Close() }()
	d.SetMaxOpenConns(1)
	provider, err := goose.NewProvider(goose.DialectSQLite3, d, os.DirFS("migrations"), goose.WithGoMigrations(write.CountFlows, sqlite.IDIndexes))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := provider.UpTo(t.Context(), version); err != nil {
		t.Fatal(err)
	}
	execute := func(statement string, args ...any) {
		t.Helper()
		if _, err := d.ExecContext(t.Context(), statement, args...); err != nil {
			t.Fatal(err)
		}
	}
	execute("PRAGMA application_id = 1953064307") // "ties"
	execute("ATTACH ? AS newer", of)
	for _, table := range []string{"documents", "entities", "relations", "facts"} {
		columns := columnsOf(t, d, table)
		execute(fmt.Sprintf("INSERT INTO main.%s (%s) SELECT %s FROM newer.%s", table, columns, columns, table))
	}
	execute("DETACH newer")
	return path
}

func columnsOf(t *testing.T, d *sql.DB, table string) string {
	t.Helper()
	rows, err := d.QueryContext(t.Context(), "SELECT name FROM pragma_table_info(?)", table)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = rows.Close() }()
	var names []string
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			t.Fatal(err)
		}
		names = append(names, `"`+name+`"`)
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return strings.Join(names, ", ")
}
