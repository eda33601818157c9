package sqlgen

import (
	"slices"

	"github.com/ncruces/go-sqlite3"

	"ties/store/sqlite/db"
)

// KeysWithIDs returns the keys of the entities with some IDs, ascending.
func KeysWithIDs(r *db.Tx, ids []string) (keys []int64, err error) {
	if len(ids) == 0 {
		return nil, nil
	}
	q := &Query{}
	err = r.Query(q.WithIDs(ids), q.Args, func(row *sqlite3.Stmt) error {
		keys = append(keys, row.ColumnInt64(0))
		return nil
	})
	slices.Sort(keys)
	return keys, err
}
