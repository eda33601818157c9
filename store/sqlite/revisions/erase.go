package revisions

import (
	"encoding/hex"

	"github.com/ncruces/go-sqlite3"

	"ties/kg"
	"ties/kg/jsonline"
	"ties/store"
	"ties/store/sqlite/db"
)

// Eraser erases from the log, in a transaction. It is that part of an erasure.Store.
type Eraser struct{ *db.Conn }

// ChangesOf returns all changes of some records, with Before.
func (e Eraser) ChangesOf(ids []string) (list []kg.Change, err error) {
	return list, e.Run("SELECT "+changeColumns+", c.line FROM json_each(?1) p CROSS JOIN changes c ON c.id = p.value", []any{db.JSON(ids)},
		func(row *sqlite3.Stmt) error {
			change, err := readWholeChange(row)
			list = append(list, change)
			return err
		})
}

// ReferringChanges returns the changes before which a record referred to one of some. Citations are found by reading the whole
// log.
func (e Eraser) ReferringChanges(ids []string) (list []kg.Change, err error) {
	for _, end := range []string{"source", "target"} {
		err := e.Run("SELECT "+changeColumns+", c.line FROM json_each(?1) p CROSS JOIN changes c ON c."+end+" = p.value AND c."+end+" <> ''", []any{db.JSON(ids)},
			func(row *sqlite3.Stmt) error {
				c, err := readWholeChange(row)
				list = append(list, c)
				return err
			})
		if err != nil {
			return nil, err
		}
	}
	for _, id := range ids {
		if t, _ := kg.TypeOfID(id); t != kg.TypeDocument {
			continue
		}
		is := func(other string) bool { return other == id }
		err := e.Run("SELECT "+changeColumns+", c.line FROM changes c WHERE instr(c.line, ?1) > 0", []any{db.JSON(id)}, func(row *sqlite3.Stmt) error {
			c, err := readWholeChange(row)
			if kg.RefersTo(c.Before, is) {
				list = append(list, c)
			}
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	return list, nil
}

// ReplaceBefore stores Before of changes.
func (e Eraser) ReplaceBefore(changes []kg.Change) error {
	for _, c := range changes {
		line := string(jsonline.Append(nil, c.Before))
		if err := e.Exec("UPDATE changes SET line = ? WHERE revision = ? AND sequence = ?", line, c.Revision, c.Sequence); err != nil {
			return err
		}
	}
	return nil
}

// EraseChanges makes the changes of some records kg.ChangeErased, those of others up to a revision. It returns the first
// revision that it has changed; 0 for none.
func (e Eraser) EraseChanges(ids []string, until map[string]int64) (first int64, err error) {
	limits := make(map[string]int64, len(ids)+len(until))
	for id, revision := range until {
		limits[id] = revision
	}
	for _, id := range ids {
		limits[id] = 1<<63 - 1
	}
	const ofLimit = " FROM json_each(?1) p WHERE c.id = p.key AND c.revision <= p.value"
	err = e.Run("SELECT coalesce(min(c.revision), 0) FROM json_each(?1) p CROSS JOIN changes c ON c.id = p.key AND c.revision <= p.value", []any{db.JSON(limits)},
		func(row *sqlite3.Stmt) error {
			first = row.ColumnInt64(0)
			return nil
		})
	if err != nil || first == 0 {
		return first, err
	}
	return first, e.Exec("UPDATE changes AS c SET op = ?2, id = '', prior = 0, source = '', target = '', line = ''"+ofLimit, db.JSON(limits), int(kg.ChangeErased))
}

// rewrittenAtOnce is how many revisions are read before they are written.
const rewrittenAtOnce = 1_000

// Rewrite calls rewrite with each revision, in their order, and stores the reason, the key and the digest of those for which it
// returns true.
func (e Eraser) Rewrite(rewrite func(r *store.LoggedRevision, readChanges func() error) (bool, error)) error {
	for after := int64(0); ; {
		var page []*store.LoggedRevision
		err := e.Run(selectLogged+" WHERE r.number > ?1 ORDER BY r.number LIMIT ?2", []any{after, rewrittenAtOnce}, func(row *sqlite3.Stmt) error {
			r, err := readLogged(row)
			page = append(page, r)
			return err
		})
		if err != nil {
			return err
		}
		for _, r := range page {
			differs, err := rewrite(r, func() (err error) {
				r.Changes, err = changesOf(e.Conn, r.Number)
				return err
			})
			if err == nil && differs {
				err = e.Exec("UPDATE revisions SET reason = ?, key = ?, digest = ? WHERE number = ?", r.Reason, r.Key, hex.EncodeToString(r.Digest[:]), r.Number)
			}
			if err != nil {
				return err
			}
			after, r.Changes = r.Number, nil
		}
		if len(page) < rewrittenAtOnce {
			return nil
		}
	}
}

// ForgetKeys deletes the keys of batches for which forget returns true.
func (e Eraser) ForgetKeys(forget func(key string) bool) error {
	keys := []string{}
	err := e.Run("SELECT key FROM keys", nil, func(row *sqlite3.Stmt) error {
		if key := row.ColumnText(0); forget(key) {
			keys = append(keys, key)
		}
		return nil
	})
	if err != nil {
		return err
	}
	return e.Exec("DELETE FROM keys WHERE key IN (SELECT value FROM json_each(?1))", db.JSON(keys))
}

// NewestRevision returns the newest revision; its number is 0 if there is none.
func (e Eraser) NewestRevision() (*store.LoggedRevision, error) { return Last(e.Conn) }

// AppendRevision appends a revision to the log.
func (e Eraser) AppendRevision(_, r *store.LoggedRevision) error { return Append(e.Conn, r) }
