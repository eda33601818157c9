// Package fairqueue shares the calls of a store among clients, so that none starves another.
//
// Light operations and heavy ones have slots of their own: however many heavy ones wait, a light one begins at once. Within
// a class the next slot goes to the client that has the fewest calls running, and of these to the one whose calls have
// taken the least time (start-time fair queueing). An operation waits for each of its calls anew, so that one of sixty calls
// takes turns with others of one. What a light operation takes is bounded: what takes longer begins again as a heavy one. How many operations wait is bounded; where there is no room for another, the client with
// the most waiting loses its newest.
//
//	queue.go      classes of operations, and how they are told apart
//	lane.go       the queue of one class
//	operation.go  the calls of one operation
//	trials.go     light operations that turned out to be heavy ones
package fairqueue

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"time"
)

// ErrOverloaded is wrapped by the error of an operation that is refused, of which nothing has run.
var ErrOverloaded = errors.New("try again later")

var (
	errFull  = fmt.Errorf("too many others wait for an answer: %w", ErrOverloaded)
	errLate  = fmt.Errorf("the server had too much to do to begin in time: %w", ErrOverloaded)
	errShort = fmt.Errorf("the server is short of memory: %w", ErrOverloaded)
)

// Class is a class of operations, which has slots of its own.
type Class int

// The classes.
const (
	Light Class = iota
	Heavy
	Classes
)

// String returns the name of the class.
func (c Class) String() string { return [...]string{Light: "light", Heavy: "heavy"}[c] }

// Limits are those of a class.
type Limits struct {
	Calls   int // that run at a time
	Waiting int // operations that wait for their first call
}

// Options configure a queue.
type Options struct {
	Limits   [Classes]Limits
	MaxLight int              // the greatest cost of a light operation
	Trial    time.Duration    // of a light operation, until it turns out to be a heavy one
	Short    func(Class) bool // reports whether memory is too short for another operation; nil if it never is
	// Observe, if set, is called when a call has its turn, with how long it has waited, and when an operation is refused or
	// its client has gone, with that error.
	Observe func(class Class, waited time.Duration, err error)

	now func() time.Time
}

// Queue is a queue of operations.
type Queue struct {
	options Options
	lanes   [Classes]*lane
	trials  trials
}

// New returns an empty queue.
func New(options Options) *Queue {
	if options.Short == nil {
		options.Short = func(Class) bool { return false }
	}
	if options.Observe == nil {
		options.Observe = func(Class, time.Duration, error) {}
	}
	if options.now == nil {
		options.now = time.Now
	}
	q := &Queue{options: options, trials: newTrials()}
	for class := range q.lanes {
		q.lanes[class] = newLane(options.Limits[class], options.now)
	}
	return q
}

// Load is how much is under way.
type Load struct{ Running, Waiting int } // calls

// Current returns how much of a class is under way.
func (q *Queue) Current(class Class) Load { return q.lanes[class].load() }

// Handler has the operations of requests queue, each in the name of its client.
func (q *Queue) Handler(next http.Handler, client func(*http.Request) string) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		next.ServeHTTP(w, r.WithContext(q.With(r.Context(), client(r))))
	})
}

// With returns a context whose operations queue in the name of a client.
func (q *Queue) With(ctx context.Context, client string) context.Context {
	return context.WithValue(ctx, membershipKey{}, membership{q, client})
}

type membershipKey struct{}

// membership is what a context has of a queue.
type membership struct {
	queue  *Queue
	client string
}

// classOf returns the class of an operation of some cost.
func (q *Queue) classOf(op *Operation, cost int) Class {
	if cost <= q.options.MaxLight && !q.trials.isHeavy(op) {
		return Light
	}
	return Heavy
}
