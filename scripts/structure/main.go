// Command structure measures whether readers can find their way in the packages of the module, and fails if they cannot:
// hand-written files of a package, the largest set of files that all need each other, the methods of a type. Tests and
// generated files do not count. It is run in the root of the module; -all lists every package.
package main

import (
	"flag"
	"fmt"
	"os"
	"slices"
)

// The limits. Beyond them a reader has to know all of a package to understand a part.
const (
	maxFiles   = 30
	maxKnot    = 12
	maxMethods = 30
)

func main() {
	all := flag.Bool("all", false, "list every package, not only what is too large")
	flag.Parse()
	packages, err := load("./...")
	if err != nil {
		fmt.Fprintln(os.Stderr, "structure:", err)
		os.Exit(2)
	}
	failed := false
	for _, p := range packages {
		m := measure(p)
		failed = failed || m.tooLarge()
		if *all || m.tooLarge() {
			fmt.Println(m)
		}
	}
	if failed {
		fmt.Printf("structure: at most %d files a package, %d files that all need each other and %d methods a type are allowed\n",
			maxFiles, maxKnot, maxMethods)
		os.Exit(1)
	}
}

// measures are the counts of one package.
type measures struct {
	path    string
	files   int
	knot    []string // the largest set of files that all need each other, if larger than one
	methods int      // of the type with most methods
	of      string   // the name of that type
}

func (m measures) tooLarge() bool {
	return m.files > maxFiles || len(m.knot) > maxKnot || m.methods > maxMethods
}

// String returns a row of the table.
func (m measures) String() string {
	return fmt.Sprintf("%-32s %3d files, %2d need each other %v, %2d methods of %s", m.path, m.files, len(m.knot), m.knot, m.methods, m.of)
}

func measure(p *source) measures {
	m := measures{path: p.path, files: len(p.files)}
	for _, component := range components(p.uses()) {
		if len(component) > max(1, len(m.knot)) {
			m.knot = component
		}
	}
	slices.Sort(m.knot)
	for name, n := range p.methods() {
		if n > m.methods || n == m.methods && name < m.of {
			m.methods, m.of = n, name
		}
	}
	return m
}
