// Package feed tells those who follow the log of a store when it has grown, also when another process has written: however many
// follow it, one goroutine asks the store for the number of its newest revision. Each follower reads the log itself, from where it
// is, so that nothing is kept for those that are slow.
package feed

import (
	"context"
	"errors"
	"log/slog"
	"sync"
	"time"

	"ties/kg/query"
	"ties/store"
)

const (
	defaultInterval = 250 * time.Millisecond
	lookTimeout     = 10 * time.Second
)

// Feed knows the newest revision of a log while somebody follows it.
type Feed struct {
	log      store.LogReader
	interval time.Duration
	nudged   chan struct{} // has room for one nudge

	looking sync.Mutex // held while the store is asked, so that what was asked last counts

	mu        sync.Mutex // guards what follows
	followers int
	stop      context.CancelFunc // of the goroutine that looks; nil while nobody follows
	newest    int64
	failed    bool          // whether the store could not be asked last time
	changed   chan struct{} // closed when newest changes
}

// New returns a feed of a log, which the store is asked about at an interval; by default four times a second.
func New(log store.LogReader, interval time.Duration) *Feed {
	if interval == 0 {
		interval = defaultInterval
	}
	return &Feed{log: log, interval: interval, nudged: make(chan struct{}, 1), changed: make(chan struct{})}
}

// Nudge has the feed look at once: this process may have written. A nil feed does nothing.
func (f *Feed) Nudge() {
	if f == nil {
		return
	}
	select {
	case f.nudged <- struct{}{}:
	default: // it is going to look
	}
}

// Follow begins to follow the log, until leave is called. It returns the number of the newest revision; one that was made by now is
// in it only if the number that is known is less than least, such as that of a revision that the follower knows of.
func (f *Feed) Follow(ctx context.Context, least int64) (newest int64, leave func(), err error) {
	newest, isKnown := f.join()
	if !isKnown || newest < least {
		if newest, err = f.look(ctx); err != nil {
			f.leave()
			return 0, nil, err
		}
	}
	return newest, f.leave, nil
}

// join counts a follower, and returns the newest revision if that is known.
func (f *Feed) join() (newest int64, isKnown bool) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.followers++
	if f.stop == nil {
		life, stop := context.WithCancel(context.Background())
		f.stop, f.failed = stop, true // until it has looked
		go f.poll(life)
	}
	return f.newest, !f.failed
}

func (f *Feed) leave() {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.followers--; f.followers == 0 {
		f.stop()
		f.stop = nil
	}
}

// Newest returns the number of the newest revision as it is known, and whether the store could be asked for it.
func (f *Feed) Newest() (newest int64, isKnown bool) {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.newest, !f.failed
}

// Wait waits until the newest revision is another one than a follower knows of, and returns its number. That is a smaller one if
// the store has been cleared.
func (f *Feed) Wait(ctx context.Context, known int64) (newest int64, err error) {
	for {
		f.mu.Lock()
		newest, changed, isKnown := f.newest, f.changed, !f.failed
		f.mu.Unlock()
		if isKnown && newest != known {
			return newest, nil
		}
		select {
		case <-changed:
		case <-ctx.Done():
			return 0, ctx.Err()
		}
	}
}

// poll looks at an interval, or when it is nudged.
func (f *Feed) poll(life context.Context) {
	ticker := time.NewTicker(f.interval)
	defer ticker.Stop()
	failed := false
	for {
		_, err := f.look(life)
		if life.Err() != nil {
			return
		}
		if err != nil && !failed {
			slog.WarnContext(life, "the log cannot be followed now", "error", err)
		}
		failed = err != nil
		select {
		case <-life.Done():
			return
		case <-ticker.C:
		case <-f.nudged:
		}
	}
}

// look asks the store for its newest revision.
func (f *Feed) look(ctx context.Context) (newest int64, err error) {
	f.looking.Lock()
	defer f.looking.Unlock()
	ctx, cancel := context.WithTimeout(ctx, lookTimeout)
	defer cancel()
	page, err := f.log.ReadLog(ctx, &query.LogPlan{Start: &query.Revisions{}})
	f.mu.Lock()
	defer f.mu.Unlock()
	if err != nil {
		f.failed = f.failed || !errors.Is(err, context.Canceled) // of who asks
		return 0, err
	}
	wasKnown := !f.failed
	f.failed = false
	if page.Newest != f.newest || !wasKnown {
		f.newest = page.Newest
		close(f.changed)
		f.changed = make(chan struct{})
	}
	return page.Newest, nil
}
