package write

import (
	"github.com/ncruces/go-sqlite3"

	"ties/internal/storekit"
	"ties/kg"
	"ties/store/sqlite/db"
	"ties/store/sqlite/schema"
)

// References resolves the references of a batch.
type References struct {
	*db.Conn
	Keys   map[string]int64           // the keys of the records that were found, by ID
	Stored map[string]storekit.Stored // those of the batch's own records that exist
}

// Exist implements kg.ReferenceReader.
func (k References) Exist(ids []string) (map[string]bool, error) {
	found := map[string]bool{}
	for _, f := range schema.Tables {
		typed := schema.IDsOf(ids, f.Types)
		if len(typed) == 0 {
			continue
		}
		from, where, arg := f.WithIDs("t", typed)
		err := k.Run("SELECT t.id, t.pk FROM "+from+where, []any{arg},
			func(row *sqlite3.Stmt) error {
				id := row.ColumnText(0)
				k.Keys[id] = row.ColumnInt64(1)
				found[id] = true
				return nil
			})
		if err != nil {
			return nil, err
		}
	}
	return found, k.Run("SELECT s.id FROM json_each(?1) p CROSS JOIN stated s ON s.id = p.value", []any{db.JSON(ids)},
		func(row *sqlite3.Stmt) error {
			found[row.ColumnText(0)] = true
			return nil
		})
}

// Texts implements kg.ReferenceReader.
func (k References) Texts(ids []string) (map[string]string, error) {
	found := map[string]string{}
	if len(ids) == 0 {
		return found, nil
	}
	return found, k.Run("SELECT d.id, d.text FROM json_each(?1) p CROSS JOIN documents d ON d.id = p.value",
		[]any{db.JSON(ids)}, func(row *sqlite3.Stmt) error {
			found[row.ColumnText(0)] = row.ColumnText(1)
			return nil
		})
}

// Revisions implements kg.ReferenceReader, for records of the batch.
func (k References) Revisions(ids []string) (map[string]int64, error) {
	found := map[string]int64{}
	for _, id := range ids {
		if one, ok := k.Stored[id]; ok {
			found[id] = one.Revision
		}
	}
	return found, nil
}

var _ kg.ReferenceReader = References{}
