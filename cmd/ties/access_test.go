package main

import (
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"
)

// What is sent from where.
var (
	noBrowser  = []string{}
	ownPage    = []string{"Sec-Fetch-Site", "same-origin", "Sec-Fetch-Mode", "cors"}
	addressBar = []string{"Sec-Fetch-Site", "none", "Sec-Fetch-Mode", "navigate", "Sec-Fetch-Dest", "document"}
	link       = []string{"Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate", "Sec-Fetch-Dest", "document", "Referer", "https://evil.example/"}
	frame      = []string{"Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate", "Sec-Fetch-Dest", "iframe"}
	image      = []string{"Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "no-cors", "Sec-Fetch-Dest", "image"}
	otherPort  = []string{"Sec-Fetch-Site", "same-site", "Sec-Fetch-Mode", "no-cors"}
	fetch      = []string{"Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "cors", "Origin", "https://evil.example"}
	oldFetch   = []string{"Origin", "https://evil.example"} // of a browser without Sec-Fetch
	oldImage   = []string{"Referer", "https://evil.example/page"}
	sandbox    = []string{"Origin", "null"}
	friend     = []string{"Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "cors", "Origin", "https://friend.example"}
)

var dataRoutes = []string{"GET /graphql?query={__typename}", "POST /graphql", "GET /export?format=jsonl", "HEAD /export?format=jsonl", "OPTIONS /graphql"}

var pageRoutes = []string{"GET /", "GET /explore", "HEAD /explore", "GET /explore?q=kimi"}

var healthRoutes = []string{"GET /healthz", "GET /readyz"}

// sendTo sends a request to a route, to a Host unless that is "", with some headers.
func (s *testServer) sendTo(route, host string, header []string) httpAnswer {
	s.Helper()
	method, path, _ := strings.Cut(route, " /")
	body := ""
	if method == http.MethodPost {
		body = kimi
	}
	request, err := http.NewRequestWithContext(s.Context(), method, s.url+path, strings.NewReader(body))
	if err != nil {
		s.Fatal(err)
	}
	request.Host = host
	request.Header.Set("Content-Type", "application/json")
	for pair := range slices.Chunk(header, 2) {
		request.Header.Set(pair[0], pair[1])
	}
	return s.do(request)
}

// expect asserts the status of routes.
func (s *testServer) expect(status int, host string, header []string, groups ...[]string) {
	s.Helper()
	for _, route := range slices.Concat(groups...) {
		got := s.sendTo(route, host, header)
		if got.status != status {
			s.Errorf("%s to %q with %q: %d %.200s, want %d", route, host, header, got.status, got.body, status)
		}
		if status != http.StatusOK && (strings.Contains(got.body, "Kimi") || got.header.Get("Access-Control-Allow-Origin") != "") {
			s.Errorf("%s to %q with %q: the page elsewhere may read %.200s", route, host, header, got.body)
		}
	}
}

func TestNamesThatPointHereReachNothing(t *testing.T) {
	server := newShell(t).serve("--public-url", "https://ties.example.org/graph/", "--allowed-host", "Ties.internal, 10.0.0.7")
	t.Cleanup(server.stops)
	u, err := url.Parse(server.url)
	if err != nil {
		t.Fatal(err)
	}
	for _, host := range []string{
		"", "127.0.0.1", "localhost", "LOCALHOST.:1", "localhost:" + u.Port(), "app.localhost", "[::1]", "[::1]:8080", "127.1.2.3:80",
		"ties.example.org", "ties.example.org:8443", "ties.internal", "10.0.0.7:80",
	} {
		server.expect(http.StatusOK, host, noBrowser, dataRoutes, pageRoutes, healthRoutes)
	}
	for _, host := range []string{
		"rebound.example", "rebound.example:" + u.Port(), "localhost.rebound.example", "127.0.0.1.rebound.example", "xlocalhost",
		"192.168.1.5:" + u.Port(), "0.0.0.0", "[::ffff:10.0.0.8]", "ties.example.org.evil.example", "2130706433", "127.1",
	} {
		server.expect(http.StatusMisdirectedRequest, host, noBrowser, dataRoutes, pageRoutes)
		server.expect(http.StatusMisdirectedRequest, host, ownPage, dataRoutes, pageRoutes)
		server.expect(http.StatusOK, host, noBrowser, healthRoutes) // probes name the address that they know
	}
}

// A server that listens at all addresses answers to each, which no page elsewhere can have as its name.
func TestAServerBeyondLoopback(t *testing.T) {
	server := newShell(t).serve("--listen", ":0", "--allowed-host", "ties")
	t.Cleanup(server.stops)
	server.url = strings.Replace(server.url, "[::]", "127.0.0.1", 1)
	for _, host := range []string{"", "192.168.1.5:8080", "[fd00::1]:8080", "ties:8080"} {
		server.expect(http.StatusOK, host, noBrowser, dataRoutes, pageRoutes, healthRoutes)
	}
	server.expect(http.StatusMisdirectedRequest, "rebound.example:8080", noBrowser, dataRoutes, pageRoutes)
}

func TestAServerSaysWhatItOpens(t *testing.T) {
	if got := newShell(t).serve("--listen", ":0", "--allowed-host", "ties.internal").lastWords(); !strings.Contains(got, "other machines can reach this server") ||
		!strings.Contains(got, "ties.internal") || !strings.Contains(got, "any address") {
		t.Errorf("it says\n%s", got)
	}
	if got := newShell(t).serve().lastWords(); strings.Contains(got, "other machines") {
		t.Errorf("on loopback it says\n%s", got)
	}
}

// lastWords stops a server, and returns what it has logged since it listens.
func (s *testServer) lastWords() string {
	s.Helper()
	s.stop()
	var said []string
	for line := range s.log {
		said = append(said, line)
	}
	s.drained()
	return strings.Join(said, "\n")
}

func TestPagesElsewhereReachNothing(t *testing.T) {
	server := newShell(t).serve("--cors-origin", "https://friend.example", "--public-url", "https://ties.example.org/")
	t.Cleanup(server.stops)
	for _, header := range [][]string{noBrowser, ownPage, addressBar, {"Origin", "https://ties.example.org"}, {"Origin", strings.TrimSuffix(server.url, "/")}, {"Referer", server.url + "explore"}} {
		server.expect(http.StatusOK, "", header, dataRoutes, pageRoutes, healthRoutes)
	}
	for _, header := range [][]string{frame, image, otherPort, fetch} {
		server.expect(http.StatusForbidden, "", header, dataRoutes, pageRoutes, healthRoutes)
	}
	for _, header := range [][]string{link, oldFetch, oldImage, sandbox} {
		server.expect(http.StatusForbidden, "", header, dataRoutes, healthRoutes)
		server.expect(http.StatusOK, "", header, pageRoutes)
	}
	server.expect(http.StatusForbidden, "", link, []string{"POST /", "POST /explore"})
	for _, route := range dataRoutes {
		if got := server.sendTo(route, "", friend); got.status != http.StatusOK || got.header.Get("Access-Control-Allow-Origin") != "https://friend.example" {
			t.Errorf("%s for a friend: %d %v", route, got.status, got.header)
		}
	}
}

func TestRefusalsSayWhatWouldBeRight(t *testing.T) {
	server := newShell(t).serve()
	host := server.sendTo("POST /graphql", "rebound.example", noBrowser)
	if !strings.Contains(host.body, `"code":"FORBIDDEN"`) || !strings.Contains(host.body, "--allowed-host") {
		t.Errorf("answered %s", host.body)
	}
	if line := server.waitFor("refused a request"); !strings.Contains(line, "rebound.example") || !strings.Contains(line, "path=/graphql") {
		t.Errorf("the log says %s", line)
	}
	origin := server.sendTo("GET /export?format=jsonl", "", fetch)
	if !strings.Contains(origin.body, `"code":"FORBIDDEN"`) || !strings.Contains(origin.body, "--cors-origin") {
		t.Errorf("answered %s", origin.body)
	}
	page := server.sendTo("GET /explore", "rebound.example", noBrowser)
	if page.header.Get("Content-Type") != "text/plain; charset=utf-8" || !strings.Contains(page.body, "--allowed-host") {
		t.Errorf("answered %s %s", page.header.Get("Content-Type"), page.body)
	}
	server.stops()
}

func TestAccessFlagsThatAreWrong(t *testing.T) {
	s := newShell(t)
	for flag, values := range map[string][]string{
		"--allowed-host": {"https://example.org", "example.org:80", "example.org/x", "a b", "*.example.org", "user@example.org"},
		"--public-url":   {"example.org", "ftp://example.org", "https://", "https://user:secret@example.org", "https://example.org/?q"},
		"--cors-origin":  {"https://*.example.org", "null"},
	} {
		for _, value := range values {
			got := s.run("serve", "--listen", "127.0.0.1:0", flag, value)
			got.fails(exitUsage, flag, "want")
			if strings.Contains(got.stderr, "secret") {
				t.Errorf("the password is shown: %s", got.stderr)
			}
		}
	}
}
