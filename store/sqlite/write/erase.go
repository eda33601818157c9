package write

import (
	"github.com/ncruces/go-sqlite3"

	"ties/internal/erasure"
	"ties/internal/storekit"
	"ties/kg"
	"ties/store/sqlite/db"
	"ties/store/sqlite/records"
	"ties/store/sqlite/revisions"
	"ties/store/sqlite/schema"
)

// Erase erases records in the open transaction, as the next revision. In files and pages that are not in use any more, they may
// remain.
func Erase(c *db.Conn, what *kg.Erasure) (*kg.Receipt, error) {
	return erasure.Erase(&eraser{revisions.Eraser{Conn: c}, map[string]int64{}}, what)
}

// eraser is an erasure.Store.
type eraser struct {
	revisions.Eraser
	keys map[string]int64 // of the records that were read, and of those that they refer to, by ID
}

var _ erasure.Store = (*eraser)(nil)

// Stored implements erasure.Store.
func (e *eraser) Stored(ids []string) (map[string]storekit.Stored, error) {
	return records.Find(&db.Tx{Conn: e.Conn}, ids, e.keys)
}

// ClaimsOf implements erasure.Store.
func (e *eraser) ClaimsOf(entities []string) ([]string, error) {
	const of = "FROM json_each(?1) p CROSS JOIN entities e ON e.id = p.value CROSS JOIN "
	return e.ids("SELECT r.id "+of+"relations r ON r.source = e.pk UNION SELECT r.id "+of+"relations r ON r.target = e.pk"+
		" UNION SELECT f.id "+of+"facts f ON f.entity = e.pk", db.JSON(entities))
}

// ids returns the IDs that a statement selects.
func (e *eraser) ids(sql string, args ...any) (ids []string, err error) {
	return ids, e.Run(sql, args, func(row *sqlite3.Stmt) error {
		ids = append(ids, row.ColumnText(0))
		return nil
	})
}

// CitedBy implements erasure.Store. It reads all records.
func (e *eraser) CitedBy(document string) (all []string, err error) {
	for _, t := range []*schema.Table{schema.Entities, schema.Relations, schema.Facts} {
		ids, err := e.ids("SELECT x.id FROM "+t.Table+" x WHERE instr(x.citations, '[' || ?1 || ',') > 0"+
			" AND EXISTS (SELECT 1 FROM json_each(x.citations) c WHERE c.value ->> 0 = ?1)", e.keys[document])
		if err != nil {
			return nil, err
		}
		all = append(all, ids...)
	}
	return all, nil
}

// Delete implements erasure.Store.
func (e *eraser) Delete(changes []kg.Change) error {
	if len(changes) == 0 {
		return nil
	}
	p := &Prepared{Writing: NewWriting(e.Conn, e.keys), batch: &kg.Batch{}, changes: changes}
	for _, c := range changes {
		p.batch.Delete = append(p.batch.Delete, c.ID)
	}
	if err := p.change(p.remove); err != nil {
		return err
	}
	if err := p.removeFrom(schema.Documents); err != nil {
		return err
	}
	return OptimizeNames(e.Conn)
}
