package main

import (
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"sync/atomic"
	"time"

	"ties/bench/process"
)

var cancelledClients = check{
	name: "clients that go away",
	does: "10,000 clients ask a question that takes long, 64 at a time, and go away after up to 20 ms, half of them with a reset; then the " +
		"goroutines are counted, beside those of a server that has answered one question.",
	bound: "Connections are as before within 20 s, goroutines at most 16 more; the memory grows by at most 64 MB with the second half of them.",
	run:   goAway,
}

// dear is a question that takes long, about people whom the graph has.
const dear = `{ companies(first: 20) { nodes { employments(first: 100) { nodes { person { name colleagues(first: 5) { totalCount nodes { person { name } } } } } } } } }`

func goAway(ctx context.Context, l *lab) (string, error) {
	s, err := l.serve(ctx, "sqlite:"+l.graph())
	if err != nil {
		return "", err
	}
	defer s.Stop()
	var f faults
	if a := s.ask(ctx, query(dear)); a.isFault() { // fills caches
		f.addf("the question is answered %s", a)
	}
	client.CloseIdleConnections()
	connections := s.sockets()
	var memory []process.Memory
	for range 4 {
		s.askAndGoOften(ctx, l.cancelled/4, &f)
		memory = append(memory, process.Resident(s.PID))
	}
	rest, err := waitFor(ctx, 20*time.Second, func() bool { return s.sockets() <= connections })
	if err != nil {
		f.addf("%d connections more than before: %v", s.sockets()-connections, err)
	}
	s.isAlive(ctx, &f)
	client.CloseIdleConnections()
	if grown := memory[3] - memory[1]; grown > 64<<10 {
		f.addf("the memory goes on growing, by %s in the second half", grown)
	}
	more, err := l.compareGoroutines(ctx, s)
	if err != nil || more > 16 {
		f.addf("%d goroutines more, %v", more, err)
	}
	return fmt.Sprintf("%d clients; connections as before after %s; memory %s, and after each quarter of them %v; goroutines %+d",
		l.cancelled, rounded(rest), s.rest, memory, more), f.err()
}

// askAndGoOften has many clients ask and go away.
func (s *server) askAndGoOften(ctx context.Context, n int, f *faults) {
	var clients atomic.Int64
	together(floodClients, func(int) {
		for clients.Add(1) <= int64(n) && ctx.Err() == nil {
			if err := s.askAndGo(ctx); err != nil {
				f.addf("%v", err)
			}
		}
	})
}

// askAndGo sends a question and closes the connection soon afterwards.
func (s *server) askAndGo(ctx context.Context) error {
	conn, err := s.dial(ctx)
	if err != nil {
		return err
	}
	if _, err := io.WriteString(conn, post(string(query(dear)))); err != nil {
		return err
	}
	select {
	case <-time.After(rand.N(20 * time.Millisecond)):
	case <-ctx.Done():
	}
	if rand.N(2) == 0 {
		_ = conn.(*net.TCPConn).SetLinger(0) // a reset, if the system has it
	}
	return conn.Close()
}

// compareGoroutines ends a server, and returns how many goroutines it had more than one that has answered one question.
func (l *lab) compareGoroutines(ctx context.Context, s *server) (int, error) {
	fresh, err := l.serve(ctx, "sqlite:"+l.graph())
	if err != nil {
		return 0, err
	}
	defer fresh.Stop()
	_ = fresh.ask(ctx, query(dear))
	client.CloseIdleConnections()
	usually, err := fresh.goroutines()
	if err != nil {
		return 0, err
	}
	n, err := s.goroutines()
	return n - usually, err
}
