package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"time"

	"ties/bench/process"
)

// server is a running `ties serve`.
type server struct {
	*process.Server
	rest process.Memory // once it has answered
}

// serve starts a server of a store and asks it once.
func (l *lab) serve(ctx context.Context, store string, args ...string) (*server, error) {
	set := func(c *exec.Cmd) { c.Env = l.environment() }
	return l.serveAs(ctx, set, store, args...)
}

func (l *lab) serveAs(ctx context.Context, set func(*exec.Cmd), store string, args ...string) (*server, error) {
	args = append([]string{"serve", "--listen", "127.0.0.1:0", "--store", store, "--seed=false"}, args...)
	started, err := process.Start(ctx, set, l.program, args...)
	if err != nil {
		return nil, err
	}
	s := &server{Server: started}
	_ = s.ask(ctx, query(light)) // its store may be away
	s.rest = process.Resident(s.PID)
	return s, nil
}

// growth returns how far the memory of a server has been above that at rest.
func (s *server) growth() process.Memory { return max(0, process.Peak(s.PID)-s.rest) }

// maxGrowth is how far one client may take the memory of a server above that at rest.
const maxGrowth = process.Memory(256 << 10)

// checkGrowth adds a fault if the memory of a server has grown too far, but in a trial.
func (l *lab) checkGrowth(s *server, f *faults) {
	if grown := s.growth(); grown > maxGrowth && !l.isTrial() {
		f.addf("the memory grew by %s, more than %s", grown, maxGrowth)
	}
}

// sockets returns the number of connections that a server has open, with the one that listens.
func (s *server) sockets() (n int) {
	links, _ := filepath.Glob(fmt.Sprintf("/proc/%d/fd/*", s.PID))
	for _, link := range links {
		if to, err := os.Readlink(link); err == nil && strings.HasPrefix(to, "socket:") {
			n++
		}
	}
	return n
}

// panicked reports whether the log of a server has the trace of a panic.
func (s *server) panicked() bool { return strings.Contains(s.Log(), "goroutine ") }

// isAlive adds a fault if a server does not answer any more, or has logged a panic.
func (s *server) isAlive(ctx context.Context, f *faults) {
	if a := s.ask(ctx, query(light)); !a.answered() {
		f.addf("afterwards it answers %s", a)
	}
	if s.panicked() {
		f.addf("its log has a panic")
	}
}

var goroutine = regexp.MustCompile(`(?m)^goroutine \d+ `)

// goroutines ends a server with a signal upon which Go's runtime lists all goroutines, and counts them.
func (s *server) goroutines() (int, error) {
	if err := s.Signal(syscall.SIGQUIT); err != nil {
		return 0, err
	}
	_ = s.Wait() // which says that it was ended by the signal
	n := len(goroutine.FindAllString(s.Log(), -1))
	if n == 0 {
		return 0, errors.New("the server listed no goroutines")
	}
	return n, nil
}

// waitFor asks again and again, until something holds or the time is up; it returns how long that took.
func waitFor(ctx context.Context, limit time.Duration, holds func() bool) (time.Duration, error) {
	const interval = 20 * time.Millisecond
	ctx, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	tick := time.NewTicker(interval)
	defer tick.Stop()
	for begun := time.Now(); ; {
		if holds() {
			return time.Since(begun), nil
		}
		select {
		case <-ctx.Done():
			return time.Since(begun), fmt.Errorf("not within %s", limit)
		case <-tick.C:
		}
	}
}

// onGraph returns the run of a check that asks a server of the generated graph. Afterwards the server must be alive, and its
// memory must not have grown too far.
func onGraph(ask func(ctx context.Context, l *lab, s *server, f *faults) (seen string)) func(context.Context, *lab) (string, error) {
	return func(ctx context.Context, l *lab) (string, error) {
		s, err := l.serve(ctx, "sqlite:"+l.graph())
		if err != nil {
			return "", err
		}
		defer s.Stop()
		var f faults
		seen := ask(ctx, l, s, &f)
		l.checkGrowth(s, &f)
		s.isAlive(ctx, &f)
		return fmt.Sprintf("%s; the memory grew by %s", seen, s.growth()), f.err()
	}
}
