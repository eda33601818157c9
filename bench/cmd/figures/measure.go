package main

import (
	"context"
	"slices"
	"time"

	"ties/bench/ask"
	"ties/bench/load"
)

// measured is one query at one number of clients, sent to both servers.
type measured struct {
	query      string
	clients    int
	bodies     [][]byte
	ties, peer side
}

// side is the results of one server in all rounds.
type side struct {
	url    string
	rounds []load.Result
}

func (s settings) cases(sample []string, ties, peer string) []*measured {
	queries := []struct {
		name, query string
		ids         []string
	}{
		{"{__typename}", ask.Typename, []string{""}},
		{"profile", ask.Profile, sample},
		{"nested", ask.Nested, sample},
	}
	var cases []*measured
	for _, clients := range []int{1, 8} {
		for _, q := range queries {
			m := &measured{query: q.name, clients: clients, ties: side{url: ties}, peer: side{url: peer}}
			for _, id := range q.ids {
				m.bodies = append(m.bodies, ask.Body(q.query, id))
			}
			cases = append(cases, m)
		}
	}
	return cases
}

// measure runs all cases in rounds, the two servers in turn, so that other load on the machine affects both. A short round
// before the first fills caches.
func (s settings) measure(ctx context.Context, cases []*measured) error {
	for round := range s.rounds + 1 {
		for _, m := range cases {
			for _, one := range []*side{&m.ties, &m.peer} {
				if err := s.once(ctx, m, one, round == 0); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

func (s settings) once(ctx context.Context, m *measured, one *side, warmUp bool) error {
	plan := load.Plan{URL: one.url, Bodies: m.bodies, Clients: m.clients, For: s.each}
	if warmUp {
		plan.For /= 2
	}
	result, err := load.Run(ctx, plan)
	if err == nil && !warmUp {
		one.rounds = append(one.rounds, result)
	}
	return err
}

// perSecond returns the throughput over all rounds.
func (s side) perSecond() float64 {
	requests, seconds := 0, 0.0
	for _, r := range s.rounds {
		requests += r.Requests
		seconds += r.Elapsed.Seconds()
	}
	return float64(requests) / seconds
}

// size returns the average size of an answer.
func (s side) size() float64 {
	requests, bytes := 0, int64(0)
	for _, r := range s.rounds {
		requests += r.Requests
		bytes += r.Bytes
	}
	return float64(bytes) / float64(requests)
}

// middle returns the median of the rounds' times.
func (s side) middle(of func(load.Result) time.Duration) time.Duration {
	var times []time.Duration
	for _, r := range s.rounds {
		times = append(times, of(r))
	}
	slices.Sort(times)
	return times[len(times)/2]
}
