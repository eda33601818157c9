package main

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

// server is a program that serves at 127.0.0.1, as a process of its own.
type server struct {
	url     string
	begun   time.Time
	command *exec.Cmd
	cancel  context.CancelFunc
	drained chan struct{}
}

// address is how both programs say where they listen.
var address = regexp.MustCompile(`url=(http://127\.0\.0\.1:\d+/)`)

// start starts a program, and waits until it says where it listens. It is stopped with the context at the latest.
func start(ctx context.Context, path string, args ...string) (*server, error) {
	ctx, cancel := context.WithCancel(ctx)
	s := &server{begun: time.Now(), command: program(ctx, path, args...), cancel: cancel, drained: make(chan struct{})}
	said, err := s.command.StderrPipe()
	if err == nil {
		err = s.command.Start()
	}
	if err != nil {
		cancel()
		return nil, err
	}
	found := make(chan string, 1)
	go s.listen(said, found)
	select {
	case url, ok := <-found:
		if ok {
			s.url = url + "graphql"
			return s, nil
		}
		s.stop()
		return nil, fmt.Errorf("%s ended before it listened", path)
	case <-ctx.Done():
		s.stop()
		return nil, ctx.Err()
	}
}

// program is a command that gets a SIGTERM when the context is done, and is killed if it does not heed it.
func program(ctx context.Context, path string, args ...string) *exec.Cmd {
	command := exec.CommandContext(ctx, path, args...)
	command.Cancel = func() error { return command.Process.Signal(syscall.SIGTERM) }
	command.WaitDelay = 20 * time.Second
	return command
}

// listen looks for the address in what the program says, and passes on everything else.
func (s *server) listen(said io.Reader, found chan<- string) {
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
	_, _ = io.Copy(io.Discard, said)
}

// stop stops the program, and waits until it has ended.
func (s *server) stop() {
	s.cancel()
	<-s.drained
	_ = s.command.Wait() // it was told to end
}
