package backup

import (
	"context"
	"errors"
	"fmt"

	"ties/exchange/history"
	"ties/exchange/progress"
	"ties/kg"
	"ties/kg/query"
	"ties/store"
)

// Copied is what a copy or a restore wrote.
type Copied struct {
	Records   int
	Past      int // revisions of the log that came with the records
	Proposals int
	LeftOut   int     // proposals of the copied store, where that did not keep its log
	Revisions []int64 // the numbers of those that it made, where the log did not come with them
}

// Copy writes everything that one store holds into another. If that has neither records nor a log, or is an earlier copy of the
// first, also one that was interrupted, it has the same log afterwards. Otherwise it keeps its own records and log, and the copy
// is a revision of it, or several, whose origin is the given one. Records are written in the order in which they depend on each
// other, so that an interrupted copy can be repeated, and memory does not grow with the data. The function report, unless it
// is nil, is called every now and then.
func Copy(ctx context.Context, from, to store.Store, origin kg.Origin, report progress.Func) (done Copied, err error) {
	total := 0
	if report != nil {
		if total, err = countRecords(ctx, from); err != nil {
			return Copied{}, err
		}
	}
	origin.Kind = kg.RevisionCopy
	c := newCopier(ctx, to, origin, total, report)
	if err := c.copyStore(from, to); err != nil {
		return c.done, fmt.Errorf("%d of %d records were copied; to go on, copy again: %w", c.done.Records, total, err)
	}
	return c.done, nil
}

// Replicate writes a snapshot of a store into another one, which has neither records nor a log.
func Replicate(ctx context.Context, from store.Snapshotter, to store.Store) error {
	return newCopier(ctx, to, kg.Origin{Kind: kg.RevisionCopy}, 0, nil).replicate(from, to)
}

func countRecords(ctx context.Context, from store.Exporter) (n int, err error) {
	err = from.ExportStated(ctx, func(kg.Record) error {
		n++
		return nil
	})
	return n, err
}

// copyStore writes what a store holds, with its log where there is none in its way.
func (c *copier) copyStore(from, to store.Store) error {
	own, err := newest(c.ctx, to, 0)
	if err != nil {
		return err
	}
	if own != nil {
		isCopy, err := isBehind(c.ctx, own, from)
		if err != nil {
			return err
		}
		if isCopy {
			isCopy, err = proposesAs(c.ctx, to, from)
		}
		if err == nil && !isCopy {
			err = errors.Join(c.copyRecords(from), c.countLeftOut(from))
		}
		if err != nil || !isCopy {
			return err
		}
		if err := to.Clear(c.ctx); err != nil {
			return err
		}
	}
	return c.replicate(from, to)
}

// newest returns the newest revision of a store, or the one with a number; nil if there is none.
func newest(ctx context.Context, of store.LogReader, number int64) (*kg.Revision, error) {
	page, err := of.ReadLog(ctx, &query.LogPlan{Start: &query.Revisions{Number: number, Slice: query.LogSlice{Limit: 1, Newest: true}}})
	if err != nil || len(page.Revisions) == 0 {
		return nil, err
	}
	return &page.Revisions[0].Revision, nil
}

// isBehind reports whether the log of a store, given its newest revision, is the beginning of that of another. Those of which
// nothing is known but that they held something say nothing.
func isBehind(ctx context.Context, own *kg.Revision, other store.LogReader) (bool, error) {
	if own.Kind == kg.RevisionBaseline {
		return false, nil
	}
	same, err := newest(ctx, other, own.Number)
	if err != nil || same == nil || !same.At.Equal(own.At) {
		return false, err
	}
	same.At = own.At // which may differ in its location
	return *same == *own, nil
}

// proposesAs reports whether the newest proposal of a store, if it has one, is one of another.
func proposesAs(ctx context.Context, own, other store.LogReader) (bool, error) {
	page, err := own.ReadLog(ctx, &query.LogPlan{Start: &query.Proposals{Slice: query.LogSlice{Limit: 1, Newest: true}}})
	if err != nil || len(page.Proposals) == 0 {
		return err == nil, err
	}
	last := &page.Proposals[0]
	if page, err = other.ReadLog(ctx, &query.LogPlan{Start: query.OneProposal(last.Number)}); err != nil || len(page.Proposals) == 0 {
		return false, err
	}
	same := &page.Proposals[0]
	return same.At.Equal(last.At) && same.Author == last.Author, nil
}

