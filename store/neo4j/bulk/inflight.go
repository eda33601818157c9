package bulk

import (
	"context"
	"errors"
	"slices"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"ties/kg"
	"ties/store/neo4j/client"
	"ties/store/neo4j/codec"
	"ties/store/neo4j/write"
)

// maxInFlight is how many batches of a fill are written concurrently: while the database commits one, which takes longer than
// its statements, it runs the statements of the next.
const maxInFlight = 2

// inflightBatch is a batch that is written asynchronously. All of its records are new, and none refers to a record of another
// batch in flight.
type inflightBatch struct {
	batch *kg.Batch
	err   chan error
}

// await waits for the batches that a batch may refer to. Only batches of one sort are in flight together, so that if the
// process dies, no written record refers to a missing one.
func (f *fill) await(ctx context.Context, batch *kg.Batch) error {
	sort := sortOf(batch)
	if sort != 0 && sort == f.sort {
		return nil
	}
	f.sort = sort
	return f.drain(ctx, 0)
}

// submit writes a batch asynchronously.
func (f *fill) submit(ctx context.Context, batch *kg.Batch, rows *codec.Rows) error {
	if err := f.drain(ctx, maxInFlight-1); err != nil {
		return err
	}
	one := &inflightBatch{&kg.Batch{Put: slices.Clone(batch.Put), Revisions: batch.Revisions, Origin: batch.Origin}, make(chan error, 1)}
	f.inflight = append(f.inflight, one)
	go func() {
		one.err <- f.run(f.ctx, func() error { return writeNew(f.ctx, f.client, rows) })
	}()
	return nil
}

// sortOf returns the types of a batch's records, if records of these types never refer to each other, and otherwise 0.
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

// drain waits until at most some batches are in flight. Batches that turned out not to be new are then written with checks.
func (f *fill) drain(ctx context.Context, most int) (err error) {
	var retry []*kg.Batch
	for len(f.inflight) > most {
		one := f.inflight[0]
		f.inflight = f.inflight[1:]
		switch failed := <-one.err; {
		case failed == nil:
			f.count(one.batch)
			continue
		case errors.Is(failed, write.ErrNotNew) || client.IsConstraintViolation(failed):
			retry = append(retry, one.batch)
		default:
			err = errors.Join(err, failed)
			f.lost += len(one.batch.Put)
		}
		most = 0
	}
	for _, batch := range retry {
		failed := err
		if failed == nil {
			_, failed = f.applyChecked(ctx, batch)
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

// writeNew writes rows in their own transaction, with retries after transient errors. If a failed commit may have succeeded,
// the error is ErrNotNew.
func writeNew(ctx context.Context, c *client.Client, rows *codec.Rows) (err error) {
	began := time.Now()
	for try := range client.MaxAttempts {
		if try > 0 && (time.Since(began) > client.RetryTimeout || client.Pause(ctx, try) != nil) {
			break
		}
		var committed bool
		if committed, err = tryNew(ctx, c, rows); err == nil || !neo4j.IsRetryable(err) {
			break
		}
		if committed && !client.IsDeadlock(err) {
			return write.ErrNotNew
		}
	}
	return err
}

// tryNew writes rows, and reports whether it tried to commit.
func tryNew(ctx context.Context, c *client.Client, rows *codec.Rows) (committed bool, err error) {
	ctx, cancel := context.WithTimeout(ctx, client.WriteTimeout+client.Grace)
	defer cancel()
	tx, err := c.Begin(ctx, client.WriteTimeout, "import")
	if err != nil {
		return false, err
	}
	defer tx.Close()
	if err := write.CreateRows(tx.In(ctx), rows); err != nil {
		return false, err
	}
	return true, tx.Commit(ctx)
}
