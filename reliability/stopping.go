package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptrace"
	"sync/atomic"
	"syscall"
	"time"
)

var stopping = check{
	name:  "SIGTERM under load",
	does:  "5 times a server is told to stop while 32 clients ask, half of them on connections that they keep.",
	bound: "Whoever has a connection is answered; the server ends by itself, within 10 s, and well.",
	run:   stopOften,
}

func stopOften(ctx context.Context, l *lab) (string, error) {
	var f faults
	var slow time.Duration
	var all, after int64
	for range l.rounds {
		s, err := l.serve(ctx, "sqlite:"+l.graph(), "--shutdown-delay", "1s")
		if err != nil {
			return "", err
		}
		load := &untilRefused{url: s.URL + "graphql", f: &f}
		var took time.Duration
		together(33, func(i int) {
			if i > 0 {
				load.ask(ctx, i%2 == 0)
				return
			}
			took = load.stop(ctx, s)
		})
		slow = max(slow, took)
		all += load.answers.Load()
		after += load.after.Load()
		s.Stop()
	}
	if slow > l.within(10*time.Second) {
		f.addf("it took %s", rounded(slow))
	}
	return fmt.Sprintf("%d stops, %d answers, %d of them after the signal; %d lost; stopped within %s", l.rounds, all, after, f.count, rounded(slow)), f.err()
}

// untilRefused is clients who ask until a server takes no connection.
type untilRefused struct {
	url            string
	answers, after atomic.Int64
	isStopping     atomic.Bool
	f              *faults
}

// stop stops a server once it has answered often, and returns how long that took.
func (u *untilRefused) stop(ctx context.Context, s *server) time.Duration {
	const often = 1_000
	if _, err := waitFor(ctx, time.Minute, func() bool { return u.answers.Load() > often }); err != nil {
		u.f.addf("%d answers: %v", u.answers.Load(), err)
	}
	begun := time.Now()
	u.isStopping.Store(true)
	if err := errors.Join(s.Signal(syscall.SIGTERM), s.Wait()); err != nil {
		u.f.addf("the server ended with %v", err)
	}
	return time.Since(begun)
}

func (u *untilRefused) ask(ctx context.Context, keepAlive bool) {
	transport := &http.Transport{DisableKeepAlives: !keepAlive}
	defer transport.CloseIdleConnections()
	for {
		connected, err := u.exchange(ctx, transport)
		if err != nil {
			if connected {
				u.f.addf("a request was lost: %v", err)
			}
			return
		}
		u.answers.Add(1)
		if u.isStopping.Load() {
			u.after.Add(1)
		}
	}
}

// exchange asks once, and reports whether it had a connection.
func (u *untilRefused) exchange(ctx context.Context, transport *http.Transport) (connected bool, err error) {
	trace := &httptrace.ClientTrace{GotConn: func(httptrace.GotConnInfo) { connected = true }}
	sent, err := http.NewRequestWithContext(httptrace.WithClientTrace(ctx, trace), http.MethodPost, u.url, bytes.NewReader(query(light)))
	if err != nil {
		return false, err
	}
	sent.Header.Set("Content-Type", "application/json")
	sent.GetBody = nil // so that it is not sent again unnoticed
	response, err := transport.RoundTrip(sent)
	if err != nil {
		return connected, err
	}
	body, err := io.ReadAll(response.Body)
	a := answer{status: response.StatusCode, body: body, err: errors.Join(err, response.Body.Close())}
	if !a.answered() && a.status != http.StatusServiceUnavailable {
		return connected, fmt.Errorf("answered %s", a)
	}
	return connected, nil
}
