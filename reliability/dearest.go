package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"ties/bench/dearest"
	"ties/bench/fairness"
)

var dearestQueries = check{
	name: "the dearest questions",
	does: "Questions that ask for as much as is accepted, each in another way, one after the other: some written by hand, then random ones, valid by the schema, with " +
		"large pages, deep selections and filters; those that cost most are changed and asked again.",
	bound: "None takes more than 5 s of processor time, or 256 MB more memory than the server has at rest; each is answered, or refused by name, within 11 s.",
	run:   huntDearest,
}

func huntDearest(ctx context.Context, l *lab) (string, error) {
	s, err := dearest.Start(ctx, l.program, "sqlite:"+l.graph())
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
	spell, cancel := context.WithTimeout(ctx, 6*l.spell)
	defer cancel()
	if err := hunt.Run(spell); err != nil && !errors.Is(err, context.DeadlineExceeded) {
		return "", err
	}
	var most time.Duration
	for _, r := range hunt.Worst {
		if most = max(most, r.CPU); r.CPU > l.within(dearest.MaxCPU) {
			f.addf("%s of processor time: %.100s", rounded(r.CPU), r.Query.Text)
		}
	}
	if hunt.Memory > dearest.MaxMemory && !l.isTrial() {
		f.addf("%d MB over rest", hunt.Memory)
	}
	return fmt.Sprintf("%d written by hand; %d random ones: %s; at most %s of processor time, and %d MB over rest",
		len(known), hunt.Asked, hunt.Codes, rounded(most), hunt.Memory), f.err()
}
