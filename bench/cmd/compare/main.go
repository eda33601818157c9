// Command compare measures ties against its peers and writes docs/benchmarks.md: see bench/README.md.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"time"

	"ties/bench/gen"
	"ties/bench/stores"
)

// settings are the command's flags.
type settings struct {
	graph    gen.Options
	dir      string // for data; overwritten
	program  string // ties
	peer     string // gqlgen's own executor
	services string // comma-separated
	only     string // which queries
	each     time.Duration
	rounds   int
	warmUp   int
	sample   int
	clients  string
	writes   bool
	growth   string
	heap     int
	limit    time.Duration
	markdown string
	json     string
	command  string // shown in the report
}

func main() {
	var s settings
	flag.IntVar(&s.graph.People, "people", 100_000, "number of people in the graph")
	flag.Uint64Var(&s.graph.Seed, "seed", 1, "seed of the graph")
	flag.StringVar(&s.dir, "dir", "build/bench", "directory for data")
	flag.StringVar(&s.program, "ties", "build/ties", "program to measure")
	flag.StringVar(&s.peer, "peer", "build/bench/peer", "program with gqlgen's own executor")
	flag.StringVar(&s.services, "services", "sqlite,neo4j,bare,neo4jgraphql,postgraphile,gqlgen", "services to measure; sqlite always is, and bare and neo4jgraphql need neo4j")
	flag.StringVar(&s.only, "queries", "", "names of queries, separated by commas (default all)")
	flag.DurationVar(&s.each, "each", 1200*time.Millisecond, "time per query and round")
	flag.IntVar(&s.rounds, "rounds", 5, "number of rounds")
	flag.IntVar(&s.warmUp, "warm-up", 2, "number of warm-up rounds")
	flag.IntVar(&s.sample, "sample", 500, "number of people to ask about")
	flag.StringVar(&s.clients, "clients", "8,1,64", "numbers of clients: the first for every query, the others for some")
	flag.BoolVar(&s.writes, "writes", true, "measure writes, too, when queries were measured")
	flag.StringVar(&s.growth, "growth", "", "numbers of people at which to measure ties alone, such as 10000,100000,1000000")
	flag.IntVar(&s.heap, "heap", 2048, "MB of heap and of page cache for Neo4j, and of shared buffers for PostgreSQL")
	flag.DurationVar(&s.limit, "limit", 55*time.Minute, "time limit")
	flag.StringVar(&s.markdown, "markdown", "", "file for the report")
	flag.StringVar(&s.json, "json", "-", "file for the figures as JSON, - for standard output")
	flag.StringVar(&s.command, "command", "make bench", "command to name in the report")
	flag.Parse()
	if err := s.run(); err != nil {
		fmt.Fprintln(os.Stderr, "compare:", err)
		os.Exit(1)
	}
}

func (s settings) run() error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	ctx, cancel := context.WithTimeout(ctx, s.limit)
	defer cancel()
	report, err := s.compare(ctx)
	if err != nil {
		return err
	}
	if err := s.write(report); err != nil { // before slow steps, which may fail
		return err
	}
	sizes, err := numbers(s.growth)
	if err != nil || len(sizes) == 0 {
		return err
	}
	for _, people := range sizes {
		for _, store := range stores.Kinds {
			if store == "neo4j" && !s.wants(store) {
				continue
			}
			if err := s.grow(ctx, report, store, people); err != nil {
				report.Failed = append(report.Failed, failure(fmt.Sprintf("growth on %s with %d people", store, people), err))
			}
		}
		if err := s.write(report); err != nil {
			return err
		}
	}
	return nil
}

// numbers parses a comma-separated list.
func numbers(list string) ([]int, error) {
	var all []int
	for text := range strings.SplitSeq(list, ",") {
		if text == "" {
			continue
		}
		n, err := strconv.Atoi(text)
		if err != nil || n < 1 {
			return nil, fmt.Errorf("%q is no number above 0", text)
		}
		all = append(all, n)
	}
	return all, nil
}

func machine() string {
	return fmt.Sprintf("%s %s/%s, %d processors", runtime.Version(), runtime.GOOS, runtime.GOARCH, runtime.NumCPU())
}

func logf(format string, args ...any) {
	fmt.Fprintf(os.Stderr, format+"\n", args...)
}
