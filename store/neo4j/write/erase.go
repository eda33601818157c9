package write

import (
	"context"
	"crypto/rand"

	"ties/internal/erasure"
	"ties/internal/storekit"
	"ties/kg"
	"ties/store/neo4j/client"
	"ties/store/neo4j/codec"
	"ties/store/neo4j/cypher"
	"ties/store/neo4j/log"
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
		receipt, err = erasure.Erase(&eraser{log.Eraser{Transaction: t, Call: call}}, what)
		return err
	}, func() bool { return receipt != nil })
	if err != nil {
		return nil, err
	}
	return receipt, nil
}

// eraser is an erasure.Store.
type eraser struct{ log.Eraser }

var _ erasure.Store = (*eraser)(nil)

// Stored implements erasure.Store.
func (e *eraser) Stored(ids []string) (map[string]storekit.Stored, error) {
	found := map[string]storekit.Stored{}
	statement := cypher.NewStored()
	statement.Records(ids)
	return found, each(e.Transaction, statement, func(row []any) (err error) {
		found[codec.AsText(row[0])], err = cypher.DecodeRecord(row)
		return err
	})
}

// ClaimsOf implements erasure.Store.
func (e *eraser) ClaimsOf(entities []string) ([]string, error) {
	const match = "UNWIND $ids AS one MATCH "
	return e.ids(match+"(e:Entity)"+cypher.Using("e", "Entity", "id")+" WHERE e.id = one MATCH "+cypher.Pattern("e", "r", kg.AllKinds(), kg.Both, "")+
		" RETURN r.id AS id UNION "+match+"(f:Fact)"+cypher.Using("f", "Fact", "entity", "order")+" WHERE f.entity = one AND f.order > '' RETURN f.id AS id",
		map[string]any{"ids": entities})
}

// ids returns the IDs that a statement returns.
func (e *eraser) ids(text string, params map[string]any) (ids []string, err error) {
	rows, err := e.Run(text, params)
	for _, row := range rows {
		ids = append(ids, codec.AsText(row[0]))
	}
	return ids, err
}

// CitedBy implements erasure.Store. It reads all records.
func (e *eraser) CitedBy(document string) ([]string, error) {
	const cites = " WHERE any(c IN x.citations WHERE c = $document OR c STARTS WITH $document + '#') RETURN x.id AS id"
	return e.ids("MATCH (x:Entity)"+cites+" UNION MATCH (x:Fact)"+cites+" UNION MATCH "+cypher.Pattern("", "x", kg.AllKinds(), kg.Out, "")+cites,
		map[string]any{"document": document})
}

// Delete implements erasure.Store.
func (e *eraser) Delete(changes []kg.Change) error {
	batch := &kg.Batch{}
	var documents []any
	for _, c := range changes {
		if c.Before.RecordType() == kg.TypeDocument {
			documents = append(documents, c.ID)
		} else {
			batch.Delete = append(batch.Delete, c.ID)
		}
	}
	if err := newBatchWriter(e.Transaction, batch, 0).write(changes, true); err != nil {
		return err
	}
	_, err := e.Each(cypher.MatchNode("d", "Document", "row")+" DELETE d", documents)
	return err
}
