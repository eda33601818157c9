// Command reliability attacks ties, breaks what it runs on, and writes what it saw to docs/reliability.md. It starts the
// servers that it attacks, on 127.0.0.1, and stops them; every check is bounded in count and time.
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
)

func main() {
	s := settings{amounts: usual}
	flag.StringVar(&s.root, "root", ".", "folder of the module, which has the tests and the schema")
	flag.StringVar(&s.program, "ties", "build/ties", "program to attack")
	flag.StringVar(&s.only, "checks", "", "names of checks, separated by commas (default all)")
	flag.IntVar(&s.people, "people", s.people, "number of people in the graph")
	flag.IntVar(&s.queries, "queries", s.queries, "number of random queries")
	flag.IntVar(&s.kills, "kills", s.kills, "number of commands to kill")
	flag.IntVar(&s.cancelled, "cancelled", s.cancelled, "number of clients that go away")
	flag.IntVar(&s.rounds, "rounds", s.rounds, "number of rounds of what is done several times")
	flag.DurationVar(&s.spell, "spell", s.spell, "time of a load")
	flag.DurationVar(&s.fuzz, "fuzz", s.fuzz, "time for each fuzz target")
	flag.DurationVar(&s.soak, "soak", s.soak, "time of the soak, such as 1h")
	flag.DurationVar(&s.limit, "limit", 30*time.Minute, "time limit, without the soak")
	flag.StringVar(&s.markdown, "markdown", "", "file for the report (default standard output)")
	flag.StringVar(&s.command, "command", "make reliability", "command to name in the report")
	flag.Parse()
	if err := s.run(); err != nil {
		fmt.Fprintln(os.Stderr, "reliability:", err)
		os.Exit(1)
	}
}

// groups returns all checks, in the order of the report.
func groups() []group {
	return []group{
		{"Requests", []check{audits, bombs, floods, bodies, slowClients, followers, cancelledClients, dearestQueries, shortOfMemory, fairQueue, authMatrix}},
		{"Answers", []check{injections, edges, randomQueries, equivalence, statements, walks}},
		{"Inputs", []check{fuzzing, upgrades}},
		{"The store", []check{killedCommands, fullDisk, readOnly, backups}},
		{"Neo4j", []check{killedDatabase, badNetwork}},
		{"Running", []check{stopping, soaking}},
	}
}

var errFailed = errors.New("not all checks have passed")

// run runs the checks and writes the report, also if some have failed, which is an error.
func (s settings) run() (err error) {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	ctx, cancel := context.WithTimeout(ctx, s.limit+s.soak)
	defer cancel()
	l, err := openLab(ctx, s)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, l.close()) }()
	r, err := s.measure(ctx, l, groups(), s.write)
	switch {
	case err != nil:
		return err
	case r.failed() > 0:
		return errFailed
	default:
		return nil
	}
}

// measure runs checks, and writes the report after each of them: what is known is not lost if the next one ends the run.
func (s settings) measure(ctx context.Context, l *lab, all []group, write func(*report) error) (*report, error) {
	r := &report{settings: s, wanted: s.numberOf(all), begun: time.Now()}
	for _, g := range all {
		for _, c := range g.checks {
			if !s.wants(c.name) {
				continue
			}
			r.add(g.name, c.measure(ctx, l))
			r.took = time.Since(r.begun)
			if err := write(r); err != nil {
				return r, err
			}
		}
	}
	return r, nil
}

// write writes the report to its file; to the standard output once it is complete.
func (s settings) write(r *report) error {
	switch {
	case s.markdown == "" && r.total() < r.wanted:
		return nil
	case s.markdown == "":
		return r.write(os.Stdout)
	}
	file, err := os.Create(filepath.Clean(s.markdown))
	if err != nil {
		return err
	}
	return errors.Join(r.write(file), file.Close())
}
