// Package write applies batches, updates degrees and flows, and exports all records.
package write

import (
	"context"
	"fmt"
	"time"

	"ties/kg"
	"ties/store/neo4j/client"
	"ties/store/neo4j/codec"
	"ties/store/neo4j/cypher"
	"ties/store/neo4j/schema"
)

// Apply applies a batch in one transaction. The driver retries it where that is safe: records are found by their IDs.
func Apply(ctx context.Context, c *client.Client, batch *kg.Batch) error {
	return c.Transact(ctx, client.WriteTimeout, func(t *client.Transaction) error {
		if err := Lock(t); err != nil {
			return err
		}
		return ApplyCounted(t, batch)
	})
}

// ApplyCounted applies a batch while nobody else writes.
func ApplyCounted(t *client.Transaction, batch *kg.Batch) error {
	return (&batchWriter{Transaction: t}).apply(batch, true)
}

// ApplyUncounted applies a batch while nobody else writes, without counting its flows.
func ApplyUncounted(t *client.Transaction, batch *kg.Batch) error {
	return (&batchWriter{Transaction: t}).apply(batch, false)
}

// batchWriter writes one batch.
type batchWriter struct {
	*client.Transaction
	changed map[string]bool // the entities whose degrees change
}

// apply applies a batch while nobody else writes. Flows are written when the employments are, and before entities are deleted,
// which must not have any.
func (w *batchWriter) apply(batch *kg.Batch, countFlows bool) error {
	w.changed = map[string]bool{}
	if err := batch.Resolve(StoredReferences{w.Transaction}); err != nil {
		return err
	}
	m := &affectedPeople{}
	if countFlows {
		m = affectedBy(batch)
	}
	if err := m.subtract(w); err != nil {
		return err
	}
	if err := w.put(batch.Put); err != nil {
		return err
	}
	gone := removalOf(batch)
	if err := w.removeClaims(gone); err != nil {
		return err
	}
	if err := m.add(w); err != nil {
		return err
	}
	if err := w.removeEntities(gone); err != nil {
		return err
	}
	return w.updateDegrees()
}

const lockWriters = "MATCH (m:TiesMeta {name: 'ties'}) SET m.locked = true"

// Lock blocks other writers until the transaction ends, so that what it has read does not change. It returns an error if the
// database is no longer the one that was prepared.
func Lock(t *client.Transaction) error {
	marked, err := lockMark(t)
	if err == nil && !marked {
		err = schema.ErrNoMark
	}
	return err
}

// LockIfMarked is Lock for what does not write, in databases that ties has never written to, too.
func LockIfMarked(t *client.Transaction) error {
	_, err := lockMark(t)
	return err
}

// lockMark takes the lock, which is on the mark of the database, if there is one.
func lockMark(t *client.Transaction) (marked bool, err error) {
	rows, err := t.Run(lockWriters+" RETURN m.version, EXISTS { MATCH (l:TiesMeta) WHERE l.name = 'load' }", nil)
	switch {
	case err != nil || len(rows) == 0:
		return false, err
	case rows[0][1] == true:
		return true, schema.ErrHalfFilled // the load was interrupted: a running one would hold the lock
	default:
		return true, schema.CheckVersion(codec.AsInt(rows[0][0]))
	}
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

// put writes records, after those that they refer to.
func (w *batchWriter) put(records []kg.Record) error {
	b, err := codec.EncodeRecords(records)
	if err != nil {
		return err
	}
	if _, err := w.Each("MERGE (d:Document {id: row.id}) SET d = row.props", b.Documents); err != nil {
		return err
	}
	for _, t := range kg.Entities.List() {
		_, err := w.Each("MERGE (e:Entity {id: row.id}) ON CREATE SET e:"+t.String()+", e.degree = 0 SET e += row.props", b.Entities[t])
		if err != nil {
			return err
		}
	}
	if err := w.putFacts(b.Facts); err != nil {
		return err
	}
	return w.putRelations(b.Relations)
}

func (w *batchWriter) putFacts(rows []any) error {
	for _, text := range []string{
		"MERGE (f:Fact {id: row.id}) SET f = row.props",
		cypher.MatchNode("f", "Fact", "row.id") + " MATCH (f)-[a:ABOUT]->(e:Entity) WHERE e.id <> row.props.entity DELETE a",
		cypher.MatchNode("f", "Fact", "row.id") + cypher.MatchNode("e", "Entity", "row.props.entity") + " MERGE (f)-[:ABOUT]->(e)",
	} {
		if _, err := w.Each(text, rows); err != nil {
			return err
		}
	}
	return nil
}

// updateDegrees updates the degrees. The database knows how many relations a node has.
func (w *batchWriter) updateDegrees() error {
	ids := make([]any, 0, len(w.changed))
	for id := range w.changed {
		ids = append(ids, id)
	}
	_, err := w.Each(cypher.MatchNode("e", "Entity", "row")+" SET e.degree = COUNT { "+cypher.Pattern("e", "", kg.AllKinds(), kg.Both, "")+" }", ids)
	return err
}
