// Command dearest looks for the dearest queries that a server accepts. It starts the server by itself, on a database of
// generated people or on a new store into which it imports them, and prints the worst queries with the CPU time and the memory
// that they took; the CPU time is that of a Neo4j, too.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"math"
	"os"
	"strings"
	"time"

	"ties/bench/dearest"
	"ties/bench/stores"
	"ties/graph/generated"
)

func main() {
	var o options
	flag.StringVar(&o.program, "ties", "build/bin/ties", "the program")
	flag.StringVar(&o.database, "db", "", "the URL of a database with generated people; without it, a store is made from -data")
	flag.StringVar(&o.data, "data", "", "a file with generated people (bench/cmd/gen)")
	flag.StringVar(&o.kind, "store", "sqlite", "the kind of the store that is made: "+strings.Join(stores.Kinds, " or "))
	flag.IntVar(&o.heap, "heap", 1024, "MB of heap and page cache of a Neo4j")
	flag.IntVar(&o.queries, "queries", math.MaxInt, "how many random queries to ask at most")
	flag.Uint64Var(&o.seed, "seed", 1, "seed of the queries")
	flag.StringVar(&o.save, "save", "", "a file for the worst queries, whole, each as the body of a request")
	flag.BoolVar(&o.known, "known", true, "ask the queries that are known to be dear first, and change these, too")
	flag.Float64Var(&o.minutes, "minutes", 5, "how long to look")
	flag.Parse()
	if err := run(o); err != nil {
		fmt.Fprintln(os.Stderr, "dearest:", err)
		os.Exit(1)
	}
}

type options struct {
	program, database, save string
	kind, data              string
	heap                    int
	queries                 int
	seed                    uint64
	known                   bool
	minutes                 float64
}

// worst is how many queries are printed.
const worst = 10

func run(o options) error {
	ctx := context.Background()
	serve := dearest.Options{Program: o.program, Store: o.database}
	if o.database == "" {
		store, err := stores.Filled(ctx, o.kind, o.heap, o.program, o.data)
		if err != nil {
			return err
		}
		defer func() { _ = store.Close() }() // its data are not needed any more
		serve.Store, serve.Reach, serve.Database = store.URL, store.Reach, store.Database()
	}
	server, err := dearest.Start(ctx, serve)
	if err != nil {
		return err
	}
	defer server.Stop()
	ctx, cancel := context.WithTimeout(ctx, time.Duration(o.minutes*float64(time.Minute)))
	defer cancel()
	return ask(ctx, server, o)
}

// ask hunts for the dearest queries of a server, and prints what they cost.
func ask(ctx context.Context, server *dearest.Server, o options) error {
	ids, err := server.EntityIDs(ctx)
	if err != nil {
		return err
	}
	hunt := dearest.NewHunt(generated.NewExecutableSchema(generated.Config{}).Schema(), server, ids, o.seed)
	if err := o.askKnown(ctx, hunt, ids); err != nil {
		return err
	}
	if err := hunt.Run(ctx, o.queries); err != nil && ctx.Err() == nil {
		return err
	}
	fmt.Printf("%d random queries: %s\n\n| CPU s | MB more | MB over rest | took s | outcome | answer | query |\n| --: | --: | --: | --: | --- | --: | --- |\n", hunt.Asked, hunt.Codes)
	all := append([]*dearest.Result{&hunt.Most}, hunt.Worst[:min(worst, len(hunt.Worst))]...)
	for _, r := range all {
		printResult(os.Stdout, r)
	}
	if o.save == "" {
		return nil
	}
	return save(o.save, all)
}

func (o options) askKnown(ctx context.Context, hunt *dearest.Hunt, ids dearest.IDs) error {
	if !o.known {
		return nil
	}
	for _, q := range dearest.Known(ids) {
		r, err := hunt.Seed(ctx, q)
		if err != nil {
			return err
		}
		printResult(os.Stderr, r)
	}
	return nil
}

// save writes queries to a file, one a line.
func save(path string, all []*dearest.Result) error {
	var lines bytes.Buffer
	to := json.NewEncoder(&lines)
	for _, r := range all {
		if err := to.Encode(r.Sent); err != nil {
			return err
		}
	}
	return os.WriteFile(path, lines.Bytes(), 0o600)
}

func printResult(to io.Writer, r *dearest.Result) {
	text := strings.Join(strings.Fields(r.Query.Text), " ")
	if r.Query.Variables != nil {
		text += fmt.Sprint(" with ", r.Query.Variables)
	}
	const most = 400
	_, _ = fmt.Fprintf(to, "| %.2f | %d | %d | %.2f | %s | %d | `%.*s` |\n",
		r.CPU.Seconds(), r.Growth, r.Memory, r.Took.Seconds(), r.Code, r.Bytes, most, text)
}
