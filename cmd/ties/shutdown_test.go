package main

import (
	"bufio"
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"net/http/httptrace"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"
)

// startedProcess is a running `ties serve` in a process of its own.
type startedProcess struct {
	*testing.T
	url    string
	signal func(syscall.Signal)
	exited <-chan error
}

func (s shell) serveProcess(args ...string) *startedProcess {
	s.Helper()
	command := s.process(append([]string{"serve", "--listen", "127.0.0.1:0"}, args...)...)
	stderr, err := command.StderrPipe()
	if err == nil {
		err = command.Start()
	}
	if err != nil {
		s.Fatal(err)
	}
	lines, exited := linesOf(bufio.NewReader(stderr)), make(chan error, 1)
	p := &startedProcess{T: s.T, exited: exited, signal: func(sent syscall.Signal) {
		if err := command.Process.Signal(sent); err != nil {
			s.Error(err)
		}
	}}
	for line := range lines {
		if _, url, ok := strings.Cut(line, "url="); ok {
			p.url = url
			break
		}
	}
	go func() {
		for range lines { // to its end
		}
		exited <- command.Wait()
	}()
	return p
}

// load sends requests until the server takes none. It counts those that were answered, and the faults of those that had a
// connection and were not.
type load struct {
	answered, busy atomic.Int64
	enough         chan struct{} // closed when all clients have been answered often

	mu   sync.Mutex
	lost []error
}

func (l *load) client(ctx context.Context, url string, keepAlive bool) {
	transport := &http.Transport{DisableKeepAlives: !keepAlive}
	defer transport.CloseIdleConnections()
	for {
		connected := false
		trace := &httptrace.ClientTrace{GotConn: func(httptrace.GotConnInfo) { connected = true }}
		request, err := http.NewRequestWithContext(httptrace.WithClientTrace(ctx, trace), http.MethodPost, url+"graphql", strings.NewReader(kimi))
		if err == nil {
			request.Header.Set("Content-Type", "application/json")
			request.GetBody = nil // so that it is not sent again unnoticed
			err = l.exchange(transport, request)
		}
		if err != nil {
			if connected {
				l.mu.Lock()
				l.lost = append(l.lost, err)
				l.mu.Unlock()
			}
			return
		}
		const often = 1_000
		if l.answered.Add(1) == often {
			close(l.enough)
		}
	}
}

func (l *load) exchange(transport http.RoundTripper, request *http.Request) error {
	response, err := transport.RoundTrip(request)
	if err != nil {
		return err
	}
	defer func() { _ = response.Body.Close() }()
	body, err := io.ReadAll(response.Body)
	switch {
	case err != nil:
		return err
	case response.StatusCode == http.StatusServiceUnavailable:
		l.busy.Add(1)
	case strings.TrimSpace(string(body)) != kimiAnswer:
		return errors.New(response.Status + " " + string(body))
	}
	return nil
}

// Whoever has a connection is answered, whenever the server is told to stop.
func TestStoppingUnderLoadLosesNoRequest(t *testing.T) {
	server := newShell(t).serveProcess("--shutdown-delay", "1s")
	l := &load{enough: make(chan struct{})}
	var clients sync.WaitGroup
	for i := range 16 {
		clients.Go(func() { l.client(t.Context(), server.url, i%2 == 0) })
	}
	<-l.enough
	server.signal(syscall.SIGTERM)
	begun, before := time.Now(), l.answered.Load()
	server.isNotReady()
	clients.Wait()
	if err := <-server.exited; err != nil {
		t.Errorf("the server exits with %v", err)
	}
	if took := time.Since(begun); took > 10*time.Second {
		t.Errorf("it took %v to stop", took)
	}
	if len(l.lost) > 0 {
		t.Errorf("%d of %d requests were lost: %v", len(l.lost), l.answered.Load(), l.lost[0])
	}
	if l.answered.Load() == before {
		t.Error("no request was answered after the server was told to stop")
	}
	t.Logf("%d answers, %d after SIGTERM, %d busy", l.answered.Load(), l.answered.Load()-before, l.busy.Load())
}

// isNotReady asserts that a server soon says so, and closes its connections.
func (p *startedProcess) isNotReady() {
	p.Helper()
	for {
		request, err := http.NewRequestWithContext(p.Context(), http.MethodGet, p.url+"readyz", nil)
		if err != nil {
			p.Fatal(err)
		}
		response, err := http.DefaultClient.Do(request)
		if err != nil {
			p.Errorf("it stops before it says that it is not ready: %v", err)
			return
		}
		_ = response.Body.Close()
		if response.StatusCode == http.StatusServiceUnavailable {
			if !response.Close {
				p.Error("it keeps the connection")
			}
			return
		}
	}
}

// A client that never sends the rest of its request does not keep the server from stopping, and is cut off in time.
func TestStoppingDoesNotWaitForEver(t *testing.T) {
	server := newShell(t).serveProcess("--shutdown-delay", "0s")
	conn, err := net.Dial("tcp", strings.Trim(strings.TrimPrefix(server.url, "http:"), "/"))
	if err != nil {
		t.Fatal(err)
	}
	closeLater(t, conn)
	if _, err := io.WriteString(conn, "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"); err != nil {
		t.Fatal(err)
	}
	begun := time.Now()
	server.signal(syscall.SIGTERM)
	if err := <-server.exited; err != nil {
		t.Errorf("the server exits with %v", err)
	}
	if took := time.Since(begun); took > 10*time.Second {
		t.Errorf("it took %v to stop", took)
	}
}
