package main

import (
	"fmt"
	"os"
	"strings"
	"time"

	"ties/internal/neo4jserver"
)

// settings are the command's flags.
type settings struct {
	amounts

	root     string // of the module
	program  string // ties
	only     string // names of checks, comma-separated
	limit    time.Duration
	markdown string
	command  string              // shown in the report
	shared   *neo4jserver.Access // of tests, nil to start one
}

// amounts say how much each check does.
type amounts struct {
	people    int           // of the graph
	queries   int           // random ones
	kills     int           // of imports and writes
	cancelled int           // clients
	rounds    int           // of what is done several times
	spell     time.Duration // of a load
	fuzz      time.Duration // for each target
	soak      time.Duration
}

var usual = amounts{
	people: 100_000, queries: 3_000, kills: 1_000, cancelled: 10_000, rounds: 5,
	spell: 10 * time.Second, fuzz: 8 * time.Second, soak: 2 * time.Minute,
}

func (s settings) wants(name string) bool {
	return s.only == "" || strings.Contains(","+s.only+",", ","+name+",")
}

// numberOf returns how many checks are wanted.
func (s settings) numberOf(all []group) (n int) {
	for _, g := range all {
		for _, c := range g.checks {
			if s.wants(c.name) {
				n++
			}
		}
	}
	return n
}

// isTrial reports whether the checks run on little data and for moments, to see that they run.
func (s settings) isTrial() bool { return s.spell < time.Second }

// within returns a bound for a time. In a trial, which may run beside anything, it is a large one.
func (s settings) within(d time.Duration) time.Duration {
	if s.isTrial() {
		return time.Minute
	}
	return d
}

// cutOff returns how long to wait until a server cuts somebody off: not at all in a trial.
func (s settings) cutOff(most time.Duration) time.Duration {
	if s.isTrial() {
		return time.Millisecond
	}
	return most
}

func logf(format string, args ...any) {
	fmt.Fprintf(os.Stderr, format+"\n", args...)
}
