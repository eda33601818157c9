package neo4j

import (
	"context"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"ties/kg"
)

// snapshotTime bounds how long a snapshot may keep writers waiting. If whoever takes it dies, the database ends
// its transaction as soon as the connection breaks.
const snapshotTime = 6 * time.Hour

// Snapshot implements kg.Snapshotter. All pages are read in one transaction, on the server that writes, while it holds the
// lock that every writer of ties takes first.
func (s *Store) Snapshot(ctx context.Context, yield func(kg.Record) error) error {
	return s.give(ctx, yield, func(yield func(kg.Record) error) error {
		session := s.session(ctx, neo4j.AccessModeWrite)
		defer closeSession(session)
		tx, err := session.BeginTransaction(ctx, neo4j.WithTxTimeout(snapshotTime))
		if err != nil {
			return err
		}
		defer func() { _ = tx.Rollback(context.WithoutCancel(ctx)) }() // nothing but the lock was written
		t := &transaction{ctx, tx}
		if err := (&writing{transaction: t}).lock(); err != nil {
			return err
		}
		return exportAll(ctx, t.run, yield)
	})
}

// forgetPage is how many documents go in one transaction.
const forgetPage = 5_000

// DeleteDocuments implements kg.Snapshotter.
func (s *Store) DeleteDocuments(ctx context.Context) error {
	for {
		gone, err := s.forgetSome(ctx)
		if err != nil || gone == 0 {
			return err
		}
	}
}

func (s *Store) forgetSome(ctx context.Context) (gone int64, err error) {
	err = s.write(ctx, func(w *writing) error {
		if err := w.lock(); err != nil {
			return err
		}
		others, err := w.run("MATCH (n:Entity|Fact) RETURN 1 LIMIT 1", nil)
		if err != nil {
			return err
		}
		if len(others) > 0 {
			return kg.CitedError()
		}
		rows, err := w.run("MATCH (d:Document) WITH d LIMIT $limit DELETE d RETURN count(*)", map[string]any{"limit": forgetPage})
		if err == nil {
			gone, _ = rows[0][0].(int64)
		}
		return err
	})
	return gone, err
}
