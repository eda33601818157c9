package sqlite

import (
	"hash/maphash"

	"github.com/ncruces/go-sqlite3"
)

// idKeys are the keys of records by their IDs. An ID is kept as 128 bits of hash, which some millions of IDs share with
// a chance of one in 10²⁵; that takes a quarter of the memory, in which the garbage collector has nothing to look for.
type idKeys struct {
	seeds [2]maphash.Seed
	keys  map[[2]uint64]int64
}

func newIDKeys() idKeys {
	return idKeys{seeds: [2]maphash.Seed{maphash.MakeSeed(), maphash.MakeSeed()}, keys: map[[2]uint64]int64{}}
}

func (k idKeys) hash(id string) [2]uint64 {
	return [2]uint64{maphash.String(k.seeds[0], id), maphash.String(k.seeds[1], id)}
}

func (k idKeys) put(id string, key int64) { k.keys[k.hash(id)] = key }

func (k idKeys) find(id string) (key int64, ok bool) {
	key, ok = k.keys[k.hash(id)]
	return key, ok
}

func (k idKeys) has(id string) bool {
	_, ok := k.find(id)
	return ok
}

// readDocuments takes note of the documents that are there: a store without entities may have some.
func (f *filling) readDocuments() error {
	return f.run("SELECT id, pk FROM documents", nil, func(row *sqlite3.Stmt) error {
		key := row.ColumnInt64(1)
		f.keys.put(row.ColumnText(0), key)
		f.next[documents] = max(f.next[documents], key+1)
		return nil
	})
}
