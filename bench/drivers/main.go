// Command drivers compares the two SQLite drivers that need no C compiler, on the statements that ties itself runs: see
// bench/README.md. It is a separate module, so that ties does not depend on the other driver.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"
	"time"

	"ties/bench/ask"
)

// settings are the command's flags.
type settings struct {
	people int
	sample int // the number of people to query
	each   time.Duration
	rounds int
}

func main() {
	var s settings
	flag.IntVar(&s.people, "people", 100_000, "number of people in the graph")
	flag.IntVar(&s.sample, "sample", 300, "number of people to ask about")
	flag.DurationVar(&s.each, "each", 2*time.Second, "time per driver and round")
	flag.IntVar(&s.rounds, "rounds", 5, "number of rounds")
	flag.Parse()
	if err := s.run(); err != nil {
		fmt.Fprintln(os.Stderr, "drivers:", err)
		os.Exit(1)
	}
}

func (s settings) run() (err error) {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	dir, err := os.MkdirTemp("", "ties-drivers-")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	path := filepath.Join(dir, "people.db")
	sample, err := s.fill(ctx, path)
	if err != nil {
		return err
	}
	for _, q := range []struct{ name, text string }{{"profile", ask.Profile}, {"nested", ask.Nested}} {
		queries, err := record(ctx, path, q.text, sample)
		if err != nil {
			return err
		}
		for _, readers := range []int{1, 8} {
			if err := s.compare(ctx, path, q.name, queries, readers); err != nil {
				return err
			}
		}
	}
	return nil
}
