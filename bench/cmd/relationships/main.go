// Command relationships measures the questions about how people and companies are related, over HTTP, on both
// stores and at several sizes, and prints a table: see bench/README.md.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strconv"
	"strings"
	"syscall"
	"time"

	"ties/bench/ask"
	"ties/bench/gen"
)

// settings say what is measured, and for how long.
type settings struct {
	people []int
	seed   uint64
	stores []string
	dir    string // for data; what is there is overwritten
	ties   string // the program
	each   time.Duration
	rounds int
	sample int // how many careers are asked about
	heap   int // of Neo4j, in MB; its page cache is as large
}

func main() {
	var s settings
	var people, stores string
	flag.StringVar(&people, "people", "100000", "how many people there are; several sizes with commas between them")
	flag.Uint64Var(&s.seed, "seed", 1, "which graph it is")
	flag.StringVar(&stores, "stores", "sqlite,neo4j", "the stores, with commas between them")
	flag.StringVar(&s.dir, "dir", "build/bench", "where data go")
	flag.StringVar(&s.ties, "ties", "build/ties", "the program to measure")
	flag.DurationVar(&s.each, "each", time.Second, "how long a question is asked in a round")
	flag.IntVar(&s.rounds, "rounds", 5, "how many rounds there are")
	flag.IntVar(&s.sample, "sample", 200, "how many people, and companies where they have been, are asked about")
	flag.IntVar(&s.heap, "heap", 2048, "MB of heap, and of page cache, that Neo4j has")
	flag.Parse()
	s.stores = strings.Split(stores, ",")
	err := s.sizes(people)
	if err == nil {
		err = s.run(os.Stdout)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "relationships:", err)
		os.Exit(1)
	}
}

func (s *settings) sizes(list string) error {
	for text := range strings.SplitSeq(list, ",") {
		n, err := strconv.Atoi(text)
		if err != nil {
			return fmt.Errorf("-people: %w", err)
		}
		s.people = append(s.people, n)
	}
	return nil
}

// run measures size by size and store by store, and prints the table of each as soon as it is known, and in the
// end how the cost grows.
func (s settings) run(to io.Writer) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	var all []*measured
	for _, people := range s.people {
		graph := gen.Options{People: people, Seed: s.seed}
		careers, err := ask.Careers(graph, s.sample)
		if err != nil {
			return err
		}
		if err := s.generate(graph); err != nil {
			return err
		}
		for _, store := range s.stores {
			cases, err := s.inStore(ctx, to, store, graph, careers)
			if err != nil {
				return fmt.Errorf("%s, %d people: %w", store, people, err)
			}
			all = append(all, cases...)
		}
	}
	return growth(to, all)
}
