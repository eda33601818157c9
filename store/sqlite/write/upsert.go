package write

import (
	"fmt"
	"strings"

	"github.com/ncruces/go-sqlite3"
)

// Upsert is the statements that write the rows of a table. All of them take the same values, beginning with the ID.
type Upsert struct {
	table, Columns, Values, sets string

	insert string // inserts a row unless one has its ID
	update string // updates the row that has the ID
}

// UpsertOf returns the Upsert of some columns of a table, beginning with that of the ID.
func UpsertOf(table string, columns ...string) Upsert {
	var values, sets []string
	for i, name := range columns {
		values = append(values, "?")
		sets = append(sets, fmt.Sprintf("%s = ?%d", name, i+1))
	}
	return Upsert{
		table: table, Columns: strings.Join(columns, ", "), Values: strings.Join(values, ", "), sets: strings.Join(sets[1:], ", "),
	}.ready()
}

// starting adds a column that is set in new rows, and is not updated.
func (w Upsert) starting(column, value string) Upsert {
	w.Columns += ", " + column
	w.Values += ", " + value
	return w.ready()
}

func (w Upsert) ready() Upsert {
	w.insert = "INSERT INTO " + w.table + " (" + w.Columns + ") VALUES (" + w.Values + ") ON CONFLICT (id) DO NOTHING"
	w.update = "UPDATE " + w.table + " SET " + w.sets + " WHERE id = ?1"
	return w
}

// insert inserts a row; fresh is false, and nothing written, if a row has its ID already. Trying this first is cheap, since
// most rows are new, and since SQLite needs no savepoint for such a statement.
func (w *Writing) insert(to Upsert, values []any) (fresh bool, err error) {
	if err := w.Exec(to.insert, values...); err != nil {
		return false, err
	}
	return w.Raw.Changes() > 0, nil
}

// upsert inserts a row, or updates the one with its ID, and returns its key.
func (w *Writing) upsert(to Upsert, values ...any) (key int64, err error) {
	fresh, err := w.insert(to, values)
	switch {
	case err != nil:
		return 0, err
	case fresh:
		return w.Raw.LastInsertRowID(), nil
	}
	if err := w.Exec(to.update, values...); err != nil {
		return 0, err
	}
	return key, w.Run("SELECT pk FROM "+to.table+" WHERE id = ?", values[:1], func(row *sqlite3.Stmt) error {
		key = row.ColumnInt64(0)
		return nil
	})
}
