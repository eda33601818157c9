package write

import (
	"context"
	"crypto/rand"

	"ties/internal/erasure"
	"ties/kg"
	"ties/store/neo4j/client"
	"ties/store/neo4j/codec"
	"ties/store/neo4j/cypher"
	"ties/store/neo4j/log"
	"ties/store/neo4j/stated"
)

// Erase erases records in one transaction. It is tried again as Apply is.
func Erase(ctx context.Context, c *client.Client, what *kg.Erasure) (receipt *kg.Receipt, err error) {
	call, tries := rand.Text(), 0
	err = transact(ctx, c, func(t *client.Transaction) error {
		if _, err := lockLast(t); err != nil {
			return err
		}
		if tries++; tries > 1 {
			if done, err := log.HasCall(t, call); err != nil || done {
				return err
			}
		}
		receipt, err = erasure.Erase(&eraser{log.Eraser{Transaction: t, Call: call}, t.Run}, what)
		return err
	}, func() bool { return receipt != nil })
	if err != nil {
		return nil, err
	}
	return receipt, nil
}

// eraser is an erasure.Store.
type eraser struct {
	log.Eraser
	stated.Reader
}

var _ erasure.Store = (*eraser)(nil)

// CitedBy implements erasure.Store. It reads all records.
func (e *eraser) CitedBy(document string) ([]string, error) {
	const cites = " WHERE any(c IN x.citations WHERE c = $document OR c STARTS WITH $document + '#')" +
		" AND NOT EXISTS { MATCH (s:TiesStated) WHERE s.id = x.id } RETURN x.id AS id"
	rows, err := e.Run("MATCH (x:Entity)"+cites+" UNION MATCH (x:Fact)"+cites+" UNION MATCH "+cypher.Pattern("", "x", kg.AllKinds(), kg.Out, "")+cites,
		map[string]any{"document": document})
	if err != nil {
		return nil, err
	}
	ids, err := e.KeptCiting(document)
	for _, row := range rows {
		ids = append(ids, codec.AsText(row[0]))
	}
	return ids, err
}

// Delete implements erasure.Store.
func (e *eraser) Delete(changes []kg.Change) error {
	batch := &kg.Batch{}
	var documents []any
	for _, c := range changes {
		batch.Delete = append(batch.Delete, c.ID)
		if c.Before.RecordType() == kg.TypeDocument {
			documents = append(documents, c.ID)
		}
	}
	w := newBatchWriter(e.Transaction, batch, 0)
	if err := w.writeStated(changes, true, true); err != nil {
		return err
	}
	_, err := e.Each(cypher.MatchNode("d", "Document", "row")+" DELETE d", documents)
	return err
}
