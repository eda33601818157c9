// Command dearest looks for the dearest queries that a server accepts. It starts the server by itself, on a database of
// generated people, and prints the worst queries with the CPU time and the memory that they took.
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
	"ties/graph/generated"
)

func main() {
	var o options
	flag.StringVar(&o.program, "ties", "build/bin/ties", "the program")
	flag.StringVar(&o.database, "db", "", "the URL of a database with generated people")
	flag.IntVar(&o.queries, "queries", math.MaxInt, "how many random queries to ask at most")
	flag.Uint64Var(&o.seed, "seed", 1, "seed of the queries")
	flag.StringVar(&o.save, "save", "", "a file for the worst queries, whole, each as the body of a request")
	flag.BoolVar(&o.known, "known", true, "ask the queries that are known to be dear first, and change these, too")
	minutes := flag.Float64("minutes", 5, "how long to look")
	flag.Parse()
	ctx, cancel := context.WithTimeout(context.Background(), time.Duration(*minutes*float64(time.Minute)))
	err := run(ctx, o)
	cancel()
	if err != nil {
		fmt.Fprintln(os.Stderr, "dearest:", err)
		os.Exit(1)
	}
}

type options struct {
	program, database, save string
	queries                 int
	seed                    uint64
	known                   bool
}

// worst is how many queries are printed.
const worst = 10

func run(ctx context.Context, o options) error {
	server, err := dearest.Start(context.WithoutCancel(ctx), o.program, o.database)
	if err != nil {
		return err
	}
	defer server.Stop()
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
