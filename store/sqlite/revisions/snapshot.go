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
	text := "SELECT " + revisionColumns + ", r.key, r.digest, coalesce(k.input, '') FROM revisions r LEFT JOIN keys k ON k.key = r.key ORDER BY r.number"
	return c.Run(text, nil, func(row *sqlite3.Stmt) (err error) {
		logged := store.LoggedRevision{Revision: readRevision(row), Key: row.ColumnText(revisionWidth)}
		if err := decodeDigest(&logged.Digest, row.ColumnRawText(revisionWidth+1)); err != nil {
			return err
		}
		if err := decodeDigest(&logged.Input, row.ColumnRawText(revisionWidth+2)); err != nil {
			return err
		}
		if logged.Changes, err = changesOf(c, logged.Number); err != nil {
			return err
		}
		return yield(logged)
	})
}

// changesOf returns the changes of a revision, without After.
func changesOf(c *db.Conn, revision int64) (list []kg.Change, err error) {
	return list, c.Run("SELECT "+changeColumns+", c.line FROM changes c WHERE c.revision = ? ORDER BY c.sequence", []any{revision},
		func(row *sqlite3.Stmt) (err error) {
			change := readChange(row)
			if line := row.ColumnRawText(changeWidth); len(line) > 0 {
				change.Before, err = jsonline.Decode(line)
			}
			list = append(list, change)
			return err
		})
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
