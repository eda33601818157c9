package db

import (
	"encoding/json"

	"github.com/ncruces/go-sqlite3"
)

const (
	maxEditions  = 100 // batches whose changes are kept, and up to deleteEvery more
	deleteEvery  = 20
	maxDirtyKeys = 1_000 // entities of one batch whose keys are kept
)

// AddEdition stores the keys of the entities whose relations have changed; nil stands for all.
func (c *Conn) AddEdition(dirty []int64) error {
	var err error
	const next = "INSERT INTO editions (number, touched) SELECT max(number) + 1, "
	if dirty == nil || len(dirty) > maxDirtyKeys {
		err = c.Exec(next + "NULL FROM editions")
	} else {
		err = c.Exec(next+"?1 FROM editions", KeyList(dirty))
	}
	if err != nil {
		return err
	}
	number := c.Raw.LastInsertRowID()
	if number%deleteEvery > 0 {
		return nil
	}
	return c.Exec("DELETE FROM editions WHERE number <= ?1", number-maxEditions)
}

// Edition returns the number of the newest edition.
func Edition(r *Tx) (number int64, err error) {
	return number, r.Query("SELECT max(number) FROM editions", nil, func(row *sqlite3.Stmt) error {
		number = row.ColumnInt64(0)
		return nil
	})
}

// DirtySince returns the keys of all entities whose relations have changed after an edition; ok is false if these are no
// longer stored, or if that edition is in the future.
func DirtySince(r *Tx, edition int64) (dirty []int64, ok bool, err error) {
	err = r.Query("SELECT number, touched FROM editions WHERE number >= ?1 ORDER BY number", []any{edition}, func(row *sqlite3.Stmt) error {
		if row.ColumnInt64(0) == edition {
			ok = true
			return nil
		}
		var keys []int64
		if row.ColumnType(1) == sqlite3.NULL {
			ok = false
			return nil
		}
		if err := json.Unmarshal(row.ColumnRawText(1), &keys); err != nil {
			return err
		}
		dirty = append(dirty, keys...)
		return nil
	})
	return dirty, ok, err
}
