// Command figures measures ties against gqlgen's own executor and prints a table: see bench/README.md.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"runtime"
	"syscall"
	"time"

	"ties/bench/gen"
)

// settings are the command's flags.
type settings struct {
	graph  gen.Options
	dir    string // for data; overwritten
	ties   string // the program to measure
	peer   string // the program to compare with
	each   time.Duration
	rounds int
	people int // the number of people to query
}

func main() {
	var s settings
	flag.IntVar(&s.graph.People, "people", 100_000, "number of people in the graph")
	flag.Uint64Var(&s.graph.Seed, "seed", 1, "seed of the graph")
	flag.StringVar(&s.dir, "dir", "build/bench", "directory for data")
	flag.StringVar(&s.ties, "ties", "build/ties", "program to measure")
	flag.StringVar(&s.peer, "peer", "build/bench/peer", "program to compare with")
	flag.DurationVar(&s.each, "each", time.Second, "time per query and round")
	flag.IntVar(&s.rounds, "rounds", 5, "number of rounds")
	flag.IntVar(&s.people, "sample", 1000, "number of people to ask about")
	flag.Parse()
	if err := s.run(os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "figures:", err)
		os.Exit(1)
	}
}

func (s settings) data() string     { return filepath.Join(s.dir, "people.jsonl") }
func (s settings) database() string { return filepath.Join(s.dir, "people.db") }
func (s settings) store() string    { return "sqlite:" + s.database() }

// run measures, and prints each part as soon as it is done.
func (s settings) run(to io.Writer) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	sample, err := s.generate(to)
	if err != nil {
		return err
	}
	if err := s.importAll(ctx, to); err != nil {
		return err
	}
	if err := s.statements(ctx, to, sample); err != nil {
		return err
	}
	return s.serve(ctx, to, sample)
}

func machine() string {
	return fmt.Sprintf("%s %s/%s, %d processors", runtime.Version(), runtime.GOOS, runtime.GOARCH, runtime.NumCPU())
}
