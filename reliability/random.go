package main

import (
	"context"
	"errors"
	"fmt"
	"math"
	"net/http"
	"sync/atomic"
	"time"

	"ties/bench/dearest"
	"ties/bench/fairness"
	"ties/reliability/queries"
)

var dearestQueries = check{
	name: "the dearest questions",
	does: "Questions that ask for as much as is accepted, each in another way, one after the other: some written by hand, then random ones, valid by the schema, with " +
		"large pages, deep selections and filters; those that cost most are changed and asked again.",
	bound: "None takes more than 5 s of processor time, or 256 MB more memory than the server has at rest; each is answered, or refused by name, within 11 s.",
	more:  usualLimit,
	run:   huntDearest,
}

func huntDearest(ctx context.Context, l *lab) (string, error) {
	s, err := dearest.Start(ctx, dearest.Options{Program: l.program, Store: "sqlite:" + l.graph()})
	if err != nil {
		return "", err
	}
	defer s.Stop()
	ids, err := s.EntityIDs(ctx)
	if err != nil {
		return "", err
	}
	hunt := dearest.NewHunt(l.schema, s, ids, 1)
	var f faults
	known := dearest.Known(ids)
	for _, text := range fairness.Heavy() {
		known = append(known, dearest.Query{Text: text})
	}
	for _, q := range known {
		if r, err := hunt.Seed(ctx, q); err != nil || r.Took > l.within(11*time.Second) {
			f.addf("%.100s: %v", q.Text, err)
		}
	}
	spell, cancel := context.WithTimeout(ctx, 4*l.spell)
	defer cancel()
	if err := hunt.Run(spell, math.MaxInt); err != nil && !errors.Is(err, context.DeadlineExceeded) {
		return "", err
	}
	var most time.Duration
	for _, r := range hunt.Worst {
		if most = max(most, r.CPU); r.CPU > l.within(dearest.MaxCPU) {
			f.addf("%s of processor time: %.100s", rounded(r.CPU), r.Query.Text)
		}
	}
	if most := hunt.Most; most.Memory > dearest.MaxMemory && !l.isTrial() {
		f.addf("%d MB over rest, %d MB of which are those of %.100s", most.Memory, most.Growth, most.Query.Text)
	}
	return fmt.Sprintf("%d written by hand; %d random ones: %s; at most %s of processor time, and %d MB over rest",
		len(known), hunt.Asked, hunt.Codes, rounded(most), hunt.Most.Memory), f.err()
}

var randomQueries = check{
	name:  "random queries",
	does:  "3,000 queries made from the schema, valid by it, with values that occur and others, 8 at a time; each answer is checked against the schema.",
	bound: "Each answer has a key for each field, with a value of its type; each error has a code; none is a fault of the server.",
	run:   onGraph(askRandomly),
}

func askRandomly(ctx context.Context, l *lab, s *server, f *faults) string {
	var all tally
	var next atomic.Int64
	together(8, func(int) {
		for seed := next.Add(1); seed <= int64(l.queries) && ctx.Err() == nil; seed = next.Add(1) {
			s.askOne(ctx, l, uint64(seed), &all, f) //nolint:gosec // it is positive
		}
	})
	return fmt.Sprintf("%d queries: %s; p50 %s, worst %s",
		all.len(), &all, ms(all.quantile(0.5)), ms(all.worst()))
}

// askOne asks the query of a seed, and checks the answer.
func (s *server) askOne(ctx context.Context, l *lab, seed uint64, all *tally, f *faults) {
	text := queries.NewGenerator(l.schema, l.values, queries.Usual, seed).Query()
	a := s.ask(ctx, query(text))
	all.addAnswer(a)
	_, err := queries.Check(l.schema, text, a.body)
	known := a.status == http.StatusOK || a.status >= 400 && a.status < 500 || a.status == http.StatusServiceUnavailable
	if err != nil || a.isFault() || !known {
		f.addf("seed %d: %s: %v: %s", seed, text, err, a)
	}
}
