package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"ties/bench/compare"
	"ties/bench/gen"
	"ties/bench/process"
)

// compare starts all services, measures them, and finally measures writes.
func (s settings) compare(ctx context.Context) (*compare.Report, error) {
	st, err := s.setUp(ctx)
	if err != nil {
		return nil, err
	}
	defer st.stop()
	clients, err := numbers(s.clients)
	if err != nil || len(clients) == 0 {
		return nil, errors.Join(errors.New("-clients: want numbers"), err)
	}
	run := &compare.Run{
		Queries: s.queries(), Contestants: st.contestants, Sample: st.sample,
		Each: s.each, Rounds: s.rounds, WarmUp: s.warmUp, Clients: clients, Progress: os.Stderr,
	}
	st.report.Run = run
	if err := run.Measure(ctx); err != nil {
		if len(run.Cases) == 0 {
			return nil, err
		}
		st.failed("what was not measured in time", err)
	}
	st.report.Memory = memory(st.contestants)
	if s.writes {
		if err := st.write(ctx); err != nil {
			st.failed("writes", err)
		}
	}
	return st.report, nil
}

func (s settings) queries() []compare.Query {
	all := compare.Queries()
	if s.only == "" {
		return all
	}
	names := strings.Split(s.only, ",")
	return slices.DeleteFunc(all, func(q compare.Query) bool { return !slices.Contains(names, q.Name) })
}

// memory returns the peak memory of each process, while all still run.
func memory(contestants []*compare.Contestant) []compare.Memory {
	var all []compare.Memory
	seen := map[int]bool{}
	for _, c := range contestants {
		for _, p := range c.Has {
			if !seen[p.PID] {
				seen[p.PID] = true
				all = append(all, compare.Memory{Process: p.Name, MB: int(process.PeakOfAll(p.PID)) >> 10})
			}
		}
	}
	return all
}

// generate writes the data in the native format.
func generate(path string, graph gen.Options) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	return errors.Join(gen.Write(file, graph), file.Close())
}

func describeGraph(graph gen.Options, degree int) compare.Graph {
	records, employments := gen.Count(graph)
	return compare.Graph{People: graph.People, Largest: degree, Records: records, Employments: employments}
}

func failure(service string, err error) compare.Failure {
	logf("%s: %v", service, err)
	return compare.Failure{Service: service, Reason: err.Error()}
}

// write writes the results so far.
func (s settings) write(report *compare.Report) error {
	picture, link := "", ""
	if page, ok := strings.CutSuffix(s.markdown, ".md"); ok {
		picture = page + ".svg"
		link = filepath.Base(picture)
	}
	for path, write := range map[string]func(*os.File) error{
		s.markdown: func(f *os.File) error { return report.Markdown(f, link) },
		picture:    func(f *os.File) error { return report.Picture(f) },
		s.json:     func(f *os.File) error { return report.JSON(f) },
	} {
		if err := writeTo(path, write); err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
	}
	return nil
}

func writeTo(path string, write func(*os.File) error) error {
	switch path {
	case "":
		return nil
	case "-":
		return write(os.Stdout)
	}
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	return errors.Join(write(file), file.Close())
}
