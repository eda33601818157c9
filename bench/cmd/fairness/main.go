// Command fairness measures a light query, and /readyz, beside clients that ask a server for as much as it accepts. The
// server has a generated graph (bench/cmd/gen).
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"time"

	"ties/bench/fairness"
)

func main() {
	url := flag.String("url", "http://127.0.0.1:8080/", "address of the server")
	during := flag.Duration("for", 20*time.Second, "time of each measurement")
	clients := flag.Int("clients", 64, "number of clients with the heaviest query")
	query := flag.String("query", "", "what these clients ask for instead")
	aliases := flag.Int("aliases", 60, "number of aliases in the query of one other client")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	err := measure(ctx, *url, *query, *during, *clients, *aliases)
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, "fairness:", err)
		os.Exit(1)
	}
}

func measure(ctx context.Context, url, query string, during time.Duration, clients, aliases int) error {
	queries := fairness.Heavy()
	if query != "" {
		queries = []string{query}
	}
	heaviest, took, err := fairness.Heaviest(ctx, url, queries)
	if err != nil {
		return err
	}
	fmt.Printf("the heaviest query takes %s: %s\n", took.Round(time.Millisecond), heaviest)
	for _, load := range fairness.Loads(heaviest, clients, aliases) {
		fmt.Printf("%s: %s\n", load.Name, fairness.Measure(ctx, url, load, during))
	}
	return ctx.Err()
}
