// Package process starts and stops the programs to measure, and reports their CPU time and memory.
package process

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"regexp"
	"syscall"
	"time"
)

// Server is a program that serves at 127.0.0.1, in its own process.
type Server struct {
	URL   string // with a slash at its end
	Begun time.Time
	PID   int

	command *exec.Cmd
	cancel  context.CancelFunc
	drained chan struct{}
	log     tail
}

// address is the format in which the programs report their address.
var address = regexp.MustCompile(`url=(http://127\.0\.0\.1:\d+/)`)

// patience is how long a program may take to end before it is killed.
const patience = 20 * time.Second

// Command is a program that gets a SIGTERM when the context is done, and is killed if it does not end.
func Command(ctx context.Context, path string, args ...string) *exec.Cmd {
	command := exec.CommandContext(ctx, path, args...)
	command.Cancel = func() error { return command.Process.Signal(syscall.SIGTERM) }
	command.WaitDelay = patience
	return command
}

// Start starts a program, and waits until it says where it listens, as in "url=http://127.0.0.1:8080/", on its
// standard error. Set, if it is not nil, changes the command before. It is stopped with the context at the latest.
func Start(ctx context.Context, set func(*exec.Cmd), path string, args ...string) (*Server, error) {
	ctx, cancel := context.WithCancel(ctx)
	s := &Server{Begun: time.Now(), command: Command(ctx, path, args...), cancel: cancel, drained: make(chan struct{})}
	if set != nil {
		set(s.command)
	}
	said, err := s.command.StderrPipe()
	if err == nil {
		err = s.command.Start()
	}
	if err != nil {
		cancel()
		return nil, err
	}
	s.PID = s.command.Process.Pid
	found := make(chan string, 1)
	go s.listen(said, found)
	select {
	case url, ok := <-found:
		if ok {
			s.URL = url
			return s, nil
		}
		s.Stop()
		return nil, fmt.Errorf("%s ended before it listened", path)
	case <-ctx.Done():
		s.Stop()
		return nil, ctx.Err()
	}
}

// listen searches the output of the program for the address, and forwards everything before it.
func (s *Server) listen(said io.Reader, found chan<- string) {
	defer close(s.drained)
	defer close(found)
	lines := bufio.NewScanner(said)
	for lines.Scan() {
		if m := address.FindSubmatch(lines.Bytes()); m != nil {
			found <- string(m[1])
			break
		}
		_, _ = fmt.Fprintln(os.Stderr, lines.Text())
	}
	_, _ = io.Copy(&s.log, said)
}

// Stop stops the program, and waits until it has ended.
func (s *Server) Stop() {
	s.cancel()
	<-s.drained
	_ = s.command.Wait() // after it was stopped
}
