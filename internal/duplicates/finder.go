// Package duplicates answers which entities of a store are likely one. All pairs are found at once, in the background, when
// somebody asks for any, and kept until those of a later revision are there.
//
//	finder.go  what is kept, and who waits for it
//	find.go    the pairs of a store
//	since.go   what has been decided since they were found
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

// found are the pairs as of a revision; of a store that changed meanwhile, also of what was written since.
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

// Read answers a plan that starts with duplicates.
func (f *Finder) Read(ctx context.Context, s *query.Duplicates, want *query.Selection) (*query.Page, error) {
	patient, cancel := context.WithTimeout(ctx, f.patience)
	defer cancel()
	for {
		now, err := f.newest(ctx)
		if err != nil {
			return nil, err
		}
		pairs, err := f.await(ctx, patient, now)
		if err != nil {
			return nil, err
		}
		page, err := f.page(ctx, pairs.pairs, s, want)
		if err != nil {
			return nil, err
		}
		page.AsOf = pairs.at.number
		if after, err := f.newest(ctx); err != nil || after == now {
			return page, err
		}
	}
}

// await waits for the pairs as of the newest revision while it is patient, and returns those of an earlier one after that.
func (f *Finder) await(ctx, patient context.Context, newest mark) (*found, error) {
	for {
		known, under, err := f.take(newest)
		if err != nil || under == nil {
			return known, err
		}
		done, err := f.wait(ctx, patient, under, known != nil)
		if err != nil {
			return nil, err
		}
		if !done {
			return f.earlier(ctx, known, under, newest)
		}
		if newest, err = f.newest(ctx); err != nil {
			return nil, err
		}
	}
}

// wait waits until those who look for pairs are done; done is false where it takes too long, or took so the last time if there are others.
func (f *Finder) wait(ctx, patient context.Context, under *finding, hasOthers bool) (done bool, err error) {
	f.mu.Lock()
	took := f.took
	f.mu.Unlock()
	if hasOthers && took > f.patience {
		return false, nil
	}
	select {
	case <-under.done:
		return true, under.err
	case <-patient.Done():
		return false, ctx.Err()
	}
}

// earlier returns the pairs of an earlier revision that are undecided; a *store.PreparingError if there are none.
func (f *Finder) earlier(ctx context.Context, known *found, under *finding, newest mark) (*found, error) {
	if known != nil {
		if left, err := f.undecided(ctx, known, newest); err != nil || left != nil {
			return left, err
		}
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	return nil, store.NewPreparingError("the list of likely duplicates", under.began, f.took)
}

// take returns the pairs as of a revision. Where there are none, it returns those of an earlier one, or nil, and who looks for those of
// this one or of one before.
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
	return f.found, f.finding, nil
}

// run looks for the pairs of the newest revision, and keeps them.
func (f *Finder) run(under *finding) {
	all, err := f.find(f.life)
	f.mu.Lock()
	defer f.mu.Unlock()
	if err == nil {
		f.found, f.took = all, time.Since(under.began)
	}
	f.finding, under.err = nil, err
	close(under.done)
}

// find looks for the pairs of the newest revision, whatever is written meanwhile. A panic is an error.
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
	return &found{at, pairs}, err
}
