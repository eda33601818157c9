package sqlite

import (
	"context"
	"errors"

	"ties/kg"
	"ties/store"
	"ties/store/sqlite/db"
	"ties/store/sqlite/proposals"
	"ties/store/sqlite/records"
	"ties/store/sqlite/revisions"
)

// The sizes of what is handed over at once: records, or bytes of documents and of changes.
const (
	batchRecords  = 256
	batchBytes    = 1 << 20
	bytesOfRecord = 1_000 // of what a change has
)

// errStopped ends a read whose records nobody wants any more.
var errStopped = errors.New("the records are not wanted any more")

// handover passes what a snapshot holds from the goroutine that reads it to the one that uses it. So a read can end, and with it
// its transaction, while a client does not take what it gets.
type handover struct {
	batches chan []piece
	stopped chan struct{} // closed when no more are wanted
	batch   []piece
	bytes   int // of documents in the batch
}

// piece is a revision, a proposal or a record of a snapshot.
type piece struct {
	logged   *store.LoggedRevision // nil for others
	proposal *kg.Proposal          // nil for others
	record   kg.Record
	revision int64
}

// handTo calls a reader for a piece.
func (p *piece) handTo(to store.SnapshotReader) error {
	switch {
	case p.logged != nil:
		return to.Revision(*p.logged)
	case p.proposal != nil:
		return to.Proposal(p.proposal)
	default:
		return to.Record(p.record, p.revision)
	}
}

// Export implements store.Exporter.
func (s *Store) Export(ctx context.Context, yield func(kg.Record) error) error {
	to := store.SnapshotReader{Record: func(r kg.Record, _ int64) error { return yield(r) }}
	return s.db.Call(func() error { return s.snapshot(ctx, to, records.Export) })
}

// ExportStated implements store.Exporter.
func (s *Store) ExportStated(ctx context.Context, yield func(kg.Record) error) error {
	return s.Snapshot(ctx, store.SnapshotReader{Record: func(r kg.Record, _ int64) error { return yield(r) }})
}

// Snapshot implements store.Snapshotter: a read transaction sees one state of the data.
func (s *Store) Snapshot(ctx context.Context, to store.SnapshotReader) error {
	return s.db.Call(func() error { return s.snapshot(ctx, to, records.ExportStated) })
}

// exportFunc yields records, with the numbers of the revisions that last wrote them.
type exportFunc func(c *db.Conn, yield func(r kg.Record, revision int64) error) error

func (s *Store) snapshot(ctx context.Context, to store.SnapshotReader, export exportFunc) error {
	h := &handover{batches: make(chan []piece), stopped: make(chan struct{})}
	ended := make(chan error, 1)
	go func() {
		defer close(h.batches)
		ended <- s.db.ReadLong(ctx, func(reading context.Context, c *db.Conn) error { return h.read(reading, c, to, export) })
	}()
	defer h.stop() // also if the reader panics
	for batch := range h.batches {
		for _, p := range batch {
			if err := p.handTo(to); err != nil {
				return err
			}
		}
	}
	return <-ended
}

// read reads what a snapshot is wanted for.
func (h *handover) read(reading context.Context, c *db.Conn, to store.SnapshotReader, export exportFunc) error {
	if to.Revision != nil {
		if err := revisions.Each(c, func(r store.LoggedRevision) error { return h.add(reading, piece{logged: &r}) }); err != nil {
			return err
		}
	}
	if to.Proposal != nil {
		if err := proposals.Each(c, func(p *kg.Proposal) error { return h.add(reading, piece{proposal: p}) }); err != nil {
			return err
		}
	}
	if to.Record != nil {
		add := func(r kg.Record, revision int64) error { return h.add(reading, piece{record: r, revision: revision}) }
		if err := export(c, add); err != nil {
			return err
		}
	}
	return h.flush(reading)
}

func (h *handover) add(reading context.Context, p piece) error {
	h.batch = append(h.batch, p)
	h.bytes += p.bytes()
	if len(h.batch) < batchRecords && h.bytes < batchBytes {
		return nil
	}
	return h.flush(reading)
}

// bytes returns about how many bytes of documents a piece has, and of changes.
func (p *piece) bytes() int {
	if d, ok := p.record.(*kg.Document); ok {
		return len(d.Text)
	}
	var changes []kg.Change
	switch {
	case p.logged != nil:
		changes = p.logged.Changes
	case p.proposal != nil:
		changes = p.proposal.Changes
	}
	n := 0
	for _, c := range changes {
		n += bytesOfRecord
		for _, r := range []kg.Record{c.Before, c.After} {
			if d, ok := r.(*kg.Document); ok {
				n += len(d.Text)
			}
		}
	}
	return n
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
