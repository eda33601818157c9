package log

import (
	"maps"
	"math"
	"slices"

	"ties/kg"
	"ties/store"
	"ties/store/neo4j/client"
	"ties/store/neo4j/codec"
	"ties/store/neo4j/cypher"
)

// Eraser erases from the log, in a transaction that blocks all writers. It is that part of an erasure.Store.
type Eraser struct {
	*client.Transaction
	Call string // that erases
}

// ChangesOf returns all changes of some records, with Before.
func (e Eraser) ChangesOf(ids []string) ([]kg.Change, error) {
	return e.changes("UNWIND $ids AS one MATCH (c:TiesChange)"+cypher.Using("c", "TiesChange", "id", "position")+
		" WHERE c.id = one AND c.position >= 0", map[string]any{"ids": ids})
}

// changes returns the changes c that a statement matches.
func (e Eraser) changes(match string, params map[string]any) ([]kg.Change, error) {
	rows, err := e.Run(match+" RETURN "+changeColumns+", c.before", params)
	list := make([]kg.Change, len(rows))
	for i, row := range rows {
		if list[i], err = decodeWholeChange(row); err != nil {
			return nil, err
		}
	}
	return list, err
}

// ReferringChanges returns the changes before which a record referred to one of some. Citations are found by reading the whole
// log.
func (e Eraser) ReferringChanges(ids []string) (list []kg.Change, err error) {
	is := func(id string) bool { return slices.Contains(ids, id) }
	add := func(match string, params map[string]any) error {
		found, err := e.changes(match, params)
		for _, c := range found {
			if kg.RefersTo(c.Before, is) {
				list = append(list, c)
			}
		}
		return err
	}
	for _, end := range []string{"source", "target"} {
		match := "UNWIND $ids AS one MATCH (c:TiesChange)" + cypher.Using("c", "TiesChange", end) + " WHERE c." + end + " = one"
		if err := add(match, map[string]any{"ids": ids}); err != nil {
			return nil, err
		}
	}
	for _, id := range ids {
		if t, _ := kg.TypeOfID(id); t != kg.TypeDocument {
			continue
		}
		if err := add("MATCH (c:TiesChange) WHERE c.before CONTAINS $id", map[string]any{"id": `"` + id + `"`}); err != nil {
			return nil, err
		}
	}
	return list, nil
}

// ReplaceBefore stores Before of changes.
func (e Eraser) ReplaceBefore(changes []kg.Change) error {
	rows := make([]any, len(changes))
	for i := range changes {
		c := &changes[i]
		rows[i] = map[string]any{"position": positionOf(c.Revision, c.Sequence), "before": encodeRecord(c.Before)}
	}
	_, err := e.Each("MATCH (c:TiesChange)"+cypher.Using("c", "TiesChange", "position")+" WHERE c.position = row.position SET c.before = row.before", rows)
	return err
}

// EraseChanges makes the changes of some records kg.ChangeErased, those of others up to a revision. It returns the first
// revision that it has changed; 0 for none.
func (e Eraser) EraseChanges(ids []string, until map[string]int64) (first int64, err error) {
	var rows []any
	for _, id := range ids {
		rows = append(rows, map[string]any{"id": id, "last": math.MaxInt64})
	}
	for _, id := range slices.Sorted(maps.Keys(until)) {
		rows = append(rows, map[string]any{"id": id, "last": positionOf(until[id], maxSequence)})
	}
	found, err := e.Each("MATCH (c:TiesChange)"+cypher.Using("c", "TiesChange", "id", "position")+" WHERE c.id = row.id AND c.position <= row.last"+
		" WITH collect(c) AS all UNWIND all AS c SET c.op = '"+kg.ChangeErased.String()+"', c.id = '', c.prior = 0 REMOVE c.before, c.source, c.target RETURN min(c.position)", rows)
	if err != nil || len(found) == 0 || found[0][0] == nil {
		return 0, err
	}
	return codec.AsInt(found[0][0]) >> sequenceBits, nil
}

// Rewrite calls rewrite with each revision, in their order, and stores the reason, the key and the digest of those for which it
// returns true.
func (e Eraser) Rewrite(rewrite func(r *store.LoggedRevision, readChanges func() error) (bool, error)) error {
	for after := int64(0); ; {
		page, err := revisionsAfter(e.Transaction, after)
		if err != nil {
			return err
		}
		var rows []any
		changes := &changeReader{Transaction: e.Transaction, more: true}
		for _, r := range page {
			differs, err := rewrite(r, func() (err error) {
				changes.skipTo(r.Number)
				r.Changes, err = changes.of(r.Number)
				return err
			})
			if err != nil {
				return err
			}
			if differs {
				rows = append(rows, map[string]any{"number": r.Number, "props": revisionProps(r, ""), "key": r.Key == ""})
			}
			after, r.Changes = r.Number, nil
		}
		_, err = e.Each("MATCH (r:TiesRevision)"+cypher.Using("r", "TiesRevision", "number")+" WHERE r.number = row.number SET r += row.props"+
			" FOREACH (x IN CASE WHEN row.key THEN [r] ELSE [] END | REMOVE x.key, x.input)", rows)
		if err != nil || len(page) < exportPage {
			return err
		}
	}
}

// ForgetKeys deletes the keys of batches for which forget returns true.
func (e Eraser) ForgetKeys(forget func(key string) bool) error {
	rows, err := e.Run("MATCH (k:TiesKey) RETURN k.key", nil)
	var keys []any
	for _, row := range rows {
		if key := codec.AsText(row[0]); forget(key) {
			keys = append(keys, key)
		}
	}
	if err == nil {
		_, err = e.Each("MATCH (k:TiesKey)"+cypher.Using("k", "TiesKey", "key")+" WHERE k.key = row DELETE k", keys)
	}
	return err
}

// NewestRevision returns the newest revision; its number is 0 if there is none.
func (e Eraser) NewestRevision() (*store.LoggedRevision, error) { return Last(e.Transaction) }

// AppendRevision appends a revision to the log.
func (e Eraser) AppendRevision(last, r *store.LoggedRevision) error {
	return Append(e.Transaction, last, r, e.Call)
}
