package sqlite

import (
	"context"
	"database/sql"
	"fmt"
	"strings"

	"github.com/pressly/goose/v3"

	"ties/store/sqlite/schema"
)

// idIndexes is the migration that replaces unique constraints on IDs by unique indexes, which a bulk load can drop and
// recreate. Files that were filled by a bulk load have these already.
var idIndexes = goose.NewGoMigration(13, &goose.GoFunc{RunTx: func(ctx context.Context, tx *sql.Tx) error {
	tables := []*schema.Table{schema.Relations, schema.Facts, schema.Entities} // referring tables first
	var rebuilds []*rebuild
	for _, t := range tables {
		r, err := newRebuild(ctx, tx, t.Table)
		if err != nil {
			return err
		}
		if r != nil {
			rebuilds = append(rebuilds, r)
		}
	}
	for _, r := range rebuilds {
		if err := r.drop(ctx, tx); err != nil {
			return err
		}
	}
	for i := range rebuilds {
		if err := rebuilds[len(rebuilds)-1-i].create(ctx, tx); err != nil {
			return err
		}
	}
	return nil
}}, nil)

// rebuild recreates a table without the constraint on IDs. SQLite has no other way to drop it.
type rebuild struct {
	table      string
	columns    string
	statements []string // the statements that create the table and its indexes
}

// newRebuild returns nil for a table whose IDs have an index already.
func newRebuild(ctx context.Context, tx *sql.Tx, table string) (*rebuild, error) {
	statements, err := queryTexts(ctx, tx, "SELECT sql FROM sqlite_schema WHERE tbl_name = ? AND sql IS NOT NULL ORDER BY type = 'index'", table)
	if err != nil || !strings.Contains(statements[0], " UNIQUE") {
		return nil, err
	}
	columns, err := queryTexts(ctx, tx, "SELECT name FROM pragma_table_info(?)", table) // without generated columns
	if err != nil {
		return nil, err
	}
	statements[0] = strings.Replace(statements[0], " UNIQUE", "", 1)
	statements = append(statements, fmt.Sprintf("CREATE UNIQUE INDEX %s_by_id ON %[1]s (id)", table))
	return &rebuild{table, `"` + strings.Join(columns, `", "`) + `"`, statements}, nil
}

// drop drops the table, and keeps its rows.
func (r *rebuild) drop(ctx context.Context, tx *sql.Tx) error {
	return execAll(ctx, tx,
		fmt.Sprintf("CREATE TEMP TABLE kept_%s AS SELECT %s FROM main.%[1]s", r.table, r.columns),
		"DROP TABLE main."+r.table)
}

// create recreates the table with its rows, and then its indexes.
func (r *rebuild) create(ctx context.Context, tx *sql.Tx) error {
	statements := append([]string{
		r.statements[0],
		fmt.Sprintf("INSERT INTO main.%s (%s) SELECT %[2]s FROM kept_%[1]s ORDER BY pk", r.table, r.columns),
		"DROP TABLE temp.kept_" + r.table,
	}, r.statements[1:]...)
	return execAll(ctx, tx, statements...)
}

func execAll(ctx context.Context, tx *sql.Tx, statements ...string) error {
	for _, statement := range statements {
		if _, err := tx.ExecContext(ctx, statement); err != nil {
			return err
		}
	}
	return nil
}

// queryTexts returns the first column of a query's rows.
func queryTexts(ctx context.Context, tx *sql.Tx, query string, args ...any) (list []string, err error) {
	rows, err := tx.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }() // after an error, the transaction ends
	for rows.Next() {
		var text string
		if err := rows.Scan(&text); err != nil {
			return nil, err
		}
		list = append(list, text)
	}
	return list, rows.Err()
}
