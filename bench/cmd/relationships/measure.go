package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net/http"
	"slices"
	"time"

	"ties/bench/ask"
	"ties/bench/load"
)

// measured is one question at one number of clients, in one store of one size.
type measured struct {
	store    string
	people   int
	question string
	clients  int
	bodies   [][]byte
	refused  int // how many of the sample are not asked, because the answer would be too large
	rounds   []load.Result
}

// measure asks all questions again and again, so that what else the machine does for a while meets all of them.
func (s settings) measure(ctx context.Context, url, store string, people int, careers []ask.Career) ([]*measured, error) {
	var cases []*measured
	for _, q := range ask.Relationships() {
		bodies, refused, err := answered(ctx, url, q, careers)
		if err != nil {
			return nil, err
		}
		for _, clients := range []int{1, 8} {
			cases = append(cases, &measured{store: store, people: people, question: q.Name, clients: clients, bodies: bodies, refused: refused})
		}
	}
	for range s.rounds {
		for _, m := range cases {
			result, err := load.Run(ctx, load.Plan{URL: url, Bodies: m.bodies, Clients: m.clients, For: s.each})
			if err != nil {
				return nil, err
			}
			m.rounds = append(m.rounds, result)
		}
	}
	return cases, nil
}

// answered asks a question about each career once, which fills caches too, and keeps what is not too large to be
// answered.
func answered(ctx context.Context, url string, q ask.Relationship, careers []ask.Career) (bodies [][]byte, refused int, err error) {
	seen := map[string]bool{}
	for _, c := range careers {
		body := q.Body(c)
		if seen[string(body)] {
			continue
		}
		seen[string(body)] = true
		answer, err := post(ctx, url, body)
		switch {
		case err != nil:
			return nil, 0, err
		case bytes.Contains(answer, []byte(`"LIMIT_EXCEEDED"`)):
			refused++
		case bytes.Contains(answer, []byte(`"errors":`)):
			return nil, 0, fmt.Errorf("%s: %s", body, answer)
		default:
			bodies = append(bodies, body)
		}
	}
	return bodies, refused, nil
}

func post(ctx context.Context, url string, body []byte) ([]byte, error) {
	r, err := http.NewRequestWithContext(ctx, http.MethodPost, url, bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	r.Header.Set("Content-Type", "application/json")
	response, err := http.DefaultClient.Do(r)
	if err != nil {
		return nil, err
	}
	defer func() { _ = response.Body.Close() }() // it is read to its end
	return io.ReadAll(response.Body)
}

// sum adds up the rounds.
func (m *measured) sum() (requests int, elapsed time.Duration, size int64) {
	for _, r := range m.rounds {
		requests += r.Requests
		elapsed += r.Elapsed
		size += r.Bytes
	}
	return requests, elapsed, size
}

// middle gives the median of the rounds' times.
func (m *measured) middle(of func(load.Result) time.Duration) time.Duration {
	var times []time.Duration
	for _, r := range m.rounds {
		times = append(times, of(r))
	}
	slices.Sort(times)
	return times[len(times)/2]
}
