package main

import (
	"context"
	"fmt"
	"sync/atomic"
	"time"

	"ties/bench/process"
)

var soaking = check{
	name: "soak",
	does: "8 clients ask random queries, bombs and light questions, and imports add people, for some time; the memory of the server is read 100 times.",
	bound: "No fault of the server; the line through the memory in the second half rises by less than a quarter of it during that half; connections are as " +
		"before afterwards.",
	soaks: true,
	run:   soak,
}

func soak(ctx context.Context, l *lab) (string, error) {
	path, err := l.copyOf("soak.db")
	if err != nil {
		return "", err
	}
	url := "sqlite:" + path
	s, err := l.serve(ctx, url)
	if err != nil {
		return "", err
	}
	defer s.Stop()
	client.CloseIdleConnections()
	var f faults
	var asked tally
	var written atomic.Int64
	connections := s.sockets()
	var memory series
	spell, cancel := context.WithTimeout(ctx, l.soak)
	defer cancel()
	together(10, func(i int) {
		switch i {
		case 0:
			l.addPeople(spell, url, &written, &f)
		case 1:
			memory = s.sampleMemory(spell, l.soak/100)
		default:
			s.askAnything(spell, l, uint64(i), &asked, &f) //nolint:gosec // it is small
		}
	})
	client.CloseIdleConnections()
	if _, err := waitFor(ctx, 20*time.Second, func() bool { return s.sockets() <= connections }); err != nil {
		f.addf("%d connections more than before: %v", s.sockets()-connections, err)
	}
	half := memory[len(memory)/2:]
	slope := half.slope() // MB a second
	if rise := slope * half.span(); !l.isTrial() && rise > half.mean()/4 {
		f.addf("the memory rose by %.0f MB in the second half", rise)
	}
	s.isAlive(ctx, &f)
	return fmt.Sprintf("%s: %d questions, %d people added; memory %.0f MB at first, %.0f MB on average in the second half, slope there %+.1f MB/min; p99 %s",
		l.soak, asked.len(), written.Load(), memory[0].mb, half.mean(), slope*60, ms(asked.quantile(0.99))), f.err()
}

// askAnything asks random queries, with bombs and light questions among them, until the time is up.
func (s *server) askAnything(ctx context.Context, l *lab, seed uint64, asked *tally, f *faults) {
	list := allBombs()
	for i := seed; ctx.Err() == nil; i += 8 {
		whole := context.WithoutCancel(ctx)
		switch {
		case i%10 == 0:
			b := list[int(i)%len(list)] //nolint:gosec // it is small
			a := s.ask(whole, b.body)
			if asked.addAnswer(a); a.isFault() {
				f.addf("%s: %s", b.name, a)
			}
		case i%3 == 0:
			asked.addAnswer(s.ask(whole, query(light)))
		default:
			s.askOne(whole, l, i, asked, f)
		}
	}
}

// series is the memory of a server over time.
type series []struct{ seconds, mb float64 }

func (s *server) sampleMemory(ctx context.Context, every time.Duration) (all series) {
	tick := time.NewTicker(every)
	defer tick.Stop()
	for begun := time.Now(); ; {
		all = append(all, struct{ seconds, mb float64 }{time.Since(begun).Seconds(), float64(process.Resident(s.PID)) / 1024})
		select {
		case <-ctx.Done():
			return all
		case <-tick.C:
		}
	}
}

func (m series) mean() (mean float64) {
	for _, p := range m {
		mean += p.mb / float64(len(m))
	}
	return mean
}

func (m series) span() float64 { return m[len(m)-1].seconds - m[0].seconds }

// slope returns that of the line through the points, by least squares, in MB a second.
func (m series) slope() float64 {
	middle := 0.0
	for _, p := range m {
		middle += p.seconds / float64(len(m))
	}
	mean, up, across := m.mean(), 0.0, 0.0
	for _, p := range m {
		up += (p.seconds - middle) * (p.mb - mean)
		across += (p.seconds - middle) * (p.seconds - middle)
	}
	if across == 0 {
		return 0
	}
	return up / across
}
