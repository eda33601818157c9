package sqlite

import (
	"context"
	"errors"

	"ties/kg"
	"ties/store/sqlite/db"
	"ties/store/sqlite/read"
)

// The sizes of what is handed over at once: records, or bytes of documents.
const (
	batchRecords = 256
	batchBytes   = 1 << 20
)

// errStopped ends a read whose records nobody wants any more.
var errStopped = errors.New("the records are not wanted any more")

// handover passes records from the goroutine that reads them to the one that uses them. So a read can end, and with it its
// transaction, while a client does not take what it gets.
type handover struct {
	batches chan []kg.Record
	stopped chan struct{} // closed when no more are wanted
	batch   []kg.Record
	bytes   int // of documents in the batch
}

// Export implements store.Exporter.
func (s *Store) Export(ctx context.Context, yield func(kg.Record) error) error {
	return s.db.Call(func() error { return s.export(ctx, yield) })
}

func (s *Store) export(ctx context.Context, yield func(kg.Record) error) error {
	h := &handover{batches: make(chan []kg.Record), stopped: make(chan struct{})}
	ended := make(chan error, 1)
	go func() {
		defer close(h.batches)
		ended <- s.db.ReadLong(ctx, func(reading context.Context, c *db.Conn) error {
			if err := read.Export(c, func(r kg.Record) error { return h.add(reading, r) }); err != nil {
				return err
			}
			return h.flush(reading)
		})
	}()
	defer h.stop() // also if yield panics
	for batch := range h.batches {
		for _, r := range batch {
			if err := yield(r); err != nil {
				return err
			}
		}
	}
	return <-ended
}

func (h *handover) add(reading context.Context, r kg.Record) error {
	h.batch = append(h.batch, r)
	if d, ok := r.(*kg.Document); ok {
		h.bytes += len(d.Text)
	}
	if len(h.batch) < batchRecords && h.bytes < batchBytes {
		return nil
	}
	return h.flush(reading)
}

// flush hands over what there is, as soon as it is wanted.
func (h *handover) flush(reading context.Context) error {
	batch := h.batch
	h.batch, h.bytes = nil, 0
	if err := reading.Err(); err != nil {
		return err
	}
	select {
	case h.batches <- batch:
		return nil
	case <-h.stopped:
		return errStopped
	case <-reading.Done():
		return reading.Err()
	}
}

// stop ends the read, and waits until it has ended.
func (h *handover) stop() {
	close(h.stopped)
	for range h.batches { // to its end
	}
}
