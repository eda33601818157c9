// Command imports measures the speed of imports and exports of graphs of several sizes in both stores, with the real program,
// and their memory: see bench/README.md.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"

	"ties/bench/stores"
)

// settings are the command's flags.
type settings struct {
	people []int
	seed   uint64
	stores []string
	dir    string // for data; overwritten
	ties   string // the program
	heap   int    // of Neo4j, in MB; its page cache is as large
}

func main() {
	var s settings
	var people, kinds string
	flag.StringVar(&people, "people", "10000,100000", "numbers of people, separated by commas")
	flag.Uint64Var(&s.seed, "seed", 1, "seed of the graph")
	flag.StringVar(&kinds, "stores", strings.Join(stores.Kinds, ","), "stores, separated by commas")
	flag.StringVar(&s.dir, "dir", "build/bench", "directory for data")
	flag.StringVar(&s.ties, "ties", "build/ties", "program to measure")
	flag.IntVar(&s.heap, "heap", 2048, "MB of heap and of page cache for Neo4j")
	flag.Parse()
	s.stores = strings.Split(kinds, ",")
	err := s.sizes(people)
	if err == nil {
		err = s.run(os.Stdout)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "imports:", err)
		os.Exit(1)
	}
}

func (s *settings) sizes(list string) error {
	for text := range strings.SplitSeq(list, ",") {
		n, err := strconv.Atoi(text)
		if err != nil || n < 1 {
			return fmt.Errorf("-people: %q is no number of people", text)
		}
		s.people = append(s.people, n)
	}
	return nil
}

func (s settings) data() string { return filepath.Join(s.dir, "imports.jsonl") }

// run measures size by size and store by store, and prints each line as soon as it is done.
func (s settings) run(to io.Writer) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	table := newReport(to)
	for _, people := range s.people {
		records, err := s.generate(people)
		if err != nil {
			return err
		}
		for _, kind := range s.stores {
			f := figures{store: kind, people: people, records: records}
			if err := s.measure(ctx, &f); err != nil {
				return fmt.Errorf("%s, %d people: %w", kind, people, err)
			}
			table.add(f)
		}
	}
	return nil
}
