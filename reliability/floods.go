package main

import (
	"context"
	"fmt"
	"net/http"
	"strings"
	"sync"
	"time"

	"ties/bench/fairness"
	"ties/bench/process"
)

var floods = check{
	name:  "floods",
	does:  "64 clients send these bombs as fast as they can, while another one, at another address, asks a light question and for /readyz.",
	bound: "Each request is answered, none with a fault; the light question within 1 s at p99, /readyz within 2 s; the memory grows by at most 16 MB for each client.",
	run:   flood,
}

const (
	floodClients = 64
	forEach      = process.Memory(16 << 10) // of memory
)

func flood(ctx context.Context, l *lab) (string, error) {
	s, err := l.serve(ctx, "sqlite:"+l.graph())
	if err != nil {
		return "", err
	}
	defer s.Stop()
	var f faults
	var sent tally
	beside := s.beside(ctx, func(ctx context.Context) {
		list := allBombs()
		together(floodClients, func(i int) {
			for ; ctx.Err() == nil; i++ {
				a := s.ask(context.WithoutCancel(ctx), list[i%len(list)].body)
				sent.addAnswer(a)
				if a.isFault() {
					f.addf("%s: %s", list[i%len(list)].name, a)
				}
			}
		})
	}, l.spell)
	beside.judge(&f, l.within(time.Second), l.within(2*time.Second))
	if grown := s.growth(); grown > floodClients*forEach {
		f.addf("the memory grew by %s", grown)
	}
	s.isAlive(ctx, &f)
	return fmt.Sprintf("%d requests: %s; %s; the memory grew by %s", sent.len(), &sent, beside, s.growth()), f.err()
}

// together runs a function in several goroutines, with their numbers, and waits for all.
func together(n int, f func(i int)) {
	var all sync.WaitGroup
	for i := range n {
		all.Go(func() { f(i) })
	}
	all.Wait()
}

// bystander is what a client sees that does nothing unusual while others do.
type bystander struct{ light, ready tally }

// beside runs an attack for some time, and asks a light question and for readiness meanwhile.
func (s *server) beside(ctx context.Context, attack func(ctx context.Context), spell time.Duration) *bystander {
	ctx, cancel := context.WithTimeout(ctx, spell)
	defer cancel()
	b := &bystander{}
	together(3, func(i int) {
		switch i {
		case 0:
			attack(ctx)
		case 1:
			b.watch(ctx, &b.light, func(ctx context.Context) answer {
				return do(ctx, elsewhere, http.MethodPost, s.URL+"graphql", query(light))
			})
		default:
			b.watch(ctx, &b.ready, func(ctx context.Context) answer {
				return do(ctx, elsewhere, http.MethodGet, s.URL+"readyz", nil)
			})
		}
	})
	return b
}

func (b *bystander) watch(ctx context.Context, t *tally, ask func(ctx context.Context) answer) {
	const interval = 10 * time.Millisecond
	tick := time.NewTicker(interval)
	defer tick.Stop()
	for ctx.Err() == nil {
		t.addAnswer(ask(context.WithoutCancel(ctx)))
		<-tick.C
	}
}

// judge adds faults where a bystander was not answered, or too late.
func (b *bystander) judge(f *faults, lightBound, readyBound time.Duration) {
	if p99 := b.light.quantile(0.99); p99 > lightBound || !b.light.only("200") {
		f.addf("a light question took %s at p99: %s", ms(p99), &b.light)
	}
	if p99 := b.ready.quantile(0.99); p99 > readyBound || !b.ready.only("200") {
		f.addf("/readyz took %s at p99: %s", ms(p99), &b.ready)
	}
}

// only reports whether all requests came to the same.
func (t *tally) only(what string) bool { return t.counts[what] == t.len() }

func (b *bystander) String() string {
	return fmt.Sprintf("a light question meanwhile: p50 %s, p99 %s, worst %s; /readyz: p99 %s",
		ms(b.light.quantile(0.5)), ms(b.light.quantile(0.99)), ms(b.light.worst()), ms(b.ready.quantile(0.99)))
}

var fairQueue = check{
	name: "one client beside others",
	does: "A light question, in their name and in that of another client, and /readyz: alone, beside 64 clients of the dearest question that is accepted, " +
		"beside 64 who search where there is no index, and beside one who asks for 60 aliases of an expensive field.",
	bound: "Each light question takes less than 100 ms at p99, and /readyz, which is always 200, less than 200 ms.",
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
		for _, short := range []fairness.Figures{r.Light, r.Other} {
			if short.P99 > l.within(100*time.Millisecond) {
				f.addf("%s: p99 %s", load.Name, ms(short.P99))
			}
		}
		if r.Ready.P99 > l.within(200*time.Millisecond) {
			f.addf("%s: /readyz at p99 %s", load.Name, ms(r.Ready.P99))
		}
		for status := range r.Ready.Tally {
			if status != "200" {
				f.addf("%s: /readyz answers %s", load.Name, status)
			}
		}
	}
	s.isAlive(ctx, &f)
	return strings.Join(seen, "; "), f.err()
}
