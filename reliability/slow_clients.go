package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"regexp"
	"strings"
	"sync"
	"time"

	"ties/internal/streamclient"
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

var followers = check{
	name: "followers",
	does: "1,000 clients follow the changes over websockets, of which 16 read nothing, while ten changes a second are made; then 10,000 subscriptions are opened and dropped.",
	bound: "Each client that reads is told every change, in order, within 2 s of it at p99; the memory grows by at most 256 MB; afterwards there are no more " +
		"connections than before, and at most 16 more goroutines than in a server that nobody has followed.",
	run: follow,
}

const (
	droppedForEach = 10 // follower
	silent         = 16 // followers that read nothing
)

func follow(ctx context.Context, l *lab) (string, error) {
	path, err := l.copyOf("followed.db")
	if err != nil {
		return "", err
	}
	printed, err := l.ties(ctx, "token", "create", "--store", "sqlite:"+path, "--name", "writer", "--role", "editor")
	if err != nil {
		return "", err
	}
	s, err := l.serve(ctx, "sqlite:"+path, "--max-connections", "5000", "--max-connections-per-address", "5000")
	if err != nil {
		return "", err
	}
	defer s.Stop()
	client.CloseIdleConnections()
	before, n := s.sockets(), l.cancelled/droppedForEach
	var f faults
	a := &audience{server: s, token: strings.TrimSpace(tokenForm.FindString(printed)), written: map[int]time.Time{}}
	a.listen(ctx, n, l.spell, &f)
	late := a.late.quantile(0.99)
	if !l.isTrial() && late > l.within(2*time.Second) {
		f.addf("a change is told after %s at p99", ms(late))
	}
	together(floodClients, func(i int) {
		for ; i < l.cancelled; i += floodClients {
			if one, err := a.subscribe(ctx); err != nil {
				f.addf("%v", err)
			} else {
				_ = one.CloseNow() // without a word
			}
		}
	})
	if _, err := waitFor(ctx, 20*time.Second, func() bool { return s.sockets() <= before+spare }); err != nil {
		f.addf("%d connections are kept: %v", s.sockets()-before, err)
	}
	l.checkGrowth(s, &f)
	s.isAlive(ctx, &f)
	grown := s.growth()
	more, err := l.compareGoroutines(ctx, s)
	if err != nil || more > 16 {
		f.addf("%d goroutines more, %v", more, err)
	}
	return fmt.Sprintf("%d clients were told %d changes, each after p50 %s, p99 %s, worst %s; then %d were dropped; the memory grew by %s; goroutines %+d",
		n, len(a.written), ms(a.late.quantile(0.5)), ms(late), ms(a.late.worst()), l.cancelled, grown, more), f.err()
}

var tokenForm = regexp.MustCompile(`ties_\w+`)

// audience are those who follow a server.
type audience struct {
	*server
	token string
	late  tally

	mu      sync.Mutex        // guards written
	written map[int]time.Time // when each revision was asked for
}

func (a *audience) subscribe(ctx context.Context) (*streamclient.Socket, error) {
	one, err := streamclient.Open(ctx, a.URL+"graphql", nil)
	if err != nil {
		return nil, err
	}
	return one, one.Subscribe(ctx, "1", streamclient.Request{Query: "subscription { changes { revision { number reason } changes { op id fields { name after } } upTo } }"})
}

// listen has n clients follow what is written for some time.
func (a *audience) listen(ctx context.Context, n int, spell time.Duration, f *faults) {
	var ready, all sync.WaitGroup
	done := make(chan struct{})
	ready.Add(n)
	for i := range n {
		all.Go(func() {
			one, err := a.subscribe(ctx)
			if err == nil {
				defer func() { _ = one.CloseNow() }()
				_, err = one.Receive(ctx) // that there is nothing yet
			}
			ready.Done()
			switch {
			case err != nil:
				f.addf("a client: %v", err)
			case i < silent && i < n/2:
				<-done
			default:
				if err := a.hear(ctx, one, done); err != nil {
					f.addf("a client: %v", err)
				}
			}
		})
	}
	ready.Wait()
	a.write(ctx, spell, f)
	close(done)
	all.Wait()
}

// lastReason is the reason of the last change.
const lastReason = "the end"

// write makes ten changes a second, and one that is the last.
func (a *audience) write(ctx context.Context, spell time.Duration, f *faults) {
	const interval = 100 * time.Millisecond
	tick := time.NewTicker(interval)
	defer tick.Stop()
	for end := time.Now().Add(spell); time.Now().Before(end) && ctx.Err() == nil; <-tick.C {
		a.change(ctx, "", f)
	}
	a.change(ctx, lastReason, f)
}

func (a *audience) change(ctx context.Context, reason string, f *faults) {
	begun := time.Now()
	var got struct {
		Data struct {
			Apply struct{ Revision struct{ Number int } }
		}
	}
	body, err := a.apply(ctx, request(`mutation ($reason: String) { apply(input: {people: [{name: "Somebody"}], reason: $reason}) { revision { number } } }`,
		map[string]any{"reason": reason}))
	if err == nil {
		err = json.Unmarshal(body, &got)
	}
	number := got.Data.Apply.Revision.Number
	if err != nil || number == 0 {
		f.addf("a change is answered %.100s, %v", body, err)
		return
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	a.written[number] = begun
}

func (a *audience) apply(ctx context.Context, body []byte) ([]byte, error) {
	sent, err := http.NewRequestWithContext(ctx, http.MethodPost, a.URL+"graphql", bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	sent.Header.Set("Content-Type", "application/json")
	sent.Header.Set("Authorization", "Bearer "+a.token)
	response, err := client.Do(sent)
	if err != nil {
		return nil, err
	}
	defer func() { _ = response.Body.Close() }()
	return io.ReadAll(response.Body)
}

// hear reads events up to the last revision. Each must be the one after the one before. Until written is closed, a change may be
// told before it is answered.
func (a *audience) hear(ctx context.Context, one *streamclient.Socket, written <-chan struct{}) error {
	heard := map[int]time.Time{}
	for before := 0; ; {
		m, err := one.Receive(ctx)
		if err != nil {
			return err
		}
		var event struct {
			Data struct {
				Changes struct {
					Revision *struct {
						Number int
						Reason string
					}
				}
			}
		}
		if err := json.Unmarshal(m.Payload, &event); err != nil {
			return err
		}
		if event.Data.Changes.Revision == nil {
			continue
		}
		number := event.Data.Changes.Revision.Number
		if before > 0 && number != before+1 {
			return fmt.Errorf("revision %d came after %d", number, before)
		}
		before, heard[number] = number, time.Now()
		if event.Data.Changes.Revision.Reason == lastReason {
			break
		}
	}
	<-written
	a.mu.Lock()
	defer a.mu.Unlock()
	for number, at := range heard {
		a.late.add("told", at.Sub(a.written[number]))
	}
	return nil
}
