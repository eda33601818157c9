package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"sync"
	"testing"
)

// testServer is a running `ties serve`.
type testServer struct {
	*testing.T
	url     string        // ends in a slash
	log     <-chan string // the lines from now on
	passed  []string      // lines before, other than those that were waited for
	printed *sharedText   // on standard output
	stop    func()        // as SIGTERM does
	code    chan int
}

// sharedText is what is written while it is read.
type sharedText struct {
	mu   sync.Mutex // guards text
	text strings.Builder
}

func (o *sharedText) Write(p []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.text.Write(p)
}

func (o *sharedText) String() string {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.text.String()
}

// serve starts a server and waits until it listens.
func (s shell) serve(args ...string) *testServer {
	s.Helper()
	return s.serveUntil("msg=listening", args...)
}

// serveUntil starts a server, and waits until its log has some words.
func (s shell) serveUntil(words string, args ...string) *testServer {
	s.Helper()
	ctx, stop := context.WithCancel(s.Context())
	stderr, said := io.Pipe()
	started := &testServer{T: s.T, log: linesOf(stderr), printed: new(sharedText), stop: stop, code: make(chan int, 1)}
	go func() {
		all := append([]string{"ties", "serve", "--listen", "127.0.0.1:0", "--shutdown-delay", "0s"}, args...)
		started.code <- runCLI(ctx, all, s.lookup, strings.NewReader(""), started.printed, said)
		_ = said.Close()
	}()
	_, url, _ := strings.Cut(started.waitFor(words), "http://")
	started.url = "http://" + strings.Trim(url, `"}`)
	return started
}

// linesOf returns the lines of a text as they come. So many wait to be read that the writer does not have to.
func linesOf(text io.Reader) <-chan string {
	lines := make(chan string, 10_000)
	go func() {
		defer close(lines)
		for scanner := bufio.NewScanner(text); scanner.Scan(); {
			lines <- scanner.Text()
		}
	}()
	return lines
}

// waitFor reads the log up to a line with some words, and returns that line.
func (s *testServer) waitFor(words string) string {
	s.Helper()
	for line := range s.log {
		if strings.Contains(line, words) {
			return line
		}
		s.passed = append(s.passed, line)
	}
	s.Fatalf("the server stopped (exit code %d) without saying %q", <-s.code, words)
	return ""
}

// waitForAlready is waitFor, also for a line that was passed while waiting for others.
func (s *testServer) waitForAlready(words string) {
	s.Helper()
	if !strings.Contains(strings.Join(s.passed, "\n"), words) {
		s.waitFor(words)
	}
}

// stops stops the server and asserts that it exits cleanly.
func (s *testServer) stops() {
	s.Helper()
	s.stop()
	s.drained()
}

func (s *testServer) drained() {
	s.Helper()
	for range s.log { // to its end
	}
	if code := <-s.code; code != exitOK {
		s.Errorf("exit code %d, want %d", code, exitOK)
	}
}

// httpAnswer is a response, read.
type httpAnswer struct {
	status int
	header http.Header
	body   string
}

func (s *testServer) get(path string) httpAnswer {
	s.Helper()
	request, err := http.NewRequestWithContext(s.Context(), http.MethodGet, s.url+path, nil)
	if err != nil {
		s.Fatal(err)
	}
	return s.do(request)
}

// ask queries Kimi as a page of an origin would.
func (s *testServer) ask(origin string) httpAnswer {
	s.Helper()
	request, err := http.NewRequestWithContext(s.Context(), http.MethodPost, s.url+"graphql", strings.NewReader(kimi))
	if err != nil {
		s.Fatal(err)
	}
	request.Header.Set("Content-Type", "application/json")
	if origin != "" {
		request.Header.Set("Origin", origin)
	}
	return s.do(request)
}

func (s *testServer) do(request *http.Request) httpAnswer {
	s.Helper()
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		s.Fatal(err)
	}
	defer func() { _ = response.Body.Close() }()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		s.Fatal(err)
	}
	return httpAnswer{response.StatusCode, response.Header, strings.TrimSpace(string(body))}
}

const (
	kimi       = `{"query":"{ project(id: \"project:kimi\") { name } }"}`
	kimiAnswer = `{"data":{"project":{"name":"Kimi"}}}`
)

func TestServeTheArticle(t *testing.T) {
	s := newShell(t)
	server := s.serve()
	if got := server.ask(""); got.body != kimiAnswer {
		t.Errorf("answered %s", got.body)
	}
	for path, want := range map[string]string{"healthz": "ok", "readyz": "ok", "": "<html"} {
		if got := server.get(path); got.status != http.StatusOK || !strings.Contains(got.body, want) {
			t.Errorf("/%s answered %d: %.200s", path, got.status, got.body)
		}
	}
	if got := server.get("nowhere"); got.status != http.StatusNotFound {
		t.Errorf("/nowhere answered %d", got.status)
	}
	server.stops()

	// After a restart everything is there, and nothing is seeded twice.
	before := s.run("export").succeeds().stdout
	server = s.serve()
	if got := server.ask(""); got.body != kimiAnswer {
		t.Errorf("started again, it answered %s", got.body)
	}
	server.stops()
	if s.run("export").stdout != before {
		t.Error("starting again has changed the store")
	}
}

func TestAStoreIsSeededOnlyWhereItIsEmptyAndWanted(t *testing.T) {
	s := newShell(t)
	server := s.serve("--seed=false")
	if got := server.ask(""); got.body != `{"data":{"project":null}}` {
		t.Errorf("without seeds it answered %s", got.body)
	}
	server.stops()

	s.pipe(company, "import", "-").succeeds()
	s.serve().stops()
	if got := s.run("export").stdout; got != company {
		t.Errorf("a store that was not empty holds\n%s", got)
	}
}

func TestServeFromMemory(t *testing.T) {
	s := newShell(t)
	s.env["TIES_STORE"] = "sqlite::memory:"
	server := s.serve()
	if got := server.ask(""); got.body != kimiAnswer {
		t.Errorf("answered %s", got.body)
	}
	server.stops()
}

// When the server is told to stop, a request is in flight: its headers have been read, its body has not.
func TestStoppingLetsRequestsFinish(t *testing.T) {
	server := newShell(t).serve()
	conn, err := net.Dial("tcp", strings.Trim(strings.TrimPrefix(server.url, "http:"), "/"))
	if err != nil {
		t.Fatal(err)
	}
	closeLater(t, conn)
	if _, err := fmt.Fprintf(conn, "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: %d\r\nExpect: 100-continue\r\n\r\n", len(kimi)); err != nil {
		t.Fatal(err)
	}
	answers := bufio.NewReader(conn)
	if line, err := answers.ReadString('\n'); err != nil || !strings.Contains(line, "100 Continue") {
		t.Fatalf("got %q, %v, want the server to ask for the body", line, err)
	}
	if _, err := answers.ReadString('\n'); err != nil {
		t.Fatal(err)
	}

	server.stop()
	server.waitFor("msg=stopping")
	if _, err := io.WriteString(conn, kimi); err != nil {
		t.Fatal(err)
	}
	response, err := http.ReadResponse(answers, nil)
	if err != nil {
		t.Fatalf("the request was cut off: %v", err)
	}
	defer func() { _ = response.Body.Close() }()
	got, err := io.ReadAll(response.Body)
	if err != nil || strings.TrimSpace(string(got)) != kimiAnswer {
		t.Errorf("answered %s, %v", got, err)
	}
	server.drained()
	if _, err := net.Dial("tcp", conn.RemoteAddr().String()); err == nil {
		t.Error("it still listens")
	}
}
