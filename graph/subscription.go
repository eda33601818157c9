package graph

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"golang.org/x/sync/singleflight"

	"ties/graph/apierror"
	"ties/graph/encode"
	"ties/graph/follow"
	"ties/graph/httpapi"
	"ties/internal/access"
	"ties/internal/bytecache"
	"ties/internal/fairqueue"
	"ties/internal/feed"
	"ties/kg"
	"ties/kg/query"
)

// maxFollowed is how many records a subscription may name.
const maxFollowed = 100

// followedChanges is what a subscription follows.
type followedChanges struct {
	since  int64
	at     fieldContext
	filter follow.Filter
	encode encode.Encoder[*follow.Event]
}

// planFollow plans the events of a subscription. Its plan is that of a revision, whose number is set for each event.
func planFollow(p *planner, q *rootField, at fieldContext) {
	f := &followedChanges{since: sinceOf(p, at), at: at, filter: followFilter(p, at)}
	start := query.OneRevision(1)
	l := &logPlan{LogPlan: &query.LogPlan{Start: start, Records: f.filter.IsSet()}}
	f.encode = l.planEvent(p, at, start)
	if f.filter.IsSet() {
		readChanges(start, maxPage)
	}
	q.log, q.follow = l.LogPlan, f
}

// sinceOf reads where a subscription begins.
func sinceOf(p *planner, at fieldContext) int64 {
	since, given := p.arguments(at)[sinceArgument].(int64)
	switch {
	case !given:
		return feed.FromNow
	case since < 0:
		p.reject(at, "since: %d is out of range: want the number of a revision, or 0", since)
	}
	return since
}

const sinceArgument = "since"

func followFilter(p *planner, at fieldContext) (f follow.Filter) {
	args := p.arguments(at)
	if list, ok := args["of"].([]any); ok {
		f.IDs = make([]string, 0, len(list))
		for _, one := range list {
			id, _ := one.(string)
			if _, ok := kg.TypeOfID(id); !ok {
				p.reject(at, "of: %q is not an ID: want one such as \"person:wu-yuxin\"", kg.Shorten(id, kg.MaxShown))
			}
			f.IDs = append(f.IDs, id)
		}
		if n := len(list); n > maxFollowed {
			p.Args.AddError(apierror.LimitExceeded(at.path, "of: has %d IDs: at most %d are allowed", n, maxFollowed))
		}
	}
	if list, ok := args["kinds"].([]any); ok {
		f.Types = entityKindsArgument(args)
		if len(list) == 0 {
			f.IDs = []string{} // which no change is of
		}
	}
	return f
}

// readChanges has the first changes of the revision be read.
func readChanges(start *query.Revisions, limit int) {
	if start.Changes == nil {
		start.Changes = []query.LogSlice{{}}
	}
	start.Changes[0].Limit = max(start.Changes[0].Limit, limit)
}

// planEvent plans an event.
func (l *logPlan) planEvent(p *planner, at fieldContext, start *query.Revisions) encode.Encoder[*follow.Event] {
	return planObject(p, at, "ChangeEvent", func(name string, at fieldContext) encode.Encoder[*follow.Event] {
		switch name {
		case "revision":
			revision := planRevision(p, at, func(e *follow.Event) *kg.Revision { return e.Revision }, nil)
			return func(w *encode.Writer, e *follow.Event) {
				if e.Revision == nil {
					w.Raw("null")
					return
				}
				revision(w, e)
			}
		case "changes":
			first := firstChanges(p, at)
			readChanges(start, maxPage)
			return encode.ListOf(func(e *follow.Event) []changeEntry {
				return changeEntries(e.Changes[:min(first, len(e.Changes))], e.Revision)
			}, l.planChange(p, at))
		case "moreChanges":
			readChanges(start, maxPage)
			return func(w *encode.Writer, e *follow.Event) { w.Bool(e.More) }
		case "upTo":
			return func(w *encode.Writer, e *follow.Event) { w.Int(e.UpTo) }
		default: // caughtUp
			return func(w *encode.Writer, e *follow.Event) { w.Bool(e.CaughtUp) }
		}
	})
}

// events are the answers that several subscriptions may share: those with the same plan are told the same of a revision.
type events struct {
	feed      *feed.Feed // nil where nothing can be followed
	heartbeat time.Duration
	limit     func(context.Context) (context.Context, context.CancelFunc) // of what an event may take
	flights   *singleflight.Group
	told      *bytecache.Cache[eventKey, toldEvent]
}

// maxEventBytes bounds the events that are kept for others who are told the same.
const maxEventBytes = 8 << 20

// eventKey is what the answer of an event depends on. A record in it is as it was when the newest revision was that.
type eventKey struct {
	plan           *query.LogPlan
	number, newest int64
}

// toldEvent is an event as it is told.
type toldEvent struct {
	data     []byte // JSON; nil if it is left out
	caughtUp bool
}

func newEvents() events {
	return events{
		heartbeat: feed.Heartbeat, limit: httpapi.Options{}.Limit, flights: &singleflight.Group{},
		told: bytecache.New[eventKey, toldEvent](maxEventBytes),
	}
}

// subscription is an operation that is answered by events.
type subscription struct {
	*executable
	op       *graphql.OperationContext
	root     *rootField
	follower *feed.Follower
	ended    bool
}

