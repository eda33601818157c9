package records

import (
	"fmt"
	"slices"

	"github.com/ncruces/go-sqlite3"

	"ties/internal/storekit"
	"ties/kg"
	"ties/kg/jsonline"
	"ties/kg/merging"
	"ties/store/sqlite/db"
)

var (
	isMerge    = fmt.Sprintf("s.type = %d", kg.TypeMerge)
	isIdentity = fmt.Sprintf("s.type IN (%d, %d)", kg.TypeMerge, kg.TypeDistinction)
)

// Merges reads what is stated, for package kg/merging.
type Merges struct{ *db.Tx }

var _ merging.Reader = Merges{}

// Any reports whether anything is merged.
func (m Merges) Any() (merged bool, err error) {
	return merged, m.Query("SELECT 1 FROM stated s WHERE "+isMerge+" LIMIT 1", nil, func(*sqlite3.Stmt) error {
		merged = true
		return nil
	})
}

// Into implements merging.Reader.
func (m Merges) Into(ids []string) (map[string]string, error) {
	return m.merges("s.id = 'merge:' || p.value", ids)
}

// From implements merging.Reader.
func (m Merges) From(ids []string) (map[string]string, error) {
	return m.merges("s.target = p.value AND s.target <> '' AND "+isMerge, ids)
}

func (m Merges) merges(where string, ids []string) (map[string]string, error) {
	found := map[string]string{}
	return found, m.Query("SELECT s.source, s.target FROM json_each(?1) p CROSS JOIN stated s ON "+where, []any{db.JSON(ids)},
		func(row *sqlite3.Stmt) error {
			found[row.ColumnText(0)] = row.ColumnText(1)
			return nil
		})
}

// Stated implements merging.Reader.
func (m Merges) Stated(ids []string) (map[string]merging.Stated, error) { return Find(m.Tx, ids, nil) }

// ClaimsOf implements merging.Reader.
func (m Merges) ClaimsOf(ids []string) (map[string]merging.Stated, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	const entities = " FROM json_each(?1) p CROSS JOIN entities e ON e.id = p.value CROSS JOIN "
	const stated = " UNION SELECT s.id FROM json_each(?1) p CROSS JOIN stated s ON "
	claims, err := m.ids("SELECT r.id"+entities+"relations r ON r.source = e.pk UNION SELECT r.id"+entities+"relations r ON r.target = e.pk"+
		" UNION SELECT f.id"+entities+"facts f ON f.entity = e.pk"+
		stated+"s.source = p.value AND s.source <> ''"+stated+"s.target = p.value AND s.target <> ''", db.JSON(ids))
	if err != nil {
		return nil, err
	}
	found, err := m.Stated(claims)
	for id, one := range found {
		if !slices.ContainsFunc(merging.EndsOf(one.Record), func(end string) bool { return slices.Contains(ids, end) }) {
			delete(found, id) // it is stated of what is merged into one of them
		}
	}
	return found, err
}

// Naming returns the IDs of the merges and distinctions that name one of some entities.
func (m Merges) Naming(entities []string) ([]string, error) {
	const ids = "SELECT s.id FROM json_each(?1) p CROSS JOIN stated s ON s."
	return m.ids(ids+"source = p.value AND s.source <> '' AND "+isIdentity+" UNION "+ids+"target = p.value AND s.target <> '' AND "+isIdentity, db.JSON(entities))
}

// KeptCiting returns the IDs of the records that are kept as they were stated and cite a document.
func (m Merges) KeptCiting(document string) (ids []string, err error) {
	return ids, m.Query("SELECT s.revision, s.line FROM stated s WHERE instr(s.line, ?1) > 0", []any{db.JSON(document)}, func(row *sqlite3.Stmt) error {
		one, err := readStated(row)
		if err == nil && kg.RefersTo(one.Record, func(id string) bool { return id == document }) {
			ids = append(ids, one.Record.RecordID())
		}
		return err
	})
}

// ids returns the IDs that a statement selects.
func (m Merges) ids(sql string, args ...any) (ids []string, err error) {
	return ids, m.Query(sql, args, func(row *sqlite3.Stmt) error {
		ids = append(ids, row.ColumnText(0))
		return nil
	})
}

// Keep stores what the other tables do not have, and deletes what they have again.
func Keep(c *db.Conn, changes *merging.Changes) error {
	if len(changes.Forget) > 0 {
		err := c.Exec("DELETE FROM stated WHERE id IN (SELECT value FROM json_each(?1))", db.JSON(changes.Forget))
		if err != nil {
			return err
		}
	}
	for _, one := range changes.Keep {
		source, target := merging.Ends(one.Record)
		err := c.Exec("INSERT INTO stated (id, type, revision, source, target, line) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE"+
			" SET revision = excluded.revision, source = excluded.source, target = excluded.target, line = excluded.line",
			one.Record.RecordID(), int(one.Record.RecordType()), one.Revision, source, target, string(jsonline.Append(nil, one.Record)))
		if err != nil {
			return err
		}
	}
	return nil
}

// ClearStated deletes what Keep has stored.
func ClearStated(c *db.Conn) error { return c.Exec("DELETE FROM stated") }

// overlay replaces what was found by what is stated.
func overlay(r *db.Tx, ids []string, found map[string]storekit.Stored) error {
	return r.Query("SELECT s.revision, s.line FROM json_each(?1) p CROSS JOIN stated s ON s.id = p.value", []any{db.JSON(ids)},
		func(row *sqlite3.Stmt) error {
			one, err := readStated(row)
			if err == nil {
				found[one.Record.RecordID()] = one
			}
			return err
		})
}

// readStated reads a revision and a line.
func readStated(row *sqlite3.Stmt) (merging.Stated, error) {
	record, err := jsonline.Decode(row.ColumnRawText(1))
	return merging.Stated{Record: record, Revision: row.ColumnInt64(0)}, err
}

// ExportStated yields all records as they were stated, in the order of the contract.
func ExportStated(c *db.Conn, yield func(r kg.Record, revision int64) error) error {
	kept := storekit.NewOverlay(func(t kg.Type, after string, limit int) (list []merging.Stated, err error) {
		return list, c.Run("SELECT s.revision, s.line FROM stated s WHERE s.type = ? AND s.id > ? ORDER BY s.id LIMIT ?",
			[]any{int(t), after, limit}, func(row *sqlite3.Stmt) error {
				one, err := readStated(row)
				list = append(list, one)
				return err
			})
	}, yield)
	if err := Export(c, kept.Yield); err != nil {
		return err
	}
	return kept.Finish()
}
