package fairqueue_test

import (
	"context"
	"fmt"
	"slices"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"ties/internal/fairqueue"
)

// station does the work of calls, which share its processors.
type station struct {
	processors int

	mu      sync.Mutex
	running int
}

// slice is for how long a call works until it looks how many others do.
const slice = 2 * time.Millisecond

// work does a piece of work, unless the context is done before.
func (s *station) work(ctx context.Context, needs time.Duration) error {
	s.add(1)
	defer s.add(-1)
	for done := time.Duration(0); done < needs && ctx.Err() == nil; done += slice {
		time.Sleep(slice * time.Duration(max(1, s.share())))
	}
	return ctx.Err()
}

func (s *station) add(n int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.running += n
}

// share returns how many calls run for each processor.
func (s *station) share() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return (s.running + s.processors - 1) / s.processors
}

// crowd is clients that ask a station for as much as they can, and one that asks it light questions.
type crowd struct {
	*station

	queue   *fairqueue.Queue
	longest time.Duration // that an operation waits for its turn
}

// ask asks a question of some calls.
func (c crowd) ask(ctx context.Context, client, what string, calls int, needs time.Duration) error {
	ctx, cancel := context.WithTimeout(c.queue.With(ctx, client), c.longest)
	defer cancel()
	op, err := fairqueue.Enter(ctx, lightCost, what)
	if err != nil {
		return err
	}
	defer op.Leave()
	for range calls {
		if err := op.Do(ctx, func(ctx context.Context) error { return c.work(ctx, needs) }); err != nil {
			return err
		}
	}
	return nil
}

// newDatabaseQueue returns a queue as that for a database on this machine.
func newDatabaseQueue() *fairqueue.Queue {
	return fairqueue.New(fairqueue.Options{
		Limits: [fairqueue.Classes]fairqueue.Limits{
			fairqueue.Light: {Calls: 12, Waiting: 256}, fairqueue.Unproven: {Calls: 4, Waiting: 256}, fairqueue.Heavy: {Calls: 1, Waiting: 128},
		},
		MaxLight: lightCost, Light: 100 * time.Millisecond, Trial: 500 * time.Millisecond,
	})
}

// A light question that was asked before is answered at once, whatever 64 clients ask for meanwhile, also in the same name.
func TestALightQuestionBesideACrowd(t *testing.T) {
	for name, load := range map[string]struct {
		what    string // with a number if each question is another one
		clients int
		calls   int
		needs   time.Duration
	}{
		"a question that never was light":     {"heavy", 64, 1, 3 * time.Second},
		"one that takes less than a trial":    {"heavy", 64, 1, 300 * time.Millisecond},
		"one that takes hardly longer":        {"heavy", 64, 1, 120 * time.Millisecond},
		"one that is light itself":            {"heavy", 64, 1, 30 * time.Millisecond},
		"questions of which each is another":  {"heavy%d", 64, 1, 700 * time.Millisecond},
		"one client, one of sixty calls":      {"heavy", 1, 60, 400 * time.Millisecond},
		"64 clients, each one of sixty calls": {"heavy", 64, 60, 90 * time.Millisecond},
	} {
		for _, client := range []string{"the crowd's", "another"} {
			t.Run(name+", "+client, func(t *testing.T) {
				synctest.Test(t, func(t *testing.T) {
					c := crowd{station: &station{processors: 2}, queue: newDatabaseQueue(), longest: 10 * time.Second}
					light := func() time.Duration {
						began := time.Now()
						if err := c.ask(t.Context(), client, "light", 1, slice); err != nil {
							t.Error(err)
						}
						return time.Since(began)
					}
					for range 10 {
						light()
					}
					during, cancel := context.WithTimeout(t.Context(), 30*time.Second)
					defer cancel()
					var all sync.WaitGroup
					for i := range load.clients {
						all.Go(func() {
							for ; during.Err() == nil; i += load.clients {
								what := load.what
								if what == "heavy%d" {
									what = fmt.Sprintf(what, i)
								}
								_ = c.ask(during, "the crowd's", what, load.calls, load.needs) // it may be refused
							}
						})
					}
					var times []time.Duration
					for during.Err() == nil {
						times = append(times, light())
						time.Sleep(10 * time.Millisecond)
					}
					all.Wait()
					slices.Sort(times)
					t.Logf("of %d: p50 %v, p99 %v, worst %v", len(times), times[len(times)/2], times[len(times)*99/100], times[len(times)-1])
					if most := times[len(times)-1]; most > 100*time.Millisecond {
						t.Errorf("the light question took %v", most)
					}
				})
			})
		}
	}
}
