// Package write applies batches, updates degrees and flows, and exports all records.
package write

import (
	"context"
	"fmt"
	"time"

	"ties/internal/storekit"
	"ties/kg"
	"ties/kg/merging"
	"ties/store"
	"ties/store/neo4j/client"
	"ties/store/neo4j/codec"
	"ties/store/neo4j/cypher"
	"ties/store/neo4j/log"
	"ties/store/neo4j/schema"
	"ties/store/neo4j/stated"
)

// batchWriter writes the changes of one batch.
type batchWriter struct {
	*client.Transaction
	batch      *kg.Batch
	kept       *merging.Changes // what is kept beside the graph; nil if nothing changes there
	revisionOf func(id string) int64
	touched    map[string]bool // the entities whose degrees change
}

func newBatchWriter(t *client.Transaction, batch *kg.Batch, revision int64) *batchWriter {
	w := &batchWriter{Transaction: t, batch: batch, touched: map[string]bool{}}
	w.revisionOf = func(string) int64 { return revision }
	if batch.Revisions != nil {
		restored := make(map[string]int64, len(batch.Put))
		for i, r := range batch.Put {
			restored[r.RecordID()] = batch.Revisions[i]
		}
		w.revisionOf = func(id string) int64 { return restored[id] }
	}
	return w
}

// writeStated writes changes of what is stated, given whether anything is merged.
func (w *batchWriter) writeStated(changes []kg.Change, merged, counted bool) error {
	changes, err := w.resolve(changes, merged)
	if err != nil {
		return err
	}
	if err := w.write(changes, counted); err != nil || w.kept == nil {
		return err
	}
	return stated.Keep(w.Each, w.kept)
}

// resolve returns the changes of the graph that changes of what is stated make.
func (w *batchWriter) resolve(changes []kg.Change, merged bool) ([]kg.Change, error) {
	if !merging.Touches(changes, merged) {
		return changes, nil
	}
	var err error
	if w.kept, err = merging.Resolve(w.batch, changes, w.revisionOf, stated.Reader(w.Run)); err != nil {
		return nil, err
	}
	revisionOf := w.revisionOf
	w.revisionOf = func(id string) int64 {
		if revision, ok := w.kept.Revisions[id]; ok {
			return revision
		}
		return revisionOf(id)
	}
	return w.kept.Graph, nil
}

// write writes changes of the graph while nobody else writes. Flows are written when the employments are, and before entities are deleted,
// which must not have any.
func (w *batchWriter) write(changes []kg.Change, counted bool) error {
	if len(changes) == 0 {
		return w.checkTouched(nil)
	}
	var flows storekit.FlowCounts[string]
	if counted {
		var err error
		if flows, err = w.changedFlows(changes); err != nil {
			return err
		}
	}
	p := w.split(changes)
	for _, step := range []func() error{
		func() error { return w.removeClaims(p) },
		func() error { return w.create(p.created) },
		func() error { return w.update(p) },
		func() error { return storeFlows(w.Transaction, flows, false) },
		func() error { return w.removeEntities(p.entities) },
		w.updateDegrees,
	} {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

const lockWriters = "MATCH (m:TiesMeta {name: 'ties'}) SET m.locked = true"

// Lock blocks other writers until the transaction ends, so that what it has read does not change. It returns an error if the
// database is no longer the one that was prepared.
func Lock(t *client.Transaction) error {
	_, err := lockLast(t)
	return err
}

// lockLast is Lock, and returns the newest revision, as log.Last does.
func lockLast(t *client.Transaction) (*store.LoggedRevision, error) {
	last, err := lockMark(t)
	if err == nil && last == nil {
		err = schema.ErrNoMark
	}
	return last, err
}

// LockIfMarked is Lock for what does not write, in databases that ties has never written to, too.
func LockIfMarked(t *client.Transaction) error {
	_, err := lockMark(t)
	return err
}

// lockMark takes the lock, which is on the mark of the database, and returns the newest revision; nil if there is no mark.
func lockMark(t *client.Transaction) (*store.LoggedRevision, error) {
	rows, err := t.Run(lockWriters+" RETURN m.version, EXISTS { MATCH (l:TiesMeta) WHERE l.name = 'load' }, "+log.LastRevision, nil)
	switch {
	case err != nil || len(rows) == 0:
		return nil, err
	case rows[0][1] == true:
		return nil, schema.ErrHalfFilled // the load was interrupted: a running one would hold the lock
	}
	if err := schema.CheckVersion(codec.AsInt(rows[0][0])); err != nil {
		return nil, err
	}
	return log.DecodeLast(rows[0][2])
}

// HoldLock takes the lock of all writers for the duration of a bulk load. It waits for the lock for at most some time.
func HoldLock(ctx context.Context, c *client.Client, wait time.Duration) (*client.OpenTransaction, error) {
	soon, cancel := context.WithTimeout(ctx, wait)
	defer cancel()
	tx, err := c.Begin(soon, holdTimeout, "import: others wait until it is done")
	if err == nil {
		if _, err = tx.In(soon).Run(lockWriters, nil); err != nil {
			tx.Close()
		}
	}
	if err != nil {
		if ctx.Err() == nil && soon.Err() != nil {
			err = fmt.Errorf("others have been writing to the database for %s: %w", wait, kg.ErrUnavailable)
		}
		return nil, err
	}
	return tx, nil
}

const holdTimeout = 24 * time.Hour // of a bulk load

// updateDegrees updates the degrees. The database knows how many relations a node has.
func (w *batchWriter) updateDegrees() error {
	ids := make([]any, 0, len(w.touched))
	for id := range w.touched {
		ids = append(ids, id)
	}
	_, err := w.Each(cypher.MatchNode("e", "Entity", "row")+" SET e.degree = COUNT { "+cypher.Pattern("e", "", kg.AllKinds(), kg.Both, "")+" }", ids)
	return err
}
