// Command dearest looks for the dearest queries that a server accepts. It starts the server by itself, on a database of
// generated people, and prints the worst queries with the CPU time and the memory that they took.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"ties/bench/dearest"
	"ties/graph/generated"
)

func main() {
	program := flag.String("ties", "build/bin/ties", "the program")
	database := flag.String("db", "", "the URL of a database with generated people")
	minutes := flag.Float64("minutes", 5, "how long to look")
	seed := flag.Uint64("seed", 1, "seed of the queries")
	flag.Parse()
	ctx, cancel := context.WithTimeout(context.Background(), time.Duration(*minutes*float64(time.Minute)))
	err := run(ctx, *program, *database, *seed)
	cancel()
	if err != nil {
		fmt.Fprintln(os.Stderr, "dearest:", err)
		os.Exit(1)
	}
}

// worst is how many queries are printed.
const worst = 10

func run(ctx context.Context, program, database string, seed uint64) error {
	server, err := dearest.Start(context.WithoutCancel(ctx), program, database)
	if err != nil {
		return err
	}
	defer server.Stop()
	ids, err := server.EntityIDs(ctx)
	if err != nil {
		return err
	}
	hunt := dearest.NewHunt(generated.NewExecutableSchema(generated.Config{}).Schema(), server, ids, seed)
	for _, q := range dearest.Known(ids) {
		r, err := hunt.Seed(ctx, q)
		if err != nil {
			return err
		}
		printResult(os.Stderr, r)
	}
	if err := hunt.Run(ctx); err != nil && ctx.Err() == nil {
		return err
	}
	fmt.Printf("%d random queries: %s\n\n| CPU s | MB more | MB over rest | took s | outcome | answer | query |\n| --: | --: | --: | --: | --- | --: | --- |\n", hunt.Asked, hunt.Codes)
	for _, r := range hunt.Worst[:min(worst, len(hunt.Worst))] {
		printResult(os.Stdout, r)
	}
	return nil
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
