package read

import (
	"ties/internal/work"
	"ties/kg/query"
	"ties/store/sqlite/adjacency"
	"ties/store/sqlite/db"
)

// record is a row under construction, with its key. The key of a citation is that of its document, the key of a cell that of
// the company that people left.
type record struct {
	Pk    int64
	from  int64  // the other key: of a colleague, that of the person; of a cell, of the company that people went to; of people at a place, of that
	keys  string // of a group, as JSON
	row   query.Row
	ends  []*record // the joined records, as recordColumns.joined; nil where its type has none
	cited []int64   // the keys of its citations' documents, if selected
}

// reader is the state of one Read.
type reader struct {
	*db.Tx
	cache *adjacency.Cache
	work  *work.Counter
}

func parentKeys(records []*record) []int64 {
	keys := make([]int64, len(records))
	for i, rec := range records {
		keys[i] = rec.Pk
	}
	return keys
}

func distinct(records []*record) []int64 {
	seen := make(map[int64]bool, len(records))
	var keys []int64
	for _, rec := range records {
		if !seen[rec.Pk] {
			seen[rec.Pk] = true
			keys = append(keys, rec.Pk)
		}
	}
	return keys
}
