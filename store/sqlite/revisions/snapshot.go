package revisions

import (
	"github.com/ncruces/go-sqlite3"

	"ties/kg"
	"ties/kg/jsonline"
	"ties/store"
	"ties/store/sqlite/db"
)

// Each yields all revisions with their changes, by number.
func Each(c *db.Conn, yield func(store.LoggedRevision) error) error {
	return c.Run(selectLogged+" ORDER BY r.number", nil, func(row *sqlite3.Stmt) error {
		logged, err := readLogged(row)
		if err != nil {
			return err
		}
		if logged.Changes, err = changesOf(c, logged.Number); err != nil {
			return err
		}
		return yield(*logged)
	})
}

// selectLogged is the statement whose rows readLogged reads, up to its conditions.
const selectLogged = "SELECT " + revisionColumns + ", r.key, r.digest, coalesce(k.input, '') FROM revisions r LEFT JOIN keys k ON k.key = r.key"

// readLogged reads a revision without its changes.
func readLogged(row *sqlite3.Stmt) (*store.LoggedRevision, error) {
	logged := &store.LoggedRevision{Revision: readRevision(row), Key: row.ColumnText(revisionWidth)}
	if err := decodeDigest(&logged.Digest, row.ColumnRawText(revisionWidth+1)); err != nil {
		return nil, err
	}
	return logged, decodeDigest(&logged.Input, row.ColumnRawText(revisionWidth+2))
}

// changesOf returns the changes of a revision, without After.
func changesOf(c *db.Conn, revision int64) (list []kg.Change, err error) {
	return list, c.Run("SELECT "+changeColumns+", c.line FROM changes c WHERE c.revision = ? ORDER BY c.sequence", []any{revision},
		func(row *sqlite3.Stmt) error {
			change, err := readWholeChange(row)
			list = append(list, change)
			return err
		})
}

// readWholeChange reads changeColumns, and the line behind them.
func readWholeChange(row *sqlite3.Stmt) (c kg.Change, err error) {
	c = readChange(row)
	if line := row.ColumnRawText(changeWidth); len(line) > 0 {
		c.Before, err = jsonline.Decode(line)
	}
	return c, err
}

// Clear deletes the log.
func Clear(c *db.Conn) error {
	for _, table := range []string{"revisions", "changes", "keys"} {
		if err := c.Exec("DELETE FROM " + table); err != nil {
			return err
		}
	}
	return nil
}
