package past

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"time"

	"github.com/docker/go-units"

	"ties/exchange/backup"
	"ties/kg"
	"ties/store"
)

// view is a store as it was at a revision. Its mutable fields are guarded by Views.mu.
type view struct {
	store.Store
	revision int64
	path     string
	bytes    int64 // of its files
	users    int   // questions that read it
	used     time.Time
	dropped  bool // whether it goes when nobody uses it
}

// making is a view in the making.
type making struct {
	revision int64
	epoch    int
	began    time.Time
	typical  time.Duration // that the one before took
	cancel   context.CancelFunc
	done     chan struct{} // closed in the end
	err      error         // set before
}

// begin begins to make a view. The caller holds the mutex.
func (v *Views) begin(revision int64) {
	ctx, cancel := context.WithTimeout(v.life, v.options.Timeout)
	m := &making{
		revision: revision, epoch: v.epoch, began: time.Now(), typical: v.took, cancel: cancel, done: make(chan struct{}),
	}
	v.making = m
	v.busy.Go(func() {
		defer cancel()
		one, err := v.build(ctx, revision)
		v.finish(m, one, err)
	})
}

// finish keeps a view that has been made, unless it is of what must not be known any more.
func (v *Views) finish(m *making, one *view, err error) {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.making = nil
	defer close(m.done)
	switch {
	case err == nil && (v.epoch != m.epoch || v.closed):
		v.discard(one)
	case err == nil:
		v.counts.Made++
		v.took = time.Since(m.began)
		v.kept[m.revision] = one
		v.fit(one)
		v.options.Log.Info("a view of the past is made", "revision", m.revision, "took", v.took, "bytes", one.bytes)
	case v.epoch == m.epoch && !v.closed: // otherwise it was told to stop
		v.counts.Failed++
		v.options.Log.Warn("a view of the past cannot be made", "revision", m.revision, "error", err)
		v.refuse(m, err)
	}
	if v.closed {
		m.err = errClosed
	}
}

// refuse has those who wait know why there is no view, and those who ask later, where it would be the same again.
func (v *Views) refuse(m *making, err error) {
	const wait, most = 10 * time.Minute, 1_000
	m.err = err
	if errors.Is(err, context.DeadlineExceeded) {
		m.err = fmt.Errorf("what was known at revision %d takes longer to prepare than this server allows, which is %s: %w",
			m.revision, v.options.Timeout, kg.ErrTooLarge)
	}
	if !errors.Is(m.err, kg.ErrTooLarge) {
		return
	}
	if len(v.refused) >= most {
		clear(v.refused)
	}
	v.refused[m.revision] = &refusal{m.err, time.Now().Add(wait)}
}

// build makes a view.
func (v *Views) build(ctx context.Context, revision int64) (*view, error) {
	path, err := v.folder.newFile(fmt.Sprintf("%d-*.db", revision))
	if err != nil {
		return nil, err
	}
	one, err := v.fill(ctx, revision, path)
	if err != nil {
		return nil, errors.Join(err, removeFiles(path))
	}
	return one, nil
}

// fill makes a view in a file. A panic is an error.
func (v *Views) fill(ctx context.Context, revision int64, path string) (one *view, err error) {
	defer func() {
		if r := recover(); r != nil {
			one, err = nil, fmt.Errorf("panic: %v\n%s", r, debug.Stack())
		}
	}()
	made, err := v.options.Open(ctx, path)
	if err != nil {
		return nil, err
	}
	one = &view{revision: revision, path: path, used: time.Now()}
	err = backup.Replicate(ctx, &bounded{Rewind(v.of, revision), one, v.options.Size}, made)
	if err = errors.Join(err, made.Close()); err != nil { // which leaves nothing beside the file
		return nil, err
	}
	if err := one.measure(v.options.Size); err != nil {
		return nil, err
	}
	one.Store, err = v.options.Open(ctx, path)
	return one, err
}

// measure notes the size of the files of a view. It returns an error if they are too large.
func (one *view) measure(most int64) error {
	one.bytes = sizeOfFiles(one.path)
	if one.bytes > most {
		return fmt.Errorf("what was known at revision %d takes more room than this server has for it, which is %s: %w",
			one.revision, units.BytesSize(float64(most)), kg.ErrTooLarge)
	}
	return nil
}

// bounded is a snapshot that ends when the view that is made of it becomes too large.
type bounded struct {
	store.Snapshotter
	one  *view
	most int64
}

// Snapshot implements store.Snapshotter.
func (b *bounded) Snapshot(ctx context.Context, to store.SnapshotReader) error {
	const often = 10_000
	records := 0
	put := to.Record
	to.Record = func(record kg.Record, revision int64) error {
		if records++; records%often == 0 {
			if err := b.one.measure(b.most); err != nil {
				return err
			}
		}
		return put(record, revision)
	}
	return b.Snapshotter.Snapshot(ctx, to)
}
