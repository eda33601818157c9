// Package load sends a server the same requests again and again, and measures its performance.
package load

import (
	"context"
	"errors"
	"net/url"
	"slices"
	"sync"
	"sync/atomic"
	"time"
)

// Plan says which requests to send, and how often.
type Plan struct {
	URL     string
	Bodies  [][]byte // of the POST requests, which each client sends in turn, from another starting point
	Clients int      // each with its own connection, waiting for an answer before the next request
	Count   int      // the number of requests in all; no limit if 0
	For     time.Duration

	Next  func() []byte // if set, returns the body of the next request, since none may be sent twice; Bodies are not used then
	Token string        // of the requests; "" for none
	Want  string        // what each answer must have in it

	// Do, if set, is called by a client instead of sending a request: URL and Bodies are not used then. Its number counts up,
	// for each client from another one. Its context is not done when the time is up.
	Do func(ctx context.Context, i int) error
}

// Result is the result of a plan. A request counts when its whole answer has been read.
type Result struct {
	Requests    int
	Elapsed     time.Duration
	Median, P99 time.Duration
	Bytes       int64 // of the answers' bodies
}

// PerSecond returns the throughput.
func (r Result) PerSecond() float64 { return float64(r.Requests) / r.Elapsed.Seconds() }

// Run runs a plan. It fails with the first answer that is not a 200 with data and without errors: such answers may be fast,
// and would make a broken server look good.
func Run(ctx context.Context, p Plan) (Result, error) {
	to, err := url.Parse(p.URL)
	if err != nil {
		return Result{}, err
	}
	if len(p.Bodies) == 0 && p.Do == nil && p.Next == nil || p.Clients < 1 || p.Count == 0 && p.For == 0 {
		return Result{}, errors.New("want bodies, clients, and a count or a time")
	}
	r := &run{plan: p, to: to}
	for _, body := range p.Bodies { // in advance
		r.requests = append(r.requests, r.request(body))
	}
	return r.measure(ctx, to.Host)
}

var errTimeUp = errors.New("the time is up")

// run is the state of a Run.
type run struct {
	plan     Plan
	to       *url.URL
	requests [][]byte
	begun    atomic.Int64
}

func (r *run) measure(ctx context.Context, host string) (Result, error) {
	clients := make([]*client, r.plan.Clients)
	for i := range clients {
		if r.plan.Do != nil {
			clients[i] = &client{}
			continue
		}
		c, err := dial(ctx, host)
		if err != nil {
			return Result{}, err
		}
		defer func() { _ = c.conn.Close() }() // all requests are answered
		clients[i] = c
	}
	start := time.Now()
	if r.plan.For > 0 { // begins when all are connected
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeoutCause(ctx, r.plan.For, errTimeUp)
		defer cancel()
	}
	err := r.askAll(ctx, clients)
	return sum(clients, time.Since(start)), err
}

func (r *run) askAll(ctx context.Context, clients []*client) error {
	faults := make([]error, len(clients))
	var all sync.WaitGroup
	const apart = 37 // if there is no limit to share
	for i, c := range clients {
		from := i * len(r.requests) / len(clients)
		if r.plan.Do != nil {
			from = i * apart
		}
		all.Go(func() { faults[i] = r.ask(ctx, c, from) })
	}
	all.Wait()
	return errors.Join(faults...)
}

// ask sends a client's requests until there are no more to send.
func (r *run) ask(ctx context.Context, c *client, from int) error {
	for i := from; r.more(ctx); i++ {
		if err := r.once(ctx, c, i); err != nil {
			return err
		}
	}
	if cause := context.Cause(ctx); cause != nil && !errors.Is(cause, errTimeUp) {
		return cause
	}
	return nil
}

func (r *run) once(ctx context.Context, c *client, i int) error {
	if r.plan.Do != nil {
		start := time.Now()
		err := r.plan.Do(context.WithoutCancel(ctx), i)
		c.times = append(c.times, time.Since(start))
		return err
	}
	if r.plan.Next != nil {
		request := r.request(r.plan.Next())
		return c.ask(request, r.plan.Want)
	}
	return c.ask(r.requests[i%len(r.requests)], r.plan.Want)
}

func (r *run) more(ctx context.Context) bool {
	return ctx.Err() == nil && (r.plan.Count == 0 || r.begun.Add(1) <= int64(r.plan.Count))
}

func sum(clients []*client, elapsed time.Duration) Result {
	result := Result{Elapsed: elapsed}
	var times []time.Duration
	for _, c := range clients {
		times = append(times, c.times...)
		result.Bytes += c.bytes
	}
	slices.Sort(times)
	if n := len(times); n > 0 {
		result.Requests, result.Median, result.P99 = n, times[n/2], times[n*99/100]
	}
	return result
}
