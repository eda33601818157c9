// Package bulk fills an empty database: without the indexes and constraints that it makes in the end.
package bulk

import (
	"context"
	"errors"

	"ties/kg"
	"ties/store"
	"ties/store/neo4j/client"
	"ties/store/neo4j/codec"
	"ties/store/neo4j/write"
)

// Threshold is how many records a load must have brought, the batch at hand among them, to go the fast way: its end costs
// more than what so few take.
const Threshold = 5_000

// RunFunc runs a function on a database whose schema is up to date, and maps its error to one of the contract's.
type RunFunc func(ctx context.Context, f func() error) error

// Loader is one load, and the writer of its batches. Into an empty database the batches of a large load go without looking
// for what is there, and without the indexes that only reading needs; these, degrees and flows are made in the end. Each
// batch is written by itself, and others may see it: in the fast way up to maxInFlight of them are still on their way when
// Apply returns, and a PartialWriteError counts those that did not get there.
type Loader struct {
	Client    *client.Client
	Run       RunFunc
	Threshold int    // usually Threshold
	IDs       *IDSet // what was written so far, into a database that was empty

	ctx   context.Context
	empty bool // whether the database was, when the load began
	count int  // the records so far
	fill  *fill
}

var _ store.BulkWriter = (*Loader)(nil)

// Load runs a load, and finishes it.
func (l *Loader) Load(ctx context.Context, load func(store.Writer) error) error {
	l.ctx = ctx
	if err := l.Run(ctx, func() error { return l.look(ctx) }); err != nil {
		return err
	}
	err := load(l)
	if l.fill == nil {
		return err
	}
	defer l.fill.lock.Close()
	_ = l.fill.drain(ctx, 0) // whose error is kept
	if err == nil {
		err = l.fill.failure
	}
	if err == nil {
		err = l.Run(ctx, func() error { return Finish(ctx, l.Client, l.fill.lock) })
	}
	if l.fill.lost > 0 {
		err = &store.PartialWriteError{Records: l.fill.lost, Err: err}
	}
	return err
}

// Filled reports whether the load has gone the fast way.
func (l *Loader) Filled() bool { return l.fill != nil }

// DefersIndexes implements store.BulkWriter.
func (l *Loader) DefersIndexes() bool { return l.Filled() }

func (l *Loader) look(ctx context.Context) error {
	rows, err := l.Client.Query(ctx, "MATCH (n:Entity) RETURN 1 LIMIT 1", nil)
	if l.empty = len(rows) == 0; l.empty {
		l.IDs = newIDSet()
	}
	return err
}

// Apply implements store.Writer.
func (l *Loader) Apply(ctx context.Context, batch *kg.Batch) error {
	l.count += len(batch.Put)
	if l.fill == nil && (!l.empty || l.count < l.Threshold) {
		if l.empty {
			l.IDs.Add(batch)
		}
		return l.Run(ctx, func() error { return write.Apply(ctx, l.Client, batch) })
	}
	return l.Run(ctx, func() (err error) {
		if l.fill == nil {
			l.fill, err = beginFill(ctx, l)
		}
		if err == nil {
			err = l.fill.apply(ctx, batch)
		}
		return err
	})
}

// apply has a batch written, most probably of what is new. Then that goes on behind the call.
func (f *fill) apply(ctx context.Context, batch *kg.Batch) error {
	if err := f.await(ctx, batch); err != nil {
		return err
	}
	rows, err := f.newRows(batch)
	if errors.Is(err, write.ErrNotNew) {
		if err = f.drain(ctx, 0); err == nil {
			err = f.applyChecked(ctx, batch)
		}
		return err
	}
	if err == nil {
		err = f.submit(ctx, batch, rows)
	}
	return err
}

// newRows returns the rows of a batch that holds nothing but what is new, and refers to nothing but what the load has brought
// before, or else ErrNotNew.
func (f *fill) newRows(batch *kg.Batch) (*codec.Rows, error) {
	if f.ids == nil || !f.ids.Add(batch) || f.failure != nil || len(batch.Delete) > 0 {
		return nil, write.ErrNotNew
	}
	err := batch.Resolve(assumedReferences{f, f.ids, f.documents})
	if errors.As(err, new(kg.RecordErrors)) {
		return nil, write.ErrNotNew // applyChecked finds all that is wrong
	}
	if err != nil {
		return nil, err
	}
	return codec.EncodeRecords(batch.Put)
}

// applyChecked writes a batch of which some may be there already.
func (f *fill) applyChecked(ctx context.Context, batch *kg.Batch) error {
	if err := f.restoreConstraints(ctx); err != nil {
		return err
	}
	return f.client.Transact(ctx, client.WriteTimeout, func(t *client.Transaction) error { return write.ApplyUncounted(t, batch) })
}

// Exist implements kg.ReferenceReader, in a transaction of its own: that of the lock would keep what it has read from being
// changed, its indexes and constraints among that.
func (f *fill) Exist(ids []string) (found map[string]bool, err error) {
	if len(ids) > 0 {
		err = f.client.Transact(f.ctx, client.WriteTimeout, func(t *client.Transaction) (err error) {
			found, err = write.StoredReferences{Transaction: t}.Exist(ids)
			return err
		})
	}
	return found, err
}

// Texts implements kg.ReferenceReader.
func (f *fill) Texts(ids []string) (found map[string]string, err error) {
	if len(ids) == 0 {
		return map[string]string{}, nil
	}
	err = f.client.Transact(f.ctx, client.WriteTimeout, func(t *client.Transaction) (err error) {
		found, err = write.StoredReferences{Transaction: t}.Texts(ids)
		return err
	})
	return found, err
}

// assumedReferences reads what a load has brought, and what documents were there before it.
type assumedReferences struct {
	kg.ReferenceReader
	ids       *IDSet
	documents map[string]bool // that are known to be there
}

// maxCachedDocuments is how many documents that were there before a load remembers.
const maxCachedDocuments = 100_000

// Exist implements kg.ReferenceReader.
func (p assumedReferences) Exist(ids []string) (map[string]bool, error) {
	there := make(map[string]bool, len(ids))
	var unclear []string
	for _, id := range ids {
		if p.ids.Has(id) || p.documents[id] {
			there[id] = true
		} else if t, _ := kg.TypeOfID(id); t == kg.TypeDocument {
			unclear = append(unclear, id)
		}
	}
	found, err := p.ReferenceReader.Exist(unclear)
	if len(p.documents)+len(found) > maxCachedDocuments {
		clear(p.documents)
	}
	for id := range found {
		there[id], p.documents[id] = true, true
	}
	return there, err
}
