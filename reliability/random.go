package main

import (
	"context"
	"fmt"
	"net/http"
	"sync/atomic"

	"ties/reliability/queries"
)

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
