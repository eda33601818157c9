package main

import (
	"context"
	"fmt"
	"strings"
	"time"

	"ties/bench/fairness"
)

var dearest = check{
	name:  "the dearest questions",
	does:  "Questions that ask for as much as is accepted, each in another way, one after the other.",
	bound: "Each is answered, or refused by name, within 11 s; the memory grows by at most 256 MB.",
	run:   askDearest,
}

func askDearest(ctx context.Context, l *lab) (string, error) {
	s, err := l.serve(ctx, "sqlite:"+l.graph())
	if err != nil {
		return "", err
	}
	defer s.Stop()
	var f faults
	var all tally
	var cpu, most time.Duration
	for _, text := range fairness.Heavy() {
		before := s.cpu()
		a := s.ask(ctx, query(text))
		all.addAnswer(a)
		cpu = s.cpu() - before
		most = max(most, cpu)
		if a.isFault() || a.took > l.within(11*time.Second) {
			f.addf("%.100s: after %s: %s", text, rounded(a.took), a)
		}
	}
	l.checkGrowth(s, &f)
	s.isAlive(ctx, &f)
	return fmt.Sprintf("%d questions: %s; worst %s, %s of processor time; the memory grew by %s",
		all.len(), &all, rounded(all.worst()), rounded(most), s.growth()), f.err()
}

var fairQueue = check{
	name: "one client beside others",
	does: "A light question and /readyz: alone, beside 64 clients of the dearest question that is accepted, and beside one client who asks for 60 aliases of an " +
		"expensive field.",
	bound: "The light question takes less than 100 ms at p99, and /readyz is always 200.",
	run:   askFairly,
}

func askFairly(ctx context.Context, l *lab) (string, error) {
	s, err := l.serve(ctx, "sqlite:"+l.graph())
	if err != nil {
		return "", err
	}
	defer s.Stop()
	heaviest, _, err := fairness.Heaviest(ctx, s.URL, fairness.Heavy())
	if err != nil {
		return "", err
	}
	var f faults
	var seen []string
	for _, load := range fairness.Loads(heaviest, floodClients, 60) {
		r := fairness.Measure(ctx, s.URL, load, l.spell)
		seen = append(seen, r.String())
		if r.P99 > l.within(100*time.Millisecond) {
			f.addf("%s: p99 %s", load.Name, ms(r.P99))
		}
		for status := range r.Ready {
			if status != "200" {
				f.addf("%s: /readyz answers %s", load.Name, status)
			}
		}
	}
	s.isAlive(ctx, &f)
	return strings.Join(seen, "; "), f.err()
}
