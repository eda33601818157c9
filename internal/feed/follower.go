package feed

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"ties/kg"
	"ties/kg/query"
	"ties/store"
)

// FromNow stands for the newest revision, where a follower begins.
const FromNow = -1

// Heartbeat is after how long a follower is told how far it is, if nothing happens.
const Heartbeat = 15 * time.Second

// ErrReplaced is the error of a log that has fewer revisions than have been told of it.
var ErrReplaced error = &kg.RecordError{
	Field: "since", Reason: "the log has begun anew, so that its revisions are others: read everything anew, and subscribe without since",
}

// Follower is somebody who follows a log. Its methods must not be called at the same time, but for Leave.
type Follower struct {
	feed      *Feed
	heartbeat time.Duration
	upTo      int64
	behind    bool // whether it has still to be told that there is no more
	told      time.Time
	leave     func()
}

// Step is what a follower is told next.
type Step struct {
	Number   int64 // of the revision to be read; 0 to tell how far it is
	Newest   int64 // the number of the newest revision as far as it is known
	UpTo     int64
	CaughtUp bool
}

// NewFollower returns a follower of what comes after a revision. The error is a kg.RecordError if that is not there, or if there is more
// after it than what the log has.
func (f *Feed) NewFollower(ctx context.Context, since int64, heartbeat time.Duration) (*Follower, error) {
	newest, leave, err := f.Follow(ctx, since)
	if err != nil {
		return nil, err
	}
	one := &Follower{feed: f, heartbeat: heartbeat, upTo: newest, behind: true, told: time.Now(), leave: sync.OnceFunc(leave)}
	if since != FromNow {
		one.upTo = since
		err = checkSince(ctx, f.log, since, newest)
	}
	if err != nil {
		one.Leave()
		return nil, err
	}
	return one, nil
}

// checkSince returns an error if a log cannot be followed from a revision on.
func checkSince(ctx context.Context, log store.LogReader, since, newest int64) error {
	switch {
	case since > newest:
		return &kg.RecordError{Field: "since", Reason: fmt.Sprintf(
			"%d is newer than the newest revision, %d: want at most that, or none for what is written from now on; if the revision was there, "+
				"the log has begun anew, and everything is to be read anew", since, newest)}
	case since == newest:
		return nil
	}
	page, err := log.ReadLog(ctx, &query.LogPlan{Start: &query.Changes{Since: since}})
	if err == nil && page.Unlisted > 0 {
		err = &kg.RecordError{Field: "since", Reason: fmt.Sprintf(
			"%d is too old: the changes of revision %d are not in the log: read everything anew, as by /export or ties export, and go on with since: %d",
			since, page.Unlisted, page.Unlisted)}
	}
	return err
}

// Leave must be called in the end. It may be called again.
func (f *Follower) Leave() { f.leave() }

// UpTo returns the number of the last revision that is done.
func (f *Follower) UpTo() int64 { return f.upTo }

// Next waits for what is to be told. The same step comes again until Done is called.
func (f *Follower) Next(ctx context.Context) (Step, error) {
	for {
		newest, isKnown := f.feed.Newest()
		left := f.heartbeat - time.Since(f.told)
		step := Step{Newest: newest, UpTo: f.upTo, CaughtUp: isKnown && newest == f.upTo}
		switch {
		case ctx.Err() != nil:
			return step, ctx.Err()
		case isKnown && newest < f.upTo:
			return step, ErrReplaced
		case step.CaughtUp && f.behind, left <= 0:
			return step, nil
		case isKnown && newest > f.upTo:
			step.Number = f.upTo + 1
			return step, nil
		}
		waiting, cancel := context.WithTimeout(ctx, left)
		_, err := f.feed.Wait(waiting, f.upTo)
		cancel()
		if err != nil && !errors.Is(err, context.DeadlineExceeded) {
			return step, err
		}
	}
}

// Done notes that a step is done, and whether it was told or left out.
func (f *Follower) Done(s Step, told, caughtUp bool) {
	if s.Number > 0 {
		f.upTo = s.Number
	}
	if told {
		f.told, f.behind = time.Now(), f.behind && !caughtUp
	}
}
