package client

import (
	"context"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"ties/internal/observe"
)

// Transaction is a transaction that writes, and the context of its calls.
type Transaction struct {
	ctx context.Context
	tx  interface {
		Run(ctx context.Context, cypher string, params map[string]any) (neo4j.ResultWithContext, error)
	}
}

// Run runs a statement, and returns its rows.
func (t *Transaction) Run(cypher string, params map[string]any) ([][]any, error) {
	defer observe.Statement(t.ctx, cypher, time.Now())
	result, err := t.tx.Run(t.ctx, cypher, params)
	if err != nil {
		return nil, err
	}
	rows, _, err := collect(t.ctx, result, wholeResult)
	return rows, err
}

// RunPart runs a statement whose rows may be large: see Client.QueryPart.
func (t *Transaction) RunPart(cypher string, params map[string]any, most int) (rows [][]any, more bool, err error) {
	result, err := t.tx.Run(t.ctx, cypher, params)
	if err != nil {
		return nil, false, err
	}
	rows, more, err = collect(t.ctx, result, most)
	if more {
		_, err = result.Consume(t.ctx)
	}
	return rows, more, err
}

// Each runs a statement once for all rows of a list, unless the list is empty.
func (t *Transaction) Each(cypher string, rows []any) ([][]any, error) {
	if len(rows) == 0 {
		return nil, nil
	}
	return t.Run("UNWIND $rows AS row "+cypher, map[string]any{"rows": rows})
}

// Transact runs f in one transaction with a timeout, which is committed if f returns nil. The driver retries f where that is
// safe.
func (c *Client) Transact(ctx context.Context, most time.Duration, f func(t *Transaction) error) error {
	timeout := transactionTimeout(ctx, most)
	ctx, cancel := context.WithTimeout(ctx, timeout+Grace)
	defer cancel()
	session := c.Session(ctx, neo4j.AccessModeWrite)
	defer CloseSession(session)
	began := time.Now()
	_, err := session.ExecuteWrite(ctx, func(tx neo4j.ManagedTransaction) (any, error) {
		return nil, f(&Transaction{ctx, tx})
	}, neo4j.WithTxTimeout(timeout), withOrigin(ctx))
	c.bookmarks.failed(ctx, err)
	return markTimeout(err, time.Since(began), timeout)
}

// OpenTransaction is a transaction that its owner commits or not, and must close.
type OpenTransaction struct {
	session neo4j.SessionWithContext
	tx      neo4j.ExplicitTransaction
}

// Begin begins a transaction on the server that writes. The database ends it after the timeout, and SHOW TRANSACTIONS shows
// the purpose in its metadata: others may have to wait for it.
func (c *Client) Begin(ctx context.Context, timeout time.Duration, purpose string) (*OpenTransaction, error) {
	session := c.session(ctx, neo4j.AccessModeWrite, fetchSize(0))
	tx, err := session.BeginTransaction(ctx, neo4j.WithTxTimeout(timeout), neo4j.WithTxMetadata(map[string]any{"ties": purpose}), withOrigin(ctx))
	if err != nil {
		c.bookmarks.failed(ctx, err)
		CloseSession(session)
		return nil, err
	}
	return &OpenTransaction{session, tx}, nil
}

// In returns the transaction for calls within a context.
func (t *OpenTransaction) In(ctx context.Context) *Transaction { return &Transaction{ctx, t.tx} }

// Commit commits the transaction.
func (t *OpenTransaction) Commit(ctx context.Context) error { return t.tx.Commit(ctx) }

// Close returns the connection to the pool. An uncommitted transaction is rolled back.
func (t *OpenTransaction) Close() {
	ctx, cancel := context.WithTimeout(context.Background(), closeTimeout)
	defer cancel()
	_ = t.tx.Close(ctx) // otherwise the database rolls back by itself
	CloseSession(t.session)
}