// next implements graphql.ResponseHandler.
func (s *subscription) next(ctx context.Context) *graphql.Response {
	if s.ended {
		return nil
	}
	if s.follower == nil {
		if refused := s.begin(ctx); refused != nil {
			s.ended = true
			return refused
		}
		context.AfterFunc(ctx, s.follower.Leave)
	}
	data, err := s.event(ctx)
	if err == nil {
		return &graphql.Response{Data: data}
	}
	s.ended = true
	s.follower.Leave()
	if ctx.Err() != nil {
		return nil
	}
	graphql.AddError(ctx, withPath(err, s.root.path))
	return &graphql.Response{Data: []byte("null")}
}

// begin plans the operation, and begins to follow the log. It returns the response to one that is refused.
func (s *subscription) begin(ctx context.Context) *graphql.Response {
	refuse := func(errs ...error) *graphql.Response {
		for _, err := range errs {
			graphql.AddError(ctx, err)
		}
		return &graphql.Response{}
	}
	if s.events.feed == nil {
		return refuse(apierror.BadInput(nil, "subscriptions are not answered here: want /graphql of a server, over a websocket or as server-sent events"))
	}
	roots, faults := s.plan(s.op)
	if len(faults) > 0 {
		for _, f := range faults {
			graphql.AddError(ctx, f)
		}
		return refuse()
	}
	if len(roots) != 1 || roots[0].follow == nil {
		return refuse(apierror.BadInput(nil, "a subscription has one field, which is not left out: want changes"))
	}
	s.root = roots[0]
	err := s.inTurn(ctx, func(ctx context.Context) (err error) {
		s.follower, err = s.events.feed.NewFollower(ctx, s.root.follow.since, s.events.heartbeat)
		return err
	})
	if err != nil {
		return refuse(withPath(err, s.root.path))
	}
	return nil
}

// inTurn makes a call of the store, within the limits of a request, when it has its turn.
func (s *subscription) inTurn(ctx context.Context, call func(ctx context.Context) error) error {
	ctx, cancel := s.events.limit(ctx)
	defer cancel()
	turns, err := fairqueue.Enter(ctx, s.root.cost, s.op.RawQuery)
	if err != nil {
		return err
	}
	defer turns.Leave()
	if waited := turns.Do(ctx, func(ctx context.Context) { err = call(ctx) }); waited != nil {
		return waited
	}
	return err
}

// event waits for the next event, and returns its data. The right to it is asked for each time.
func (s *subscription) event(ctx context.Context) ([]byte, error) {
	for {
		step, err := s.follower.Next(ctx)
		if err != nil {
			return nil, err
		}
		if err := s.checkRight(ctx); err != nil {
			return nil, err
		}
		told, err := s.tell(ctx, step)
		switch {
		case errors.Is(err, fairqueue.ErrOverloaded): // it waits, and nothing is lost
			if err := pause(ctx); err != nil {
				return nil, err
			}
			continue
		case err != nil:
			return nil, err
		}
		s.follower.Done(step, told.data != nil, told.caughtUp)
		if told.data != nil {
			return told.data, nil
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

// checkRight returns an error if who follows may not any more.
func (s *subscription) checkRight(ctx context.Context) error {
	id, err := access.Renew(ctx)
	if err != nil {
		return err
	}
	return s.access.Check(id, "Subscription."+s.root.name)
}

// tell returns what is told of a step. One answer serves all who are to be told the same.
func (s *subscription) tell(ctx context.Context, step feed.Step) (toldEvent, error) {
	if step.Number == 0 {
		return s.write(ctx, &follow.Event{UpTo: step.UpTo, CaughtUp: step.CaughtUp})
	}
	key := eventKey{s.root.log, step.Number, step.Newest}
	for {
		if told, ok := s.events.told.Get(key); ok {
			return told, nil
		}
		answer, err, _ := s.events.flights.Do(fmt.Sprintf("%p %d %d", key.plan, key.number, key.newest), func() (any, error) {
			told, err := s.read(ctx, step.Number)
			if err == nil {
				s.events.told.Add(key, told, len(told.data))
			}
			return told, err
		})
		if errors.Is(err, context.Canceled) && ctx.Err() == nil { // the one who has asked for all has gone
			continue
		}
		told, _ := answer.(toldEvent)
		return told, err
	}
}

// read reads a revision, and returns what is told of it.
func (s *subscription) read(ctx context.Context, number int64) (told toldEvent, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = graphql.Recover(ctx, r)
		}
	}()
	plan := *s.root.log
	start := *plan.Start.(*query.Revisions)
	start.Number = number
	plan.Start = &start
	err = s.inTurn(ctx, func(ctx context.Context) error {
		page, err := s.store.ReadLog(ctx, &plan)
		if err != nil {
			return err
		}
		event, leftOut, err := follow.EventOf(page, number, s.root.follow.filter)
		if err != nil || leftOut {
			told.caughtUp = page.Newest == number
			return err
		}
		told, err = s.write(ctx, event)
		return err
	})
	return told, err
}

// write writes an event.
func (s *subscription) write(ctx context.Context, event *follow.Event) (toldEvent, error) {
	q := *s.root
	w := q.newWriter(ctx)
	s.root.follow.encode(w, event)
	parts, err := w.Finish()
	if err != nil {
		return toldEvent{}, err
	}
	q.answer = parts
	return toldEvent{joinData([]*rootField{&q}), event.CaughtUp}, nil
}
