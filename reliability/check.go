package main

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"time"
)

// check is an attack or a fault, and what must hold under it.
type check struct {
	name  string
	does  string
	bound string
	run   func(ctx context.Context, l *lab) (seen string, err error) // an error says that the bound was broken, and how
}

// group is the checks of a section of the report.
type group struct {
	name   string
	checks []check
}

// result is what came of a check.
type result struct {
	check
	seen  string
	fault error // nil if it passed
	took  time.Duration
}

// errMissing says that a tool that a check needs is missing.
var errMissing = errors.New("not run: missing here")

func (c check) measure(ctx context.Context, l *lab) result {
	begun := time.Now()
	seen, err := c.run(ctx, l)
	if err == nil {
		err = context.Cause(ctx) // what was cut off proves nothing
	}
	r := result{check: c, seen: seen, fault: err, took: time.Since(begun)}
	logf("%s: %s, %s: %s", c.name, r.verdict(), r.took.Round(100*time.Millisecond), r.figure())
	return r
}

func (r result) verdict() string {
	switch {
	case r.fault == nil:
		return "passed"
	case errors.Is(r.fault, errMissing):
		return "not run"
	default:
		return "FAILED"
	}
}

// figure returns what was seen, and what was wrong.
func (r result) figure() string {
	if r.fault == nil {
		return r.seen
	}
	const most = 600 // characters
	text := strings.Join(strings.Fields(fmt.Sprintf("%s %v", r.seen, r.fault)), " ")
	if len(text) > most {
		text = strings.ToValidUTF8(text[:most], "") + " …"
	}
	return text
}

// faults collects what is wrong, and shows the first few; it may be used by many goroutines.
type faults struct {
	mu    sync.Mutex
	count int
	shown []string
}

func (f *faults) addf(format string, args ...any) {
	const some = 3
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.count++; len(f.shown) < some {
		f.shown = append(f.shown, fmt.Sprintf(format, args...))
	}
}

func (f *faults) err() error {
	if f.count == 0 {
		return nil
	}
	return fmt.Errorf("%d wrong: %s", f.count, strings.Join(f.shown, "; "))
}
