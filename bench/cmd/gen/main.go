// Command gen writes a graph for measurements in the native format to its standard output.
package main

import (
	"flag"
	"fmt"
	"os"

	"ties/bench/gen"
)

func main() {
	var options gen.Options
	flag.IntVar(&options.People, "people", 10_000, "number of people in the graph")
	flag.Uint64Var(&options.Seed, "seed", 1, "seed of the graph; its shape does not depend on it")
	flag.Parse()
	if err := gen.Write(os.Stdout, options); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}
