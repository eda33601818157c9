// Command fairness measures a light query, and /readyz, beside clients that ask a server for as much as it accepts. The
// server has a generated graph (bench/cmd/gen), or is started with one.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"strings"
	"time"

	"ties/bench/fairness"
	"ties/bench/process"
	"ties/bench/stores"
)

func main() {
	var o options
	flag.StringVar(&o.url, "url", "http://127.0.0.1:8080/", "address of the server, unless one is started")
	flag.StringVar(&o.data, "data", "", "a file with generated people; a server with these is started")
	flag.StringVar(&o.kind, "store", "sqlite", "the kind of its store: "+strings.Join(stores.Kinds, " or "))
	flag.StringVar(&o.program, "ties", "build/bin/ties", "the program that is started")
	flag.IntVar(&o.heap, "heap", 1024, "MB of heap and page cache of a Neo4j")
	flag.DurationVar(&o.during, "for", 20*time.Second, "time of each measurement")
	flag.IntVar(&o.clients, "clients", 64, "number of clients with the heaviest query")
	flag.StringVar(&o.query, "query", "", "what these clients ask for instead")
	flag.IntVar(&o.aliases, "aliases", 60, "number of aliases in the query of one other client")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	err := run(ctx, o)
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, "fairness:", err)
		os.Exit(1)
	}
}

type options struct {
	url                        string
	data, kind, program, query string
	heap, clients, aliases     int
	during                     time.Duration
}

func run(ctx context.Context, o options) error {
	if o.data == "" {
		return measure(ctx, o)
	}
	store, err := stores.Filled(ctx, o.kind, o.heap, o.program, o.data)
	if err != nil {
		return err
	}
	defer func() { _ = store.Close() }() // its data are not needed any more
	server, err := process.Start(ctx, store.Reach, o.program, "serve", "--listen", "127.0.0.1:0", "--seed=false", "--store", store.URL)
	if err != nil {
		return err
	}
	defer server.Stop()
	o.url = server.URL
	return measure(ctx, o)
}

func measure(ctx context.Context, o options) error {
	queries := fairness.Heavy()
	if o.query != "" {
		queries = []string{o.query}
	}
	heaviest, took, err := fairness.Heaviest(ctx, o.url, queries)
	if err != nil {
		return err
	}
	fmt.Printf("the heaviest query takes %s: %s\n", took.Round(time.Millisecond), heaviest)
	for _, load := range fairness.Loads(heaviest, o.clients, o.aliases) {
		fmt.Printf("%s: %s\n", load.Name, fairness.Measure(ctx, o.url, load, o.during))
	}
	return ctx.Err()
}
