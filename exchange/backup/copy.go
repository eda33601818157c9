package backup

import (
	"context"
	"errors"
	"fmt"

	"ties/exchange/progress"
	"ties/kg"
	"ties/store"
)

// Copy writes everything that one store holds into another, and returns the number of records. They are written in
// the order in which they depend on each other, so that an interrupted copy can be repeated, and memory does not grow
// with the data. The function report, unless it is nil, is called every now and then.
func Copy(ctx context.Context, from store.Exporter, to store.Writer, report progress.Func) (records int, err error) {
	total := 0
	if report != nil {
		if total, err = countRecords(ctx, from); err != nil {
			return 0, err
		}
	}
	c := newCopier(ctx, total, report)
	if err := c.copyAll(from, to); err != nil {
		return c.records, fmt.Errorf("%d of %d records were copied; to go on, copy again: %w", c.records, total, err)
	}
	return c.records, nil
}

func countRecords(ctx context.Context, from store.Exporter) (n int, err error) {
	err = from.Export(ctx, func(kg.Record) error {
		n++
		return nil
	})
	return n, err
}

// The size of a batch.
const (
	batchRecords = 5_000
	batchBytes   = 32 << 20 // of texts
)

// copier writes what an exporter yields, in batches.
type copier struct {
	ctx     context.Context
	to      store.Writer
	batch   kg.Batch
	bytes   int // of the texts in the batch
	records int // that have been written
	meter   *progress.Meter
}

func newCopier(ctx context.Context, total int, report progress.Func) *copier {
	return &copier{ctx: ctx, meter: progress.NewMeter(progress.Writing, int64(total), report)}
}

func (c *copier) copyAll(from store.Exporter, to store.Writer) error {
	err := store.Load(c.ctx, to, func(to store.Writer) error {
		c.to = to
		if err := from.Export(c.ctx, c.add); err != nil {
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
		c.records = 0
	case errors.As(err, &lost):
		c.records -= lost.Records
	}
	return err
}

func (c *copier) add(r kg.Record) error {
	c.batch.Put = append(c.batch.Put, r)
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
	if err := store.Write(c.ctx, c.to, &c.batch); err != nil {
		return err
	}
	c.records += len(c.batch.Put)
	c.meter.Add(int64(len(c.batch.Put)))
	c.batch.Put, c.bytes = nil, 0
	return nil
}
