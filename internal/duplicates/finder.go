// Package duplicates answers which entities of a store are likely one. All pairs are found at once, in the background, when
// somebody asks for any, and kept until the store has another revision.
//
//	finder.go  what is kept, and who waits for it
//	find.go    the pairs of a store
//	page.go    a page of them
package duplicates

import (
	"context"
	"fmt"
	"runtime/debug"
	"sync"
	"time"

	"ties/kg"
	"ties/kg/query"
	"ties/kg/twins"
	"ties/store"
)

// Source is the store of which pairs are found.
type Source interface {
	store.Reader
	store.LogReader
	store.Exporter
}

// patience is how long a question waits: longer than it takes for some ten thousands of entities.
const patience = 5 * time.Second

// Finder has the likely duplicates of a store.
type Finder struct {
	of       Source
	patience time.Duration
	life     context.Context
	stop     context.CancelFunc
	busy     sync.WaitGroup

	mu      sync.Mutex // guards what follows
	closed  bool
	found   *found // the last that were found
	finding *finding
	took    time.Duration // to find them
}

// found are the pairs as of a revision.
type found struct {
	at    mark
	pairs []twins.Pair
}

// finding looks for pairs.
type finding struct {
	began time.Time
	done  chan struct{} // closed in the end
	err   error         // set before
}

// New returns a finder. Nothing is read before it is asked.
func New(of Source) *Finder {
	f := &Finder{of: of, patience: patience}
	f.life, f.stop = context.WithCancel(context.Background())
	return f
}

// Close stops what is under way.
func (f *Finder) Close() {
	f.mu.Lock()
	f.closed = true
	f.mu.Unlock()
	f.stop()
	f.busy.Wait()
}

// Read answers a plan that starts with duplicates, as of one revision.
func (f *Finder) Read(ctx context.Context, s *query.Duplicates, want *query.Selection) (*query.Page, error) {
	timer := time.NewTimer(f.patience)
	defer timer.Stop()
	for {
		now, err := f.newest(ctx)
		if err != nil {
			return nil, err
		}
		known, under, err := f.take(now)
		if err != nil {
			return nil, err
		}
		if known == nil {
			if err := f.await(ctx, under, timer.C); err != nil {
				return nil, err
			}
			continue
		}
		page, err := f.page(ctx, known.pairs, s, want)
		if err != nil {
			return nil, err
		}
		if after, err := f.newest(ctx); err != nil || after == now {
			return page, err
		}
	}
}

// take returns the pairs as of a revision, or who looks for pairs: of this revision, or of another one before.
func (f *Finder) take(at mark) (*found, *finding, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	switch {
	case f.closed:
		return nil, nil, fmt.Errorf("the store is closed: %w", kg.ErrUnavailable)
	case f.found != nil && f.found.at == at:
		return f.found, nil, nil
	case f.finding == nil:
		under := &finding{began: time.Now(), done: make(chan struct{})}
		f.finding = under
		f.busy.Go(func() { f.run(under) })
	}
	return nil, f.finding, nil
}

// run looks for the pairs of the newest revision, and keeps them. Those of the revision before go first: two may be too many.
func (f *Finder) run(under *finding) {
	f.mu.Lock()
	f.found = nil
	f.mu.Unlock()
	all, err := f.find(f.life)
	f.mu.Lock()
	defer f.mu.Unlock()
	f.found, f.finding, f.took = all, nil, time.Since(under.began)
	under.err = err
	close(under.done)
}

// await waits until those who look for pairs are done.
func (f *Finder) await(ctx context.Context, under *finding, impatient <-chan time.Time) error {
	select {
	case <-under.done:
		return under.err
	case <-ctx.Done():
		return ctx.Err()
	case <-impatient:
		f.mu.Lock()
		defer f.mu.Unlock()
		return store.NewPreparingError("the list of likely duplicates", under.began, f.took)
	}
}

// find looks for the pairs of the newest revision; nil if there was another one meanwhile. A panic is an error.
func (f *Finder) find(ctx context.Context) (all *found, err error) {
	defer func() {
		if r := recover(); r != nil {
			all, err = nil, fmt.Errorf("panic: %v\n%s", r, debug.Stack())
		}
	}()
	at, err := f.newest(ctx)
	if err != nil {
		return nil, err
	}
	pairs, err := Find(ctx, f.of)
	if err != nil {
		return nil, err
	}
	if after, err := f.newest(ctx); err != nil || after != at {
		return nil, err
	}
	return &found{at, pairs}, nil
}
