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
	more  time.Duration                                              // that it may take, beside the usual limit
	soaks bool                                                       // whether it takes the time of the soak
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

// usualLimit is how long a check may take, so that one that hangs leaves time for the others.
const usualLimit = 4 * time.Minute

var (
	errMissing = errors.New("not run: missing here") // a tool that a check needs
	errNoTime  = errors.New("not run: the time was up")
)

// measure runs a check, whatever becomes of it.
func (c check) measure(ctx context.Context, l *lab) result {
	if ctx.Err() != nil {
		return result{check: c, fault: errNoTime}
	}
	begun := time.Now()
	limit := usualLimit + c.more
	if c.soaks {
		limit += l.soak
	}
	ctx, cancel := context.WithTimeoutCause(ctx, limit, fmt.Errorf("it took longer than %s", limit))
	defer cancel()
	seen, err := c.tryRun(ctx, l)
	if cause := context.Cause(ctx); cause != nil { // what was cut off proves nothing
		err = errors.Join(cause, err)
	}
	r := result{check: c, seen: seen, fault: err, took: time.Since(begun)}
	logf("%s: %s, %s: %s", c.name, r.verdict(), r.took.Round(100*time.Millisecond), r.figure())
	return r
}

// tryRun returns a panic as an error.
func (c check) tryRun(ctx context.Context, l *lab) (seen string, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("panic: %v", r)
		}
	}()
	return c.run(ctx, l)
}

func (r result) verdict() string {
	switch {
	case r.fault == nil:
		return "passed"
	case errors.Is(r.fault, errMissing) || errors.Is(r.fault, errNoTime):
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
