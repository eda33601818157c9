package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"ties/bench/compare"
	"ties/bench/gen"
	"ties/bench/process"
)

// grow measures ties alone, in one store at one size.
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
	store, took, err := s.filled(ctx, kind, filepath.Join(s.dir, "growth.db"), data)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	took.People, took.Records = people, describeGraph(graph, degree).Records
	report.Imports = append(report.Imports, took)
	server, err := process.Start(ctx, store.Reach, s.program, "serve", "--store", store.URL, "--listen", "127.0.0.1:0")
	if err != nil {
		return err
	}
	defer server.Stop()
	logf("growth: %s with %d people", kind, people)
	for _, asked := range s.growing() {
		run := &compare.Run{
			Queries:     asked.queries,
			Contestants: []*compare.Contestant{{Name: kind, Dialect: compare.Ties, URL: server.URL + "graphql", Has: []compare.Process{{Name: "ties", PID: server.PID}}}},
			Each:        s.each / 2, Rounds: 3, WarmUp: 4, Clients: []int{asked.clients}, Progress: os.Stderr,
		}
		grown, err := compare.Grow(ctx, run, drawn, hub)
		for _, g := range grown {
			g.Store, g.People, g.Degree = kind, people, degree
			if asked.clients > 1 {
				g.Query = fmt.Sprintf("%s, %d clients", g.Query, asked.clients)
			}
			report.Growth = append(report.Growth, g)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// growing is the queries that growth is measured with: all queries by one client, and searches by as many clients as an
// explorer that searches at each key.
func (s settings) growing() []growthCase {
	all := s.queries()
	searches := slices.DeleteFunc(slices.Clone(all), func(q compare.Query) bool { return q.Name != compare.NameSearch })
	return []growthCase{{all, 1}, {searches, 4}}
}

type growthCase struct {
	queries []compare.Query
	clients int
}
