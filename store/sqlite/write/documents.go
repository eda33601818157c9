package write

import (
	"github.com/ncruces/go-sqlite3"

	"ties/kg"
	"ties/store/sqlite/db"
)

// DeleteDocuments deletes all documents of a store without entities, which has no claims either.
func DeleteDocuments(c *db.Conn) error {
	empty := true
	err := c.Run("SELECT 1 FROM entities LIMIT 1", nil, func(*sqlite3.Stmt) error {
		empty = false
		return nil
	})
	if err != nil {
		return err
	}
	if !empty {
		return kg.CitedError()
	}
	return c.Exec("DELETE FROM documents")
}
