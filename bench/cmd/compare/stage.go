package main

import (
	"context"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"ties/bench/compare"
	"ties/bench/process"
	"ties/internal/neo4jserver"
)

// stage is all services that run during a measurement.
type stage struct {
	settings
	sample      compare.Sample
	contestants []*compare.Contestant
	report      *compare.Report
	neo4j       *neo4jserver.Server // nil if it is not needed, or did not start
	ends        []func()            // in the order of the starts
}

func (s settings) data() string     { return filepath.Join(s.dir, "compare.jsonl") }
func (s settings) database() string { return filepath.Join(s.dir, "compare.db") }

// setUp generates the data and starts the services. If one does not start, the report says so, and the others are measured
// without it, except for ties on SQLite, with which all are compared.
func (s settings) setUp(ctx context.Context) (*stage, error) {
	st := &stage{settings: s, report: &compare.Report{Machine: machine(), Command: s.command}}
	sample, _, degree, err := compare.Draw(s.graph, s.sample)
	if err != nil {
		return nil, err
	}
	st.sample = sample
	st.report.Graph = describeGraph(s.graph, degree)
	if err := generate(s.data(), s.graph); err != nil {
		return nil, err
	}
	if err := st.onSQLite(ctx); err != nil {
		st.stop()
		return nil, err
	}
	for _, one := range []struct {
		name  string
		start func(context.Context) error
	}{
		{"neo4j", st.onNeo4j},
		{"bare", st.bare},
		{"neo4jgraphql", st.neo4jGraphQL},
		{"postgraphile", st.postGraphile},
		{"gqlgen", st.gqlgen},
	} {
		if !st.wants(one.name) {
			continue
		}
		begun := time.Now()
		if err := one.start(ctx); err != nil {
			st.failed(one.name, err)
			continue
		}
		logf("%s: up after %s", one.name, time.Since(begun).Round(time.Second))
	}
	if err := ctx.Err(); err != nil {
		st.stop()
		return nil, err
	}
	return st, nil
}

func (s settings) wants(service string) bool {
	return slices.Contains(strings.Split(s.services, ","), service)
}

func (st *stage) failed(service string, err error) {
	st.report.Failed = append(st.report.Failed, failure(service, err))
}

// atEnd registers a function to be called at the end, last in first out.
func (st *stage) atEnd(f func()) { st.ends = append(st.ends, f) }

func (st *stage) stop() {
	for _, end := range slices.Backward(st.ends) {
		end()
	}
	st.ends = nil
}

// serve starts a program that serves GraphQL, and adds it to the contestants.
func (st *stage) serve(ctx context.Context, c *compare.Contestant, set func(*exec.Cmd), path string, args ...string) error {
	server, err := process.Start(ctx, set, path, args...)
	if err != nil {
		return err
	}
	st.atEnd(server.Stop)
	c.URL = server.URL + "graphql"
	c.Has = append([]compare.Process{{Name: c.Name, PID: server.PID}}, c.Has...)
	st.contestants = append(st.contestants, c)
	return nil
}
