package write

import (
	"fmt"
	"strings"

	"ties/kg/fields"
	"ties/store/sqlite/db"
	"ties/store/sqlite/schema"
)

// Row is how the rows of a table are written: its columns, beginning with that of the ID.
type Row struct {
	table   string
	columns []string
	Columns string // the columns of a new row
	Values  string // the values of a new row, with parameters for all but those that are the same in each
	of      []*fields.Field
}

// RowOf returns the Row of some columns of a table, beginning with that of the ID.
func RowOf(table string, columns ...string) Row {
	return Row{
		table: table, columns: columns, Columns: strings.Join(columns, ", "),
		Values: strings.TrimSuffix(strings.Repeat("?, ", len(columns)), ", "),
	}
}

// starting adds a column that is set in new rows, and is not updated.
func (r Row) starting(column, value string) Row {
	r.Columns += ", " + column
	r.Values += ", " + value
	return r
}

// recordRow returns the Row of the records of a table: their fields, their revision, and then other columns.
func recordRow(t *schema.Table, others ...string) Row {
	r := RowOf(t.Table, append(append(schema.Columns(t.Types), "revision"), others...)...)
	r.of = fields.Columns(t.Types)
	return r
}

// insert inserts a row, and returns its key.
func (r Row) insert(c *db.Conn, values []any) (key int64, err error) {
	if err := c.Exec("INSERT INTO "+r.table+" ("+r.Columns+") VALUES ("+r.Values+")", values...); err != nil {
		return 0, err
	}
	return c.Raw.LastInsertRowID(), nil
}

// update updates those columns of a row that change, so that the indexes of the others stay as they are.
func (r Row) update(c *db.Conn, key int64, before, values []any) error {
	var sets []string
	args := []any{key}
	for i, v := range values {
		if v != before[i] {
			args = append(args, v)
			sets = append(sets, fmt.Sprintf("%s = ?%d", r.columns[i], len(args)))
		}
	}
	return c.Exec("UPDATE "+r.table+" SET "+strings.Join(sets, ", ")+" WHERE pk = ?1", args...)
}
