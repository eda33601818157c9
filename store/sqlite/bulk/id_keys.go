package bulk

import (
	"github.com/ncruces/go-sqlite3"

	"ties/internal/idtable"
	"ties/store/sqlite/schema"
)

// idKeys are the keys of records by their IDs.
type idKeys struct{ table *idtable.Table[int64] }

func newIDKeys() idKeys { return idKeys{idtable.New[int64]()} }

func (k idKeys) put(id string, key int64) { *k.table.Add(k.table.Key(id)) = key }

func (k idKeys) find(id string) (key int64, ok bool) {
	found := k.table.Find(k.table.Key(id))
	if found == nil {
		return 0, false
	}
	return *found, true
}

func (k idKeys) has(id string) bool {
	_, ok := k.find(id)
	return ok
}

// readDocuments reads the keys of the existing documents: a store without entities may have some.
func (f *bulkLoad) readDocuments() error {
	return f.Run("SELECT id, pk FROM documents", nil, func(row *sqlite3.Stmt) error {
		key := row.ColumnInt64(1)
		f.keys.put(row.ColumnText(0), key)
		f.next[schema.Documents] = max(f.next[schema.Documents], key+1)
		return nil
	})
}
