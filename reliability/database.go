package main

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"time"

	"ties/internal/neo4jserver"
)

var killedDatabase = check{
	name: "database down",
	does: "8 clients ask while the Neo4j behind the server is killed with SIGKILL, stays away, and is started again; likewise for a server that starts " +
		"while it is away.",
	bound: "Each answer is right, or `UNAVAILABLE` or `TIMEOUT`, within 15 s; /readyz says 503 while it is away and /healthz 200; within 60 s after the " +
		"restart everything is answered again, without a restart of the server.",
	run: killDatabase,
}

func killDatabase(ctx context.Context, l *lab) (string, error) {
	if err := l.withNeo4j(ctx); err != nil {
		return "", err
	}
	own, err := neo4jserver.Start(ctx, neo4jOptions(l))
	if err != nil {
		return "", err
	}
	defer func() { _ = own.Stop() }()
	if err := l.importPeople(ctx, own.URL, "d", 100); err != nil {
		return "", err
	}
	s, err := l.serve(ctx, own.URL)
	if err != nil {
		return "", err
	}
	defer s.Stop()
	var f faults
	var asked tally
	clients, cancel := context.WithCancel(ctx)
	defer cancel()
	var times string
	together(9, func(i int) {
		if i == 0 {
			defer cancel()
			if times, err = outage(ctx, l, own, s, &f); err != nil {
				f.addf("%v", err)
			}
			return
		}
		for clients.Err() == nil {
			s.askDuringOutage(ctx, l.within(15*time.Second), &asked, &f)
		}
	})
	s.isAlive(ctx, &f)
	return fmt.Sprintf("%d questions: %s; worst %s; %s", asked.len(), &asked, rounded(asked.worst()), times), f.err()
}

const rightAnswer = `{"data":{"people":{"nodes":[{"name":"A0 d"}]}}}`

// askDuringOutage asks once; the answer must be right, or say that the database is away.
func (s *server) askDuringOutage(ctx context.Context, bound time.Duration, all *tally, f *faults) {
	a := s.ask(ctx, query(light))
	all.addAnswer(a)
	isAway := slices.Contains([]string{"UNAVAILABLE", "TIMEOUT", "OVERLOADED"}, first(a.codes()))
	if a.took > bound || !isAway && string(a.body) != rightAnswer && string(a.body) != rightAnswer+"\n" {
		f.addf("after %s: %s", rounded(a.took), a)
	}
}

func first(list []string) string {
	if len(list) == 0 {
		return ""
	}
	return list[0]
}

// outage kills the database, starts a server without it, and starts it again; it returns how long all that took.
func outage(ctx context.Context, l *lab, own *neo4jserver.Server, s *server, f *faults) (string, error) {
	if err := pause(ctx, l.cutOff(time.Second)); err != nil {
		return "", err
	}
	if err := own.Kill(); err != nil {
		return "", err
	}
	isAway := func() bool { return s.get(ctx, "readyz").status == http.StatusServiceUnavailable }
	noticed, err := waitFor(ctx, 15*time.Second, isAway)
	if err != nil {
		f.addf("/readyz does not say that the database is away: %v", err)
	}
	late, err := l.serve(ctx, own.URL)
	if err != nil {
		return "", err
	}
	defer late.Stop()
	for _, one := range []*server{s, late} {
		if a := one.get(ctx, "healthz"); a.status != http.StatusOK {
			f.addf("/healthz says %s", a)
		}
		if a := one.get(ctx, "readyz"); a.status != http.StatusServiceUnavailable {
			f.addf("/readyz says %s", a)
		}
	}
	if err := own.Restart(ctx); err != nil {
		return "", err
	}
	isBack := func(one *server) func() bool {
		return func() bool {
			return one.ask(ctx, query(light)).answered() && one.get(ctx, "readyz").status == http.StatusOK
		}
	}
	back, err := waitFor(ctx, time.Minute, isBack(s))
	lateBack, err2 := waitFor(ctx, time.Minute, isBack(late))
	return fmt.Sprintf("noticed by /readyz after %s, answered again %s after the restart, by the server that started without it %s later",
		rounded(noticed), rounded(back), rounded(lateBack)), errors.Join(err, err2)
}

func pause(ctx context.Context, d time.Duration) error {
	select {
	case <-time.After(d):
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
