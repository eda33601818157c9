package write

import (
	"ties/store/sqlite/db"
	"ties/store/sqlite/proposals"
	"ties/store/sqlite/records"
	"ties/store/sqlite/revisions"
	"ties/store/sqlite/schema"
)

// Clear deletes all records and the log in the open transaction.
func Clear(c *db.Conn) error {
	for _, t := range schema.Tables {
		if err := c.Exec("DELETE FROM " + t.Table); err != nil {
			return err
		}
	}
	for _, text := range []string{"DELETE FROM flows", "INSERT INTO names (names) VALUES ('delete-all')"} {
		if err := c.Exec(text); err != nil {
			return err
		}
	}
	if err := records.ClearStated(c); err != nil {
		return err
	}
	if err := db.FirstError(revisions.Clear(c), proposals.Clear(c)); err != nil {
		return err
	}
	return c.AddEdition(nil)
}
