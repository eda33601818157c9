package follow

import (
	"context"
	"errors"
	"fmt"
	"time"

	"golang.org/x/sync/singleflight"

	"ties/internal/bytecache"
	"ties/internal/fairqueue"
	"ties/internal/feed"
	"ties/kg/query"
	"ties/store"
)

// maxEventBytes bounds the events that are kept for others who are told the same.
const maxEventBytes = 8 << 20

// Source is what subscriptions to a store are answered from. Those with the same plan are told the same of a revision: one of them
// reads it for all.
type Source struct {
	Feed  *feed.Feed // nil where nothing can be followed
	Log   store.LogReader
	Limit func(context.Context) (context.Context, context.CancelFunc) // of what an event may take

	flights singleflight.Group
	told    *bytecache.Cache[eventKey, told]
}

// NewSource returns the source of a store's log, without a feed.
func NewSource(log store.LogReader, limit func(context.Context) (context.Context, context.CancelFunc)) *Source {
	return &Source{Log: log, Limit: limit, told: bytecache.New[eventKey, told](maxEventBytes)}
}

// eventKey is what the answer of an event depends on. A record in it is as it was when the newest revision was that.
type eventKey struct {
	plan           *query.LogPlan
	number, newest int64
}

// told is an event as it is told.
type told struct {
	data     []byte // JSON; nil if it is left out
	caughtUp bool
}

// Operation is a subscription that has been planned.
type Operation struct {
	Since  int64
	Plan   *query.LogPlan // of a revision, whose number is set for each event
	Filter Filter
	Cost   int
	Text   string // of the query
	Write  func(ctx context.Context, e *Event) ([]byte, error)
	Check  func(ctx context.Context) error // returns an error if who follows may not any more
}

// Subscription is an operation that is answered by events.
type Subscription struct {
	*Source
	op       Operation
	follower *feed.Follower
}

// Subscribe begins to follow the log. The caller calls Leave in the end.
func (s *Source) Subscribe(ctx context.Context, op Operation) (*Subscription, error) {
	one := &Subscription{Source: s, op: op}
	err := one.inTurn(ctx, func(ctx context.Context) (err error) {
		one.follower, err = s.Feed.NewFollower(ctx, op.Since, feed.Heartbeat)
		return err
	})
	return one, err
}

// Leave ends the subscription. It may be called again.
func (s *Subscription) Leave() { s.follower.Leave() }

// UpTo returns the number of the last revision that Next has told of, or left out.
func (s *Subscription) UpTo() int64 { return s.follower.UpTo() }

// inTurn makes a call of the store, within the limits of a request, when it has its turn.
func (s *Subscription) inTurn(ctx context.Context, call func(ctx context.Context) error) error {
	ctx, cancel := s.Limit(ctx)
	defer cancel()
	turns, err := fairqueue.Enter(ctx, s.op.Cost, s.op.Text)
	if err != nil {
		return err
	}
	defer turns.Leave()
	return turns.Do(ctx, call)
}

// Next waits for the next event, and returns its data. The right to it is asked for each time.
func (s *Subscription) Next(ctx context.Context) ([]byte, error) {
	for {
		step, err := s.follower.Next(ctx)
		if err != nil {
			return nil, err
		}
		if err := s.op.Check(ctx); err != nil {
			return nil, err
		}
		e, err := s.tell(ctx, step)
		switch {
		case errors.Is(err, fairqueue.ErrOverloaded): // it waits, and nothing is lost
			if err := pause(ctx); err != nil {
				return nil, err
			}
			continue
		case err != nil:
			return nil, err
		}
		s.follower.Done(step, e.data != nil, e.caughtUp)
		if e.data != nil {
			return e.data, nil
		}
	}
}

// pause waits a moment, until an overloaded server may have less to do.
func pause(ctx context.Context) error {
	const moment = time.Second
	timer := time.NewTimer(moment)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// tell returns what is told of a step.
func (s *Subscription) tell(ctx context.Context, step feed.Step) (told, error) {
	if step.Number == 0 {
		data, err := s.op.Write(ctx, &Event{UpTo: step.UpTo, CaughtUp: step.CaughtUp})
		return told{data, step.CaughtUp}, err
	}
	key := eventKey{s.op.Plan, step.Number, step.Newest}
	for {
		if e, ok := s.told.Get(key); ok {
			return e, nil
		}
		answer, err, _ := s.flights.Do(fmt.Sprintf("%p %d %d", key.plan, key.number, key.newest), func() (any, error) {
			e, err := s.read(ctx, step.Number)
			if err == nil {
				s.told.Add(key, e, len(e.data))
			}
			return e, err
		})
		if errors.Is(err, context.Canceled) && ctx.Err() == nil { // the one who has asked for all has gone
			continue
		}
		e, _ := answer.(told)
		return e, err
	}
}

// read reads a revision, and returns what is told of it.
func (s *Subscription) read(ctx context.Context, number int64) (e told, err error) {
	plan := *s.op.Plan
	start := *plan.Start.(*query.Revisions)
	start.Number = number
	plan.Start = &start
	err = s.inTurn(ctx, func(ctx context.Context) error {
		page, err := s.Log.ReadLog(ctx, &plan)
		if err != nil {
			return err
		}
		event, leftOut, err := eventOf(page, number, s.op.Filter)
		if err != nil {
			return err
		}
		e = told{caughtUp: event.CaughtUp}
		if !leftOut {
			e.data, err = s.op.Write(ctx, event)
		}
		return err
	})
	return e, err
}
