package compare

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"
	"time"
)

// Case is a query that a number of clients send to one contestant.
type Case struct {
	Query      string
	Clients    int
	Contestant string
	Rounds     []Round
	Asked      int    // the number of different requests
	Refused    int    // the number of requests that are too large to be answered
	Failure    string // why there are no figures; empty if there are

	from   *Contestant
	plan   planned
	beside *planned // what runs meanwhile, unmeasured; nil for nothing
}

// Unable is a query that a service cannot express.
type Unable struct {
	Query   string
	Service string
	ByHand  string // the work that one would have to do by hand
}

// The greatest number of answers to each query that are compared before anything is timed, and the least, if a service is so
// slow that they take too long.
const (
	compared      = 50
	leastCompared = 5
	compareFor    = 10 * time.Second
)

// prepare sends every query to every contestant, keeps the contestants that answer like the first one, and records why the
// others do not.
func (r *Run) prepare(ctx context.Context) error {
	for _, q := range r.Queries {
		r.logf("%s: the answers are compared", q.Name)
		reference := r.Contestants[0]
		keep, answers, err := reference.reference(ctx, q, r.Sample)
		if err != nil {
			if errors.Is(err, errRefused) || errors.Is(err, errSlow) {
				r.logf("%s: left out: %v", q.Name, err)
				continue
			}
			return fmt.Errorf("%s: %w", q.Name, err)
		}
		for _, c := range r.Contestants {
			if err := ctx.Err(); err != nil {
				return err
			}
			r.admit(ctx, q, c, keep, answers)
		}
	}
	return nil
}

var (
	errRefused = errors.New("all answers would be too large")
	errSlow    = errors.New("the answers take too long")
)

// mostSlow is how many requests of a query may take too long before it is left out.
const mostSlow = 3

// reference sends a query about the whole sample. keep are the indexes of the bodies that were answered: the answers of others
// would be too large, or take too long. answers are those to the first of them.
func (c *Contestant) reference(ctx context.Context, q Query, from Sample) (keep []int, answers [][]byte, err error) {
	bodies, slow := q.Bodies(c.Dialect, from), 0
	for i, body := range bodies {
		answer, err := c.answer(ctx, body)
		switch {
		case bytes.Contains(answer, []byte(`"LIMIT_EXCEEDED"`)):
			continue
		case bytes.Contains(answer, []byte(`"TIMEOUT"`)):
			if slow++; slow > mostSlow {
				return nil, nil, errSlow
			}
			continue
		}
		if err == nil {
			_, err = Leaves(answer)
		}
		if err != nil {
			return nil, nil, fmt.Errorf("%w, asked %s", err, body)
		}
		if keep = append(keep, i); len(answers) < compared {
			answers = append(answers, answer)
		}
	}
	if len(keep) == 0 {
		err = errRefused
	}
	return keep, answers, err
}

// admit adds the cases of a contestant that can answer a query.
func (r *Run) admit(ctx context.Context, q Query, c *Contestant, keep []int, answers [][]byte) {
	all := q.Bodies(c.Dialect, r.Sample)
	if all == nil {
		if what, ok := q.ByHand[c.Dialect]; ok {
			r.addUnable(Unable{q.Name, string(c.Dialect), what})
		}
		return
	}
	bodies := make([][]byte, len(keep))
	for i, k := range keep {
		bodies[i] = all[k]
	}
	plan, err := c.plan(bodies)
	if errors.Is(err, ErrNotDirect) {
		if q.about != nobody { // which needs no statement
			r.addUnable(Unable{q.Name, c.Name, ErrNotDirect.Error()})
		}
		return
	}
	if err == nil && c.Direct == nil {
		err = c.alike(ctx, bodies, answers)
	}
	for _, clients := range r.clientCounts(q) {
		one := &Case{Query: q.Name, Clients: clients, Contestant: c.Name, Asked: len(bodies), Refused: len(all) - len(bodies), from: c, plan: plan}
		if err != nil {
			one.Failure = err.Error()
			r.logf("%s, %s: %v", q.Name, c.Name, err)
		}
		one.plan.Clients = clients
		r.Cases = append(r.Cases, one)
		if err != nil {
			break
		}
	}
}

// addUnable records a query that a service cannot express, once per dialect.
func (r *Run) addUnable(u Unable) {
	if !slices.Contains(r.Unable, u) {
		r.Unable = append(r.Unable, u)
	}
}

func (c *Contestant) alike(ctx context.Context, bodies, answers [][]byte) error {
	begun := time.Now()
	for i, want := range answers {
		if i >= leastCompared && time.Since(begun) > compareFor {
			break
		}
		got, err := c.answer(ctx, bodies[i])
		if err == nil {
			err = Alike(want, got)
		}
		if err != nil {
			return fmt.Errorf("%w, asked %s", err, bodies[i])
		}
	}
	return nil
}
