package exchange

import (
	"context"
	"errors"
	"fmt"

	"ties/kg"
	"ties/store"
)

// Copy writes everything that one store holds into another, and gives the number of records. Records come in
// the order in which they depend on each other, so that a copy that was cut off can be repeated, and memory
// does not grow with the data. Progress, unless it is nil, is called every now and then.
func Copy(ctx context.Context, from store.Exporter, to store.Writer, progress func(Progress)) (records int, err error) {
	total, err := countRecords(ctx, from, progress)
	if err != nil {
		return 0, err
	}
	c := &copying{ctx: ctx, written: meter{stage: Writing, total: total, report: progress}}
	if err := c.all(from, to); err != nil {
		return c.records, fmt.Errorf("%d of %d records were copied; to go on, copy again: %w", c.records, total, err)
	}
	return c.records, nil
}

// countRecords goes through a store once, so that one can tell how far its copy has come.
func countRecords(ctx context.Context, from store.Exporter, progress func(Progress)) (n int64, err error) {
	if progress == nil {
		return 0, nil
	}
	err = from.Export(ctx, func(kg.Record) error {
		n++
		return nil
	})
	return n, err
}

// copying is one Copy under way.
type copying struct {
	ctx     context.Context
	to      store.Writer
	batch   kg.Batch
	bytes   int // of the texts in the batch
	records int // that have been written
	written meter
}

// all copies everything.
func (c *copying) all(from store.Exporter, to store.Writer) error {
	err := store.Load(c.ctx, to, func(to store.Writer) error {
		c.to = to
		if err := from.Export(c.ctx, c.add); err != nil {
			return err
		}
		return c.written.build(to, c.flush())
	})
	if err == nil {
		c.written.finish()
	}
	if errors.As(err, new(*store.RolledBackError)) {
		c.records = 0
	}
	if lost := (*store.PartialWriteError)(nil); errors.As(err, &lost) {
		c.records -= lost.Records
	}
	return err
}

func (c *copying) add(r kg.Record) error {
	c.batch.Put = append(c.batch.Put, r)
	if d, ok := r.(*kg.Document); ok {
		c.bytes += len(d.Text)
	}
	if len(c.batch.Put) < chunkRecords && c.bytes < chunkBytes {
		return nil
	}
	return c.flush()
}

func (c *copying) flush() error {
	if len(c.batch.Put) == 0 {
		return nil
	}
	if err := c.to.Apply(c.ctx, &c.batch); err != nil {
		return err
	}
	c.records += len(c.batch.Put)
	c.written.add(int64(len(c.batch.Put)))
	c.batch.Put, c.bytes = nil, 0
	return nil
}
