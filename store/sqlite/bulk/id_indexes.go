package bulk

import (
	"strings"

	"github.com/ncruces/go-sqlite3"

	"ties/store/sqlite/db"
	"ties/store/sqlite/schema"
)

// DeferIDIndexes has indices of their own for the IDs in tables that are empty, so that a load can make them in the end. As
// a part of the table, as which the migrations make them, they can never be missing; they answer alike.
func DeferIDIndexes(c *db.Conn) error {
	for _, f := range []*schema.Table{schema.Relations, schema.Facts, schema.Entities} { // nothing refers to those that come first
		made, err := makingOf(c, f.Table)
		if err != nil {
			return err
		}
		if !strings.Contains(made[0], " UNIQUE") {
			continue
		}
		made[0] = strings.Replace(made[0], " UNIQUE", "", 1)
		made = append(made, "CREATE UNIQUE INDEX "+f.Table+"_by_id ON "+f.Table+" (id)")
		if err := c.Raw.Exec("DROP TABLE " + f.Table + ";" + strings.Join(made, ";")); err != nil {
			return err
		}
	}
	return nil
}

// makingOf returns the statements that made a table and its indices, the table's first.
func makingOf(c *db.Conn, table string) (made []string, err error) {
	return made, c.Run("SELECT sql FROM sqlite_schema WHERE tbl_name = ? AND sql IS NOT NULL ORDER BY type = 'index'", []any{table},
		func(row *sqlite3.Stmt) error {
			made = append(made, row.ColumnText(0))
			return nil
		})
}
