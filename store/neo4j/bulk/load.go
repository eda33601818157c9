// Package bulk fills an empty database, and creates the indexes and constraints afterwards.
package bulk

import (
	"context"
	"errors"
	"slices"

	"ties/kg"
	"ties/store"
	"ties/store/neo4j/client"
	"ties/store/neo4j/codec"
	"ties/store/neo4j/write"
)

// Threshold is the number of records, the current batch included, from which a load is a fill: finishing a fill costs more
// than writing fewer records.
const Threshold = 5_000

// RunFunc runs a function on a database whose schema is up to date, and maps its error to one of the contract.
type RunFunc func(ctx context.Context, f func() error) error

// Loader is one load, and the writer of its batches. A large load into an empty database becomes a fill: it writes without
// looking up existing records, and without the indexes that only reads need; these, degrees and flows follow at the end. Each
// batch is a transaction that others may see. In a fill up to maxInFlight of them are not yet committed when Apply returns,
// and a PartialWriteError counts the records of those that fail.
type Loader struct {
	Client    *client.Client
	Run       RunFunc
	Threshold int    // usually Threshold
	IDs       *IDSet // of the records written so far into a database that was empty

	ctx   context.Context
	empty bool // whether the database was empty when the load began
	count int  // records so far
	fill  *fill
}

var _ store.BulkWriter = (*Loader)(nil)

// Load runs a load to its end.
func (l *Loader) Load(ctx context.Context, load func(store.Writer) error) error {
	l.ctx = ctx
	if err := l.Run(ctx, func() error { return l.checkEmpty(ctx) }); err != nil {
		return err
	}
	err := load(l)
	if l.fill == nil {
		return err
	}
	defer l.fill.lock.Close()
	_ = l.fill.drain(ctx, 0) // its error is in failure
	if err == nil {
		err = l.fill.failure
	}
	if err == nil {
		err = l.Run(ctx, func() error { return finish(ctx, l.Client, l.fill.lock, l.fill.countRecords()) })
	}
	if l.fill.lost > 0 {
		err = &store.PartialWriteError{Records: l.fill.lost, Err: err}
	}
	return err
}

// Filled reports whether the load became a fill.
func (l *Loader) Filled() bool { return l.fill != nil }

// DefersIndexes implements store.BulkWriter.
func (l *Loader) DefersIndexes() bool { return l.Filled() }

func (l *Loader) checkEmpty(ctx context.Context) error {
	rows, err := l.Client.Query(ctx, "MATCH (n:Entity) RETURN 1 LIMIT 1", nil)
	if l.empty = len(rows) == 0; l.empty {
		l.IDs = newIDSet()
	}
	return err
}

// Apply implements store.Writer.
func (l *Loader) Apply(ctx context.Context, batch *kg.Batch) (receipt *kg.Receipt, err error) {
	return receipt, l.Run(ctx, func() (err error) {
		receipt, err = l.apply(ctx, batch)
		return err
	})
}

func (l *Loader) apply(ctx context.Context, batch *kg.Batch) (*kg.Receipt, error) {
	l.count += len(batch.Put)
	if l.fill == nil && (!l.empty || l.count < l.Threshold) {
		if l.empty {
			l.IDs.Add(batch)
		}
		return write.Apply(ctx, l.Client, batch)
	}
	if l.fill == nil {
		var err error
		if l.fill, err = beginFill(ctx, l); err != nil {
			return nil, err
		}
	}
	return l.fill.apply(ctx, batch)
}

// apply writes a batch: asynchronously, if all of its records are new.
func (f *fill) apply(ctx context.Context, batch *kg.Batch) (*kg.Receipt, error) {
	if err := f.await(ctx, batch); err != nil {
		return nil, err
	}
	rows, err := f.newRows(ctx, batch)
	if errors.Is(err, write.ErrNotNew) {
		if err := f.drain(ctx, 0); err != nil {
			return nil, err
		}
		return f.applyChecked(ctx, batch)
	}
	if err == nil {
		err = f.submit(ctx, batch, rows)
	}
	if err != nil {
		return nil, err
	}
	return f.receipt(batch), nil
}

// receipt returns the receipt of a batch of new records.
func (f *fill) receipt(batch *kg.Batch) *kg.Receipt {
	if batch.Revisions != nil {
		return &kg.Receipt{}
	}
	revision := *f.revision
	return &kg.Receipt{Revision: &revision}
}

// newRows returns the rows of a batch if all of its records are new and refer only to records of earlier batches or existing
// documents, and otherwise ErrNotNew.
func (f *fill) newRows(ctx context.Context, batch *kg.Batch) (*codec.Rows, error) {
	if f.ids == nil || !f.ids.Add(batch) || f.failure != nil || !f.isPlain(batch) {
		return nil, write.ErrNotNew
	}
	err := batch.Resolve(assumedReferences{f, f.ids, f.documents})
	if errors.As(err, new(kg.RecordErrors)) {
		return nil, write.ErrNotNew // applyChecked reports all errors
	}
	if err == nil {
		err = f.begin(ctx, batch)
	}
	switch {
	case err != nil:
		return nil, err
	case batch.Revisions != nil:
		return codec.EncodeRecords(batch.Put, batch.Revisions...)
	default:
		return codec.EncodeRecords(batch.Put, f.revision.Number)
	}
}

// isPlain reports whether a batch does nothing but put records, whose changes the log need not have.
func (f *fill) isPlain(batch *kg.Batch) bool {
	if slices.ContainsFunc(batch.Put, func(r kg.Record) bool { return kg.Identity.Has(r.RecordType()) }) {
		return false
	}
	return (batch.Revisions != nil || !f.recreates) && len(batch.Put) > 0 && len(batch.Delete) == 0 && len(batch.Expect) == 0 && batch.Key == "" && !batch.DryRun
}

// applyChecked writes a batch some of whose records may exist, as a revision of its own.
func (f *fill) applyChecked(ctx context.Context, batch *kg.Batch) (*kg.Receipt, error) {
	if err := f.restoreConstraints(ctx); err != nil {
		return nil, err
	}
	if err := f.end(ctx); err != nil {
		return nil, err
	}
	return write.ApplyHeld(ctx, f.client, batch)
}

// Exist implements kg.ReferenceReader, in its own transaction: the lock's transaction would keep everything that it has read
// from being changed, including indexes and constraints.
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

// Revisions implements kg.ReferenceReader.
func (f *fill) Revisions([]string) (map[string]int64, error) {
	return nil, errors.ErrUnsupported // a batch that expects some is not written here
}

// assumedReferences reads the records of the load so far, and the documents that existed before it.
type assumedReferences struct {
	kg.ReferenceReader
	ids       *IDSet
	documents map[string]bool // known to exist
}

// maxCachedDocuments is how many existing documents a load caches.
const maxCachedDocuments = 100_000

// Exist implements kg.ReferenceReader.
func (p assumedReferences) Exist(ids []string) (map[string]bool, error) {
	exist := make(map[string]bool, len(ids))
	var unknown []string
	for _, id := range ids {
		if p.ids.Has(id) || p.documents[id] {
			exist[id] = true
		} else if t, _ := kg.TypeOfID(id); t == kg.TypeDocument {
			unknown = append(unknown, id)
		}
	}
	found, err := p.ReferenceReader.Exist(unknown)
	if len(p.documents)+len(found) > maxCachedDocuments {
		clear(p.documents)
	}
	for id := range found {
		exist[id], p.documents[id] = true, true
	}
	return exist, err
}
