package past

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"ties/internal/bytecache"
	"ties/kg"
	"ties/store"
)

// Source is the store of which views are made.
type Source interface {
	store.Reader
	store.LogReader
	store.Snapshotter
}

// Options say how views are made and kept.
type Options struct {
	Folder string // in which the views have a folder of their own
	// Open opens the store in a file, which is made if the file is empty.
	Open func(ctx context.Context, path string) (store.Store, error)
	Kept int   // at most
	Size int64 // of all files, in bytes; while a view is made, there may be about twice as much
	Log  *slog.Logger

	Wait    time.Duration // for which a question waits for its view
	Timeout time.Duration // of making one
}

// Views are the states of a store at earlier revisions that have been asked for. It is a store.Past.
type Views struct {
	of      Source
	options Options
	folder  folder
	life    context.Context
	stop    context.CancelFunc
	busy    sync.WaitGroup // of questions and makings

	removals sync.WaitGroup

	following chan struct{} // holds a value while the log is read
	last      mark          // of the newest revision, as it was read last

	mu      sync.Mutex // guards what follows
	closed  bool
	epoch   int // grows when all views are dropped
	kept    map[int64]*view
	making  *making
	refused map[int64]*refusal
	took    time.Duration // to make the last one
	counts  Counts
}

var _ store.Past = (*Views)(nil)

// refusal is the error of a view that is not tried again for some time.
type refusal struct {
	err   error
	until time.Time
}

// New returns the views of a store. It removes what is left of those of processes that were killed.
func New(of Source, options Options) *Views {
	v := &Views{
		of: of, options: options, folder: folder{parent: options.Folder}, following: make(chan struct{}, 1),
		kept: map[int64]*view{}, refused: map[int64]*refusal{},
	}
	v.life, v.stop = context.WithCancel(context.Background())
	v.folder.sweep()
	v.busy.Add(1)
	go v.watch()
	return v
}

// Close stops what is being made, waits for the questions under way, and removes all files.
func (v *Views) Close() error {
	v.mu.Lock()
	v.closed = true
	v.mu.Unlock()
	v.stop()
	v.dropAll()
	v.busy.Wait()
	v.removals.Wait()
	return v.folder.remove()
}

// At implements store.Past.
func (v *Views) At(ctx context.Context, revision int64) (then store.View, release func(), err error) {
	patience := time.NewTimer(v.options.Wait)
	defer patience.Stop()
	for {
		newest, err := v.follow(ctx)
		switch {
		case err != nil:
			return nil, nil, err
		case revision < 1 || revision > newest:
			return nil, nil, &NoRevisionError{revision, newest}
		case revision == newest:
			return &present{v, revision}, func() {}, nil
		}
		one, m, err := v.take(revision)
		if err != nil {
			return nil, nil, err
		}
		if one != nil {
			return one, func() { v.giveBack(one) }, nil
		}
		select {
		case <-m.done:
			if m.revision == revision && m.err != nil {
				return nil, nil, m.err
			}
		case <-patience.C:
			return nil, nil, store.NewPreparingError(fmt.Sprintf("what was known at revision %d", revision), m.began, m.typical)
		case <-ctx.Done():
			return nil, nil, ctx.Err()
		}
	}
}

var errClosed = fmt.Errorf("nothing is answered about earlier times any more: %w", kg.ErrUnavailable)

// take returns a view for a question, or else what has to be made first: it, or another one.
func (v *Views) take(revision int64) (*view, *making, error) {
	v.mu.Lock()
	defer v.mu.Unlock()
	if v.closed {
		return nil, nil, errClosed
	}
	if one := v.kept[revision]; one != nil {
		v.busy.Add(1)
		v.counts.Asked++
		one.users++
		one.used = time.Now()
		return one, nil, nil
	}
	if r := v.refused[revision]; r != nil {
		if time.Now().Before(r.until) {
			return nil, nil, r.err
		}
		delete(v.refused, revision)
	}
	if v.making == nil {
		v.begin(revision)
	}
	return nil, v.making, nil
}

func (v *Views) giveBack(one *view) {
	defer v.busy.Done()
	v.mu.Lock()
	defer v.mu.Unlock() // before: what is removed then is waited for
	if one.users--; one.dropped && one.users == 0 {
		v.discard(one)
	}
}

// drop has a view go, as soon as no question reads it. The caller holds the mutex.
func (v *Views) drop(one *view) {
	delete(v.kept, one.revision)
	one.dropped = true
	if one.users == 0 {
		v.discard(one)
	}
}

// discard closes a view that nobody uses, and removes its files.
func (v *Views) discard(one *view) {
	v.removals.Go(func() {
		if err := errors.Join(one.Close(), removeFiles(one.path)); err != nil {
			v.options.Log.Warn("a view of the past is not removed", "error", err)
		}
	})
}

// dropAll has all views go, those in the making too.
func (v *Views) dropAll() {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.epoch++
	clear(v.refused)
	if v.making != nil {
		v.making.cancel()
	}
	for _, one := range v.kept {
		v.drop(one)
	}
}

// fit drops the views that were asked longest ago, except one, until the others fit.
func (v *Views) fit(keep *view) {
	for len(v.kept) > v.options.Kept || v.size() > v.options.Size {
		var oldest *view
		for _, one := range v.kept {
			if one != keep && (oldest == nil || one.used.Before(oldest.used)) {
				oldest = one
			}
		}
		if oldest == nil {
			return
		}
		v.drop(oldest)
	}
}

func (v *Views) size() (bytes int64) {
	for _, one := range v.kept {
		bytes += one.bytes
	}
	return bytes
}

// Counts are numbers of views.
type Counts struct {
	Kept         int
	Bytes        int64 // on disk
	Asked        int   // questions to views, so far
	Made, Failed int   // so far
}

// Stats returns the state of the views.
func (v *Views) Stats() Counts {
	v.mu.Lock()
	defer v.mu.Unlock()
	s := v.counts
	s.Kept, s.Bytes = len(v.kept), v.size()
	return s
}

// Usage returns the state of the views as that of a cache on disk.
func (v *Views) Usage() bytecache.Usage {
	s := v.Stats()
	made := min(s.Made+s.Failed, s.Asked)
	return bytecache.Usage{Hits: int64(s.Asked - made), Misses: int64(made), Bytes: int(s.Bytes), MaxBytes: int(v.options.Size)}
}
