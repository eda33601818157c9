package neo4j

import (
	"context"
	"errors"
	"slices"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"ties/kg"
)

// maxInFlight is how many batches of a fill are written at a time: while the database commits one, which takes it longer than
// the statements do, it runs those of the next.
const maxInFlight = 2

// inflightBatch is a batch on its way into the database, behind the call that brought it. Nothing in it was there before, nor do
// other flights bring what it refers to.
type inflightBatch struct {
	batch *kg.Batch
	err   chan error
}

// await waits for what a batch may refer to. Also if everything ends before it is written, what was written refers to what is
// there: hence one sort at a time.
func (f *bulkFill) await(ctx context.Context, batch *kg.Batch) error {
	sort := sortOf(batch)
	if sort != 0 && sort == f.sort {
		return nil
	}
	f.sort = sort
	return f.land(ctx, 0)
}

// launch has a batch written.
func (f *bulkFill) launch(ctx context.Context, batch *kg.Batch, rows *Rows) error {
	if err := f.land(ctx, maxInFlight-1); err != nil {
		return err
	}
	one := &inflightBatch{&kg.Batch{Put: slices.Clone(batch.Put)}, make(chan error, 1)}
	f.flights = append(f.flights, one)
	go func() {
		one.err <- f.store.on(f.life, func() error { return f.store.writeNew(f.life, rows) })
	}()
	return nil
}

// sortOf tells what a batch brings, if it is of one sort of which none refers to another.
func sortOf(batch *kg.Batch) (sort kg.TypeSet) {
	for i, r := range batch.Put {
		for _, s := range []kg.TypeSet{kg.Documents, kg.Entities, kg.Relations | kg.Facts} {
			switch {
			case !s.Has(r.RecordType()):
			case i > 0 && s != sort:
				return 0
			default:
				sort = s
			}
		}
	}
	return sort
}

// land waits until no more than some are on their way. Batches that are not as new as they seemed are written then.
func (f *bulkFill) land(ctx context.Context, most int) (err error) {
	var again []*kg.Batch
	for len(f.flights) > most {
		one := f.flights[0]
		f.flights = f.flights[1:]
		switch failed := <-one.err; {
		case failed == nil:
			continue
		case errors.Is(failed, errNotNew) || isConstraintViolation(failed):
			again = append(again, one.batch)
		default:
			err = errors.Join(err, failed)
			f.lost += len(one.batch.Put)
		}
		most = 0
	}
	for _, batch := range again {
		failed := err
		if failed == nil {
			failed = f.applyCarefully(ctx, batch)
		}
		if failed != nil {
			f.lost += len(batch.Put)
			err = failed
		}
	}
	if f.failure == nil {
		f.failure = err
	}
	return err
}

// writeNew writes rows in a transaction of their own. What the database has refused for the moment is tried again; where
// it may have been committed all the same the error is errNotNew.
func (s *Store) writeNew(ctx context.Context, rows *Rows) (err error) {
	began := time.Now()
	for try := range maxAttempts {
		if try > 0 && (time.Since(began) > retryTime || pause(ctx, try) != nil) {
			break
		}
		var committed bool
		if committed, err = s.tryNew(ctx, rows); err == nil || !neo4j.IsRetryable(err) {
			break
		}
		if committed && !isDeadlock(err) {
			return errNotNew
		}
	}
	return err
}

// tryNew reports whether it got as far as to commit, also if that failed.
func (s *Store) tryNew(ctx context.Context, rows *Rows) (committed bool, err error) {
	ctx, cancel := context.WithTimeout(ctx, writeTime+grace)
	defer cancel()
	session := s.session(ctx, neo4j.AccessModeWrite)
	defer closeSession(session)
	tx, err := session.BeginTransaction(ctx, neo4j.WithTxTimeout(writeTime))
	if err != nil {
		return false, err
	}
	w := &writing{transaction: &transaction{ctx, tx}}
	if err := w.createSorted(rows); err != nil {
		_ = tx.Close(ctx) // what went wrong has been said
		return false, err
	}
	return true, tx.Commit(ctx)
}

func isDeadlock(err error) bool {
	var server *neo4j.Neo4jError
	return errors.As(err, &server) && server.Code == "Neo.TransientError.Transaction.DeadlockDetected"
}
