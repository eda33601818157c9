// Package load asks a server the same things again and again, and measures how it bears that.
package load

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"slices"
	"sync"
	"sync/atomic"
	"time"
)

// Plan says what to ask, and how often.
type Plan struct {
	URL     string
	Bodies  [][]byte // of the POST requests, which the clients go through in turn, each from another place
	Clients int      // each with a connection of its own, waiting for an answer before it asks again
	Count   int      // how many requests there are in all; no limit where it is 0
	For     time.Duration

	// Do is what a client does instead of a request, where it is given: URL and Bodies are not used then. It gets
	// a number that counts up, for each client from another one. Its context is not done when the time is up.
	Do func(ctx context.Context, i int) error
}

// Result is what came of a plan. A request counts when all of its answer is there.
type Result struct {
	Requests    int
	Elapsed     time.Duration
	Median, P99 time.Duration
	Bytes       int64 // of the answers' bodies
}

// PerSecond returns the throughput.
func (r Result) PerSecond() float64 { return float64(r.Requests) / r.Elapsed.Seconds() }

// Run carries out a plan. It fails with the first answer that is not a 200 with data and without errors: such
// answers may be quick, and would make a broken server look good.
func Run(ctx context.Context, p Plan) (Result, error) {
	to, err := url.Parse(p.URL)
	if err != nil {
		return Result{}, err
	}
	if len(p.Bodies) == 0 && p.Do == nil || p.Clients < 1 || p.Count == 0 && p.For == 0 {
		return Result{}, errors.New("want bodies, clients, and a count or a time")
	}
	r := &run{plan: p, requests: requests(to, p.Bodies)}
	return r.measure(ctx, to.Host)
}

var errTimeUp = errors.New("the time is up")

// run is a plan under way.
type run struct {
	plan     Plan
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
		defer func() { _ = c.conn.Close() }() // everything is answered
		clients[i] = c
	}
	start := time.Now()
	if r.plan.For > 0 { // which begins when all are connected
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
	const apart = 37 // where there are no requests to be shared out
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

// ask has one client ask until there is nothing more to ask.
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
	if err := c.ask(r.requests[i%len(r.requests)]); err != nil {
		return fmt.Errorf("%s: %w", r.plan.Bodies[i%len(r.requests)], err)
	}
	return nil
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