// countLeftOut counts the proposals of a store, which are not copied without its log.
func (c *copier) countLeftOut(from store.Snapshotter) error {
	return from.Snapshot(c.ctx, store.SnapshotReader{Proposal: func(*kg.Proposal) error {
		c.done.LeftOut++
		return nil
	}})
}

// copyRecords writes the records of a store, without its log.
func (c *copier) copyRecords(from store.Exporter) error {
	s := newStream(func(r store.SnapshotReader) error {
		return from.ExportStated(c.ctx, func(record kg.Record) error { return r.Record(record, 0) })
	})
	defer s.stop()
	return c.load(s)
}

// The size of a batch.
const (
	batchRecords = 5_000
	batchBytes   = 32 << 20 // of texts
)

// copier writes what a snapshot has, in batches.
type copier struct {
	ctx    context.Context
	target store.Writer
	to     store.Writer // of the load
	batch  kg.Batch
	bytes  int // of the texts in the batch
	series history.Series
	done   Copied
	meter  *progress.Meter
}

func newCopier(ctx context.Context, to store.Writer, origin kg.Origin, total int, report progress.Func) *copier {
	return &copier{ctx: ctx, target: to, series: history.Series{Origin: origin}, meter: progress.NewMeter(progress.Writing, int64(total), report)}
}

// target is what a store is copied into.
type target interface {
	store.Snapshotter
	store.ProposalStore
}

// replicate writes a snapshot, with its log, into a store without either.
func (c *copier) replicate(from store.Snapshotter, to target) error {
	s := newStream(func(r store.SnapshotReader) error { return from.Snapshot(c.ctx, r) })
	defer s.stop()
	return c.copyAll(s, to)
}

// copyAll writes the log and all records into a store without either. If there is no log, the records are of new revisions.
func (c *copier) copyAll(from *stream, to target) error {
	first, ok := from.peek()
	if ok && first.revision != nil {
		err := to.RestoreLog(c.ctx, func(appendRevision func(store.LoggedRevision) error) error {
			return from.revisions(func(r store.LoggedRevision) error {
				c.done.Past++
				return appendRevision(r)
			})
		})
		if err != nil {
			return err
		}
	}
	err := from.proposals(func(p *kg.Proposal) error {
		c.done.Proposals++
		return to.RestoreProposal(c.ctx, p)
	})
	if err != nil {
		return err
	}
	return c.load(from)
}

// load writes all records.
func (c *copier) load(from *stream) error {
	err := store.Load(c.ctx, c.target, func(to store.Writer) error {
		c.to = to
		if err := from.records(c.add); err != nil {
			return err
		}
		if err := c.flush(); err != nil {
			return err
		}
		c.meter.Build(to)
		return nil
	})
	var lost *store.PartialWriteError
	switch {
	case err == nil:
		c.meter.Finish()
	case errors.As(err, new(*store.RolledBackError)):
		c.done.Records = 0
		c.series.RolledBack()
	case errors.As(err, &lost):
		c.done.Records -= lost.Records
	}
	c.done.Revisions = c.series.Numbers
	return err
}

func (c *copier) add(r kg.Record, writtenBy int64) error {
	c.batch.Put = append(c.batch.Put, r)
	if c.done.Past > 0 {
		c.batch.Revisions = append(c.batch.Revisions, writtenBy)
	}
	if d, ok := r.(*kg.Document); ok {
		c.bytes += len(d.Text)
	}
	if len(c.batch.Put) < batchRecords && c.bytes < batchBytes {
		return nil
	}
	return c.flush()
}

func (c *copier) flush() error {
	if len(c.batch.Put) == 0 {
		return nil
	}
	if err := c.series.Apply(c.ctx, c.to, &c.batch); err != nil {
		return err
	}
	c.done.Records += len(c.batch.Put)
	c.meter.Add(int64(len(c.batch.Put)))
	c.batch, c.bytes = kg.Batch{}, 0
	return nil
}
