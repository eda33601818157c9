package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"

	"ties/bench/compare"
	"ties/bench/gen"
	"ties/bench/process"
)

// grow measures ties alone with one client, in one store at one size.
func (s settings) grow(ctx context.Context, report *compare.Report, kind string, people int) (err error) {
	graph := gen.Options{People: people, Seed: s.graph.Seed}
	drawn, hub, degree, err := compare.Draw(graph, min(s.sample, 200))
	if err != nil {
		return err
	}
	data := filepath.Join(s.dir, "growth.jsonl")
	if err := generate(data, graph); err != nil {
		return err
	}
	store, err := s.filled(ctx, kind, filepath.Join(s.dir, "growth.db"), data)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	server, err := process.Start(ctx, store.Reach, s.program, "serve", "--store", store.URL, "--listen", "127.0.0.1:0")
	if err != nil {
		return err
	}
	defer server.Stop()
	run := &compare.Run{
		Questions:   s.questions(),
		Contestants: []*compare.Contestant{{Name: kind, Dialect: compare.Ties, URL: server.URL + "graphql", Has: []compare.Process{{Name: "ties", PID: server.PID}}}},
		Each:        s.each / 2, Rounds: 3, WarmUp: 1, Clients: []int{1}, Progress: os.Stderr,
	}
	progress("growth: %s with %d people", kind, people)
	grown, err := compare.Grow(ctx, run, drawn, hub)
	for _, g := range grown {
		g.Store, g.People, g.Degree = kind, people, degree
		report.Growth = append(report.Growth, g)
	}
	return err
}
