package bulk

import (
	"context"

	"ties/kg"
	"ties/store"
	"ties/store/neo4j/client"
	"ties/store/neo4j/write"
)

// LoadEmpty runs load with a writer of one transaction, which first takes the lock of all writers, and commits the
// transaction. If the database holds records, it returns store.ErrNotEmpty.
func LoadEmpty(ctx context.Context, c *client.Client, load func(store.Writer) error) error {
	ctx, cancel := context.WithTimeout(ctx, client.WriteTimeout+client.Grace)
	defer cancel()
	tx, err := c.Begin(ctx, client.WriteTimeout, "first records")
	if err != nil {
		return &store.RolledBackError{Err: err}
	}
	defer tx.Close()
	t := tx.In(ctx)
	err = lockEmpty(t)
	if err == nil {
		err = load(transactionWriter{t})
	}
	if err != nil {
		return &store.RolledBackError{Err: err}
	}
	return tx.Commit(ctx)
}

// lockEmpty takes the lock, and returns store.ErrNotEmpty if there are records. Relations and facts have entities.
func lockEmpty(t *client.Transaction) error {
	if err := write.Lock(t); err != nil {
		return err
	}
	rows, err := t.Run("MATCH (n:Entity|Document) RETURN 1 LIMIT 1", nil)
	if len(rows) > 0 {
		return store.ErrNotEmpty
	}
	return err
}

// transactionWriter writes batches in one transaction.
type transactionWriter struct{ *client.Transaction }

// Apply implements store.Writer.
func (w transactionWriter) Apply(_ context.Context, batch *kg.Batch) (*kg.Receipt, error) {
	return write.ApplyIn(w.Transaction, batch)
}
