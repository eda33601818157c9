package connlimit

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/netip"
	"strings"
	"testing"
)

const refusalBody = `{"errors":[]}`

// limited is a server with a limiter.
type limited struct {
	*testing.T
	*Limiter
	address string
	entered chan string   // paths of requests that are being answered
	goOn    chan struct{} // answers a request for /slow
}

func serve(t *testing.T, total, perClient int) *limited {
	inner, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	s := &limited{t, New(total, perClient, refusalBody), inner.Addr().String(), make(chan string, 1_000), make(chan struct{})}
	server := &http.Server{Handler: http.HandlerFunc(s.answer)} //nolint:gosec // no deadlines: only the limiter makes room
	s.Watch(server)
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(s.Listener(inner)) }()
	t.Cleanup(func() {
		if err := server.Close(); err != nil {
			t.Error(err)
		}
		if err := <-ended; !errors.Is(err, http.ErrServerClosed) {
			t.Error(err)
		}
	})
	return s
}

func (s *limited) answer(w http.ResponseWriter, r *http.Request) {
	s.entered <- r.URL.Path
	if r.URL.Path == "/slow" {
		<-s.goOn
	}
	if _, err := io.Copy(w, r.Body); err != nil {
		return // the client was cut off
	}
	_, _ = io.WriteString(w, "ok")
}

// dial connects from an address, and sends something.
func (s *limited) dial(from, text string) net.Conn {
	s.Helper()
	conn, err := (&net.Dialer{LocalAddr: &net.TCPAddr{IP: net.ParseIP(from)}}).DialContext(s.Context(), "tcp", s.address)
	if err != nil {
		s.Fatal(err)
	}
	s.Cleanup(func() { _ = conn.Close() })
	_, _ = io.WriteString(conn, text) // the server may have closed it
	return conn
}

// status returns the status of the response on a connection, and its body.
func (s *limited) status(conn net.Conn) (int, string) {
	s.Helper()
	response, err := http.ReadResponse(bufio.NewReader(conn), nil)
	if err != nil {
		s.Error(err)
		return 0, ""
	}
	defer func() { _ = response.Body.Close() }()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		s.Error(err)
	}
	return response.StatusCode, string(body)
}

const (
	here      = "127.0.0.1"
	elsewhere = "127.0.0.2"
	get       = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"
	getSlow   = "GET /slow HTTP/1.1\r\nHost: a\r\n\r\n"
)

// Thousands of connections on which a client sends nothing, or half of a request, keep out neither others nor its own requests.
func TestWhoKeepsTheServerWaitingMakesRoom(t *testing.T) {
	for name, half := range map[string]string{
		"nothing":         "",
		"half a line":     "GET / HT",
		"half a header":   "GET / HTTP/1.1\r\nHost: a\r\nX-A: ",
		"half a body":     "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nhalf",
		"half a chunk":    "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n64\r\nhalf",
		"a whole request": get,
	} {
		t.Run(name, func(t *testing.T) {
			s := serve(t, 40, 20)
			for range 300 {
				s.dial(here, half)
			}
			for _, from := range []string{here, elsewhere} {
				if status, body := s.status(s.dial(from, get)); status != http.StatusOK || body != "ok" {
					t.Errorf("from %s: %d %s", from, status, body)
				}
			}
			s.mu.Lock()
			defer s.mu.Unlock()
			if mine := s.clients[here+"/32"]; s.open > 40 || mine.open > 20 {
				t.Errorf("%d connections, %d of them of one client", s.open, mine.open)
			}
		})
	}
}

func TestWhoIsAnsweredIsNotCutOff(t *testing.T) {
	s := serve(t, 4, 2)
	var busy []net.Conn
	for range 2 {
		busy = append(busy, s.dial(here, getSlow))
		<-s.entered
	}
	refused := s.dial(here, get)
	if status, body := s.status(refused); status != http.StatusServiceUnavailable || body != refusalBody {
		t.Errorf("one too many: %d %s", status, body)
	}
	if status, _ := s.status(s.dial(elsewhere, get)); status != http.StatusOK {
		t.Errorf("another client: %d", status)
	}
	close(s.goOn)
	for _, conn := range busy {
		if status, body := s.status(conn); status != http.StatusOK || body != "ok" {
			t.Errorf("those that were busy: %d %s", status, body)
		}
	}
	if status, _ := s.status(s.dial(here, get)); status != http.StatusOK {
		t.Errorf("afterwards: %d", status)
	}
}

// Where all connections are taken, it is one of the client with the most that makes room.
func TestTheClientWithTheMostMakesRoom(t *testing.T) {
	s := serve(t, 5, 4)
	kept := s.dial(elsewhere, get) // the longest
	if status, _ := s.status(kept); status != http.StatusOK {
		t.Fatal(status)
	}
	for range 4 {
		if status, _ := s.status(s.dial(here, get)); status != http.StatusOK {
			t.Fatal(status)
		}
	}
	if status, _ := s.status(s.dial("127.0.0.3", get)); status != http.StatusOK {
		t.Errorf("a third client: %d", status)
	}
	if _, err := io.WriteString(kept, get); err != nil {
		t.Fatal(err)
	}
	if status, _ := s.status(kept); status != http.StatusOK {
		t.Errorf("the client with one: %d", status)
	}
}

// A connection is counted until it is closed, and no longer.
func TestConnectionsAreCountedOnce(t *testing.T) {
	l := New(2, 2, refusalBody)
	dial := func() net.Conn {
		client, server := net.Pipe()
		t.Cleanup(func() { _ = client.Close() })
		return l.admit(server)
	}
	first, second := dial(), dial()
	for range 3 {
		_ = first.Close()
	}
	if l.open != 1 || l.clients["pipe"].open != 1 {
		t.Errorf("%d connections, %v", l.open, l.clients)
	}
	_ = second.Close()
	if l.open != 0 || len(l.clients) != 0 {
		t.Errorf("%d connections, %v", l.open, l.clients)
	}
}

// Many that are refused at once are closed, whatever they send.
func TestManyRefusals(t *testing.T) {
	s := serve(t, 1, 1)
	s.dial(here, getSlow)
	<-s.entered
	defer close(s.goOn)
	var refused []net.Conn
	for i := range 300 {
		refused = append(refused, s.dial(here, strings.Repeat("x", i)))
	}
	for _, conn := range refused {
		if half, ok := conn.(*net.TCPConn); ok {
			_ = half.CloseWrite()
		}
		if _, err := io.Copy(io.Discard, conn); err != nil && !strings.Contains(err.Error(), "reset") {
			t.Error(err)
		}
	}
}

// What it takes to admit a connection does not depend on how many others there are.
func BenchmarkAdmit(b *testing.B) {
	for _, open := range []int{10, 1_000} {
		b.Run(fmt.Sprint(open), func(b *testing.B) {
			l := New(2*open, open, refusalBody)
			raw := silentConn{}
			for range open {
				l.admit(raw)
			}
			b.ReportAllocs()
			for b.Loop() {
				l.admit(raw) // one of the others makes room
			}
		})
	}
}

// silentConn is a connection on which nothing comes.
type silentConn struct{ net.Conn }

func (silentConn) Close() error { return nil }

func (silentConn) RemoteAddr() net.Addr {
	return net.TCPAddrFromAddrPort(netip.MustParseAddrPort("127.0.0.1:1"))
}
