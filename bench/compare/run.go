package compare

import (
	"context"
	"errors"
	"fmt"
	"io"
	"sync"
	"time"

	"ties/bench/load"
)

// planned is the plan of a load.
type planned = load.Plan

// Run is one comparison: its queries, contestants and results.
type Run struct {
	Queries     []Query       `json:"-"`
	Contestants []*Contestant `json:"-"` // the first answers everything, and the others like it
	Sample      Sample        `json:"-"`
	Each        time.Duration `json:"-"` // for how long a query is sent in a round
	Rounds      int
	WarmUp      int       `json:"-"` // rounds before them that do not count
	Clients     []int     // the first for every query, the others for those that are sent by more
	Progress    io.Writer `json:"-"`

	Cases  []*Case
	Unable []Unable
}

// Round is the result of a case in one round.
type Round struct {
	PerSecond   float64
	Median, P99 time.Duration
	CPU         time.Duration // of all the contestant's processes, for each request
	Bytes       float64       // of an average answer
}

func (r *Run) clientCounts(q Query) []int {
	if q.Everywhere {
		return r.Clients
	}
	return r.Clients[:1]
}

func (r *Run) logf(format string, args ...any) {
	_, _ = fmt.Fprintf(r.Progress, format+"\n", args...)
}

// Measure compares the answers, and then measures in turn: one query with all contestants, then the next, and so on again in
// each round, beginning with another contestant. A contestant that fails is left out of that query from then on, and the case
// has the reason.
func (r *Run) Measure(ctx context.Context) error {
	if err := r.prepare(ctx); err != nil {
		return err
	}
	return r.rounds(ctx)
}

// rounds measures all cases.
func (r *Run) rounds(ctx context.Context) error {
	groups := r.groups()
	begun := time.Now()
	for round := range r.WarmUp + r.Rounds {
		for _, group := range groups {
			for i := range group {
				if err := r.once(ctx, group[(i+round)%len(group)], round >= r.WarmUp); err != nil {
					return err
				}
			}
		}
		r.logf("round %d of %d, %s", round+1, r.WarmUp+r.Rounds, time.Since(begun).Round(time.Second))
	}
	return nil
}

// groups returns the cases grouped by query and number of clients.
func (r *Run) groups() [][]*Case {
	type key struct {
		query   string
		clients int
	}
	at := map[key]int{}
	var groups [][]*Case
	for _, c := range r.Cases {
		k := key{c.Query, c.Clients}
		if _, ok := at[k]; !ok {
			at[k] = len(groups)
			groups = append(groups, nil)
		}
		groups[at[k]] = append(groups[at[k]], c)
	}
	return groups
}

func (r *Run) once(ctx context.Context, c *Case, counts bool) error {
	if c.Failure != "" {
		return nil
	}
	plan := c.plan
	plan.For = r.Each
	before := c.from.cpuTime()
	result, err := c.load(ctx, plan)
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if err == nil && result.Requests == 0 {
		err = errors.New("no answer in time")
	}
	if err != nil {
		c.Failure = short([]byte(err.Error()))
		r.logf("%s, %d clients, %s: %v", c.Query, c.Clients, c.Contestant, err)
		return nil
	}
	if counts {
		n := time.Duration(result.Requests)
		c.Rounds = append(c.Rounds, Round{
			PerSecond: result.PerSecond(), Median: result.Median, P99: result.P99,
			CPU: (c.from.cpuTime() - before) / n, Bytes: float64(result.Bytes) / float64(n),
		})
	}
	return nil
}

// load runs the load of a case, and beside it what is to run meanwhile.
func (c *Case) load(ctx context.Context, plan planned) (result load.Result, err error) {
	if c.beside == nil {
		return load.Run(ctx, plan)
	}
	var fault error
	var other sync.WaitGroup
	beside := *c.beside
	beside.For = plan.For
	other.Go(func() { _, fault = load.Run(ctx, beside) })
	result, err = load.Run(ctx, plan)
	other.Wait()
	return result, errors.Join(err, fault)
}
