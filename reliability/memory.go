package main

import (
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"time"

	"ties/bench/process"
)

var shortOfMemory = check{
	name: "short of memory",
	does: "Clients at 4 addresses ask a server that may use 100 MB for answers of 27 MB, and do not read them, until it has no memory for more; " +
		"meanwhile another one asks a light question. Then they go away.",
	bound: "While memory is short the light question is refused with 503, `OVERLOADED` and `Retry-After`, and /readyz says 200; within 20 s after " +
		"they have gone it is answered again, by the same process.",
	run: exhaust,
}

func exhaust(ctx context.Context, l *lab) (string, error) {
	url := "sqlite:" + l.path("memory.db")
	if err := l.importPeople(ctx, url, "m", 1); err != nil {
		return "", err
	}
	s, err := l.serve(ctx, url, "--memory-limit", "100MiB")
	if err != nil {
		return "", err
	}
	defer s.Stop()
	var f faults
	held, short, refused, err := s.fill(ctx)
	defer func() { closeAll(held) }()
	if err != nil {
		return "", err
	}
	if refused.status != http.StatusServiceUnavailable || first(refused.codes()) != "OVERLOADED" || refused.header.Get("Retry-After") == "" {
		f.addf("the light question is not refused: %s, Retry-After %q", refused, refused.header.Get("Retry-After"))
	}
	if a := s.get(ctx, "readyz"); a.status != http.StatusOK {
		f.addf("/readyz says %s", a)
	}
	closeAll(held)
	well, err := waitFor(ctx, 20*time.Second, func() bool { return s.ask(ctx, query(light)).answered() })
	if err != nil {
		f.addf("the light question is not answered again: %v", err)
	}
	s.isAlive(ctx, &f)
	return fmt.Sprintf("%d answers held; refused after %s, answered again %s after they had gone; the process had %s at most",
		len(held), rounded(short), rounded(well), process.Peak(s.PID)), f.err()
}

// fill asks for large answers that nobody reads, until a light question is refused, and returns that refusal.
func (s *server) fill(ctx context.Context) (held []net.Conn, took time.Duration, refused answer, err error) {
	const addresses, each = 4, 3
	large := post(string(largeAnswer()))
	for i := range addresses * each {
		conn, err := s.dialFrom(ctx, net.IPv4(127, 0, 0, byte(10+i%addresses)))
		if err != nil {
			return held, 0, refused, err
		}
		held = append(held, conn)
		if _, err := io.WriteString(conn, large); err != nil {
			return held, 0, refused, err
		}
	}
	took, _ = waitFor(ctx, 20*time.Second, func() bool {
		refused = s.ask(ctx, query(light))
		return !refused.answered()
	})
	return held, took, refused, nil
}

// dialFrom opens a connection from an address, with a small buffer to read into.
func (s *server) dialFrom(ctx context.Context, from net.IP) (net.Conn, error) {
	conn, err := (&net.Dialer{LocalAddr: &net.TCPAddr{IP: from}}).DialContext(ctx, "tcp", s.host())
	if err == nil {
		_ = conn.(*net.TCPConn).SetReadBuffer(4 << 10) // the system may have a larger least
	}
	return conn, err
}

func closeAll(list []net.Conn) {
	for _, conn := range list {
		_ = conn.Close() // once more, perhaps
	}
}

// largeAnswer returns the body of a request for one entity a thousand times, under long names.
func largeAnswer() []byte {
	const times, fields = 1_000, 150
	text := "query ($ids: [ID!]!) { nodes(ids: $ids) { " + repeat(fields, "a%d"+strings.Repeat("_", 160)+": id ") + "} }"
	ids := make([]string, times)
	for i := range ids {
		ids[i] = "person:m-0"
	}
	return request(text, map[string]any{"ids": ids})
}
