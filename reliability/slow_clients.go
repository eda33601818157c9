package main

import (
	"context"
	"fmt"
	"io"
	"net"
	"strings"
	"time"
)

var slowClients = check{
	name: "slow clients",
	does: "64 connections that send half a header, 64 that send half a body and 16 that ask for an export and do not read it; " +
		"meanwhile another client asks a light question and for /readyz.",
	bound: "The light question takes less than 1 s at p99, /readyz less than 2 s; half-sent requests are cut off within 20 s, readers " +
		"within 60 s; the memory grows by at most 256 MB.",
	run: hold,
}

func hold(ctx context.Context, l *lab) (string, error) {
	s, err := l.serve(ctx, "sqlite:"+l.graph())
	if err != nil {
		return "", err
	}
	defer s.Stop()
	var f faults
	before := s.sockets()
	var held []net.Conn
	defer func() {
		for _, conn := range held {
			_ = conn.Close() // the server has closed most
		}
	}()
	for _, kind := range []struct {
		clients int
		text    string
	}{
		{64, "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Ty"},
		{64, raw("Content-Type: application/json\r\nContent-Length: 1000", `{"query":`)},
		{16, "GET /export HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"},
	} {
		list, err := s.sendAndHold(ctx, kind.clients, kind.text)
		held = append(held, list...)
		if err != nil {
			return "", err
		}
	}
	most := s.sockets() - before
	beside := s.beside(ctx, func(context.Context) {}, l.spell)
	beside.judge(&f, l.within(time.Second), l.within(2*time.Second))
	halves, err := waitFor(ctx, l.cutOff(20*time.Second), func() bool { return s.sockets() <= before+16+spare })
	if err != nil && !l.isTrial() {
		f.addf("of %d half-sent requests some are kept: %v", 128, err)
	}
	all, err := waitFor(ctx, l.cutOff(60*time.Second), func() bool { return s.sockets() <= before+spare })
	if err != nil && !l.isTrial() {
		f.addf("%d connections are kept: %v", s.sockets()-before, err)
	}
	l.checkGrowth(s, &f)
	s.isAlive(ctx, &f)
	return fmt.Sprintf("%d connections held; %s; half-sent ones were gone within %s, all within %s; the memory grew by %s",
		most, beside, rounded(l.spell+halves), rounded(l.spell+halves+all), s.growth()), f.err()
}

// spare is how many connections a server may have more than before: those that this program keeps alive.
const spare = 4

// sendAndHold opens connections, sends a text on each, and leaves them open with a small buffer to read into.
func (s *server) sendAndHold(ctx context.Context, n int, text string) (held []net.Conn, err error) {
	for range n {
		conn, err := s.dial(ctx)
		if err != nil {
			return held, err
		}
		held = append(held, conn)
		if strings.HasPrefix(text, "GET /export") {
			_ = conn.(*net.TCPConn).SetReadBuffer(4 << 10) // the system may have a larger least
		}
		if _, err := io.WriteString(conn, text); err != nil {
			return held, err
		}
	}
	return held, nil
}
