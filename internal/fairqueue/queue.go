// Package fairqueue shares the calls of a store among clients, so that none starves another.
//
// Operations that are known to be light, heavy ones, and those that are neither have slots of their own: however many others
// wait, a light one begins at once. Within a class the next slot goes to the client that has the fewest calls running, and of
// these to the one whose calls have taken the least time (start-time fair queueing); likewise among what a client asks for. An
// operation waits for each of its calls anew, so that one of sixty calls takes turns with others of one. What an operation takes that is not a heavy one is bounded:
// what takes longer begins again in the next class. How many operations wait is bounded; where there is no room for another,
// the client with the most waiting loses its newest.
//
//	queue.go      classes of operations, and how they are told apart
//	lane.go       the queue of one class
//	operation.go  the calls of one operation
//	times.go      how long operations take
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

// The classes. One that turns out to be wrong for an operation is followed by the next.
const (
	Light    Class = iota // those that are known to be
	Unproven              // those that may be light
	Heavy
	Classes
)

// String returns the name of the class.
func (c Class) String() string {
	return [...]string{Light: "light", Unproven: "unproven", Heavy: "heavy"}[c]
}

// Limits are those of a class.
type Limits struct {
	Calls   int // that run at a time
	Waiting int // operations that wait for their first call
}

// Options configure a queue.
type Options struct {
	Limits   [Classes]Limits
	MaxLight int              // the greatest cost of an operation that is not heavy from the beginning
	Light    time.Duration    // that light operations usually take at most
	Trial    time.Duration    // after which an operation is taken out of its class, if that is not Heavy
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
	times   times
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
	q := &Queue{options: options, times: newTimes(options.Trial)}
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

// classOf returns the class of operations that ask for what has a key.
func (q *Queue) classOf(key uint64) Class {
	switch usual, known := q.times.get(key); {
	case !known:
		return Unproven
	case usual > q.options.Trial:
		return Heavy
	case usual > q.options.Light:
		return Unproven
	default:
		return Light
	}
}
