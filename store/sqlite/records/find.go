package records

import (
	"github.com/ncruces/go-sqlite3"

	"ties/internal/storekit"
	"ties/store/sqlite/db"
	"ties/store/sqlite/schema"
)

// Find returns those of the records with some IDs that exist, by ID, as they were stated. To keys, unless it is nil, it adds the keys of these and of
// the records that they refer to.
func Find(r *db.Tx, ids []string, keys map[string]int64) (map[string]storekit.Stored, error) {
	found := make(map[string]storekit.Stored, len(ids))
	for _, t := range schema.Tables {
		list := schema.IDsOf(ids, t.Types)
		if len(list) == 0 {
			continue
		}
		if err := findIn(r, t, list, found, keys); err != nil {
			return nil, err
		}
	}
	return found, overlay(r, ids, found)
}

// findIn finds records in a table. It reads what these cite when it has found one, since most records that are looked for are
// new.
func findIn(r *db.Tx, t *schema.Table, ids []string, found map[string]storekit.Stored, keys map[string]int64) error {
	f := formOf(t)
	var cited map[int64]string
	from, where, arg := t.WithIDs("x", ids)
	return r.Query(f.selectFrom(from, where), []any{arg}, func(row *sqlite3.Stmt) (err error) {
		if cited == nil {
			if cited, err = citedBy(r, t, ids, keys); err != nil {
				return err
			}
		}
		record, err := f.record(row, cited)
		if err != nil {
			return err
		}
		found[record.RecordID()] = storekit.Stored{Record: record, Revision: f.revision(row)}
		if keys != nil {
			f.addKeys(row, record, keys)
		}
		return nil
	})
}

// citedBy returns the IDs of the documents that some records cite, by key.
func citedBy(r *db.Tx, t *schema.Table, ids []string, keys map[string]int64) (map[int64]string, error) {
	cited := map[int64]string{}
	if t == schema.Documents {
		return cited, nil
	}
	from, where, arg := t.WithIDs("x", ids)
	return cited, r.Query("SELECT DISTINCT d.pk, d.id FROM "+from+" CROSS JOIN json_each(x.citations) c"+
		" CROSS JOIN documents d ON d.pk = c.value ->> 0"+where, []any{arg}, func(row *sqlite3.Stmt) error {
		cited[row.ColumnInt64(0)] = row.ColumnText(1)
		if keys != nil {
			keys[row.ColumnText(1)] = row.ColumnInt64(0)
		}
		return nil
	})
}
