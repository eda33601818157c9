// Command compare measures ties beside what one would use instead, and writes docs/benchmarks.md: see bench/README.md.
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

// settings say what is measured, and for how long.
type settings struct {
	graph    gen.Options
	dir      string // for data; what is there is overwritten
	program  string // ties
	peer     string // likewise
	services string // which ones, with commas between them
	only     string // which questions
	each     time.Duration
	rounds   int
	warmUp   int
	sample   int
	clients  string
	batches  int
	growth   string
	heap     int
	limit    time.Duration
	markdown string
	json     string
	command  string // which the report names
}

func main() {
	var s settings
	flag.IntVar(&s.graph.People, "people", 100_000, "how many people there are")
	flag.Uint64Var(&s.graph.Seed, "seed", 1, "which graph it is")
	flag.StringVar(&s.dir, "dir", "build/bench", "where data go")
	flag.StringVar(&s.program, "ties", "build/ties", "the program to measure")
	flag.StringVar(&s.peer, "peer", "build/bench/peer", "gqlgen's own executor")
	flag.StringVar(&s.services, "services", "sqlite,neo4j,bare,neo4jgraphql,postgraphile,gqlgen", "what is measured; sqlite always is, and bare and neo4jgraphql need neo4j")
	flag.StringVar(&s.only, "questions", "", "their names, with commas between them; all unless given")
	flag.DurationVar(&s.each, "each", 1200*time.Millisecond, "how long a question is asked in a round")
	flag.IntVar(&s.rounds, "rounds", 5, "how many rounds there are")
	flag.IntVar(&s.warmUp, "warm-up", 2, "how many rounds there are before them")
	flag.IntVar(&s.sample, "sample", 500, "how many people are asked about")
	flag.StringVar(&s.clients, "clients", "8,1,64", "how many ask at a time: the first number for every question, the others for some")
	flag.IntVar(&s.batches, "batches", 30, "how many batches of 100 employments are written into each store; 0 for none")
	flag.StringVar(&s.growth, "growth", "", "sizes at which ties alone is measured, such as 10000,100000,1000000; none unless given")
	flag.IntVar(&s.heap, "heap", 2048, "MB of heap, and of page cache, that Neo4j has; PostgreSQL's shared buffers, too")
	flag.DurationVar(&s.limit, "limit", 55*time.Minute, "when to give up")
	flag.StringVar(&s.markdown, "markdown", "", "where to write the report; nowhere unless given")
	flag.StringVar(&s.json, "json", "-", "where to write the figures; - is the standard output")
	flag.StringVar(&s.command, "command", "make bench", "what the report says it was written by")
	flag.Parse()
	if err := s.main(); err != nil {
		fmt.Fprintln(os.Stderr, "compare:", err)
		os.Exit(1)
	}
}

func (s settings) main() error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	ctx, cancel := context.WithTimeout(ctx, s.limit)
	defer cancel()
	report, err := s.compare(ctx)
	if err != nil {
		return err
	}
	if err := s.write(report); err != nil { // before what takes long, and may fail
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

// numbers reads a list with commas.
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

func progress(format string, args ...any) {
	fmt.Fprintf(os.Stderr, format+"\n", args...)
}
