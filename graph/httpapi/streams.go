package httpapi

import (
	"context"
	"errors"
	"sync"
	"sync/atomic"
	"time"

	"ties/internal/quota"
)

// The bounds of what clients follow, unless others are given.
const (
	DefaultStreams       = 2_000
	DefaultClientStreams = 500
)

// writeTimeout is how long a client may take to take a part of a stream. One that is slower is cut off.
const writeTimeout = 10 * time.Second

// errStopping is why streams end when the server stops.
var errStopping = errors.New("the server stops: connect again")

// Streams are the connections and operations whose answers go on: websockets, their operations, and server-sent events. There are
// so many at a time, and so many of each client, and all end when the server stops.
type Streams struct {
	sockets    *quota.Quota
	operations *quota.Quota
	life       context.Context
	end        context.CancelCauseFunc
	mu         sync.Mutex     // held to begin a stream, and to end all
	busy       sync.WaitGroup // of streams

	open    atomic.Int64
	events  atomic.Int64
	refused atomic.Int64
}

// NewStreams returns streams of which none is open.
func NewStreams(total, perClient int) *Streams {
	life, end := context.WithCancelCause(context.Background())
	most, least := int64(total), int64(perClient)
	return &Streams{sockets: quota.New(most, least), operations: quota.New(most, least), life: life, end: end}
}

// End has all streams end: the server stops.
func (s *Streams) End() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.end(errStopping)
}

// Wait waits until all streams have ended, at most for some time, and reports whether they have.
func (s *Streams) Wait(patience time.Duration) bool {
	done := make(chan struct{})
	go func() {
		defer close(done)
		s.busy.Wait()
	}()
	select {
	case <-done:
		return true
	case <-time.After(patience):
		return false
	}
}

// StreamCounts counts operations that go on.
type StreamCounts struct {
	Open    int64
	Events  int64 // that were sent since the beginning
	Refused int64 // operations and websockets, since there were too many
}

// Counts returns the counts of now.
func (s *Streams) Counts() StreamCounts {
	return StreamCounts{s.open.Load(), s.events.Load(), s.refused.Load()}
}

// begin begins a stream, which ends with the context that it returns. A server that stops begins none.
func (s *Streams) begin(ctx context.Context) (context.Context, context.CancelFunc, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.life.Err() != nil {
		return nil, nil, errStopping
	}
	s.busy.Add(1)
	ctx, cancel := context.WithCancelCause(ctx)
	stop := context.AfterFunc(s.life, func() { cancel(errStopping) })
	return ctx, sync.OnceFunc(func() {
		stop()
		cancel(context.Canceled)
		s.busy.Done()
	}), nil
}

// take takes one of the client's shares of a quota. It reports whether there was one.
func (s *Streams) take(of *quota.Quota, client string) bool {
	if of.Take(client, 1) {
		return true
	}
	s.refused.Add(1)
	return false
}

// takeOperation takes the share of an operation; release gives it back.
func (s *Streams) takeOperation(client string) (release func(), ok bool) {
	if !s.take(s.operations, client) {
		return nil, false
	}
	s.open.Add(1)
	return func() {
		s.open.Add(-1)
		s.operations.Give(client, 1)
	}, true
}

// tooMany is the message of an error for a client who may not open another stream.
const tooMany = "too many subscriptions are open: close some, or try again later"
