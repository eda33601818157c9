package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"ties/internal/requestid"
)

// observedServer is a server with metrics.
type observedServer struct {
	*testServer
	metrics string // URL
}

func (s shell) serveObserved(args ...string) observedServer {
	s.Helper()
	server := s.serveUntil("serving metrics", append([]string{"--metrics-listen", "127.0.0.1:0"}, args...)...)
	o := observedServer{server, server.url}
	_, url, _ := strings.Cut(server.waitFor("listening"), "http://")
	server.url = "http://" + strings.Trim(url, `"}`)
	return o
}

// scrape returns the series of a server, by name and labels as Prometheus writes them, when it has answered all requests.
func (s observedServer) scrape() map[string]float64 {
	s.Helper()
	for {
		series := map[string]float64{}
		for line := range strings.Lines(s.fetchMetrics()) {
			name, value, found := strings.Cut(strings.TrimSpace(line), "} ")
			if found {
				name += "}"
			} else {
				name, value, _ = strings.Cut(strings.TrimSpace(line), " ")
			}
			if number, err := strconv.ParseFloat(value, 64); err == nil {
				series[name] = number
			}
		}
		if series["ties_http_requests_in_flight"] == 0 { // the end of a request may come after its answer
			return series
		}
	}
}

func (s observedServer) fetchMetrics() string {
	s.Helper()
	request, err := http.NewRequestWithContext(s.Context(), http.MethodGet, s.metrics, nil)
	if err != nil {
		s.Fatal(err)
	}
	got := s.do(request)
	if got.status != http.StatusOK {
		s.Fatalf("/metrics answered %d: %s", got.status, got.body)
	}
	return got.body
}

// postQuery sends a query with some headers, which alternate with their values.
func (s *testServer) postQuery(query string, headers ...string) httpAnswer {
	s.Helper()
	body, err := json.Marshal(map[string]any{"query": query, "variables": map[string]any{"id": "person:secret"}})
	if err != nil {
		s.Fatal(err)
	}
	request, err := http.NewRequestWithContext(s.Context(), http.MethodPost, s.url+"graphql", strings.NewReader(string(body)))
	if err != nil {
		s.Fatal(err)
	}
	request.Header.Set("Content-Type", "application/json")
	for i := 0; i < len(headers); i += 2 {
		request.Header.Add(headers[i], headers[i+1])
	}
	return s.do(request)
}

// Each metric says exactly what a known load was.
func TestMetricsOfAKnownLoad(t *testing.T) {
	server := newShell(t).serveObserved("--slow-statement", "1ns")
	t.Cleanup(server.stops)
	const (
		one       = `query Kimi { project(id: "project:kimi") { name } }`
		two       = `{ a: person(id: "person:wu-yuxin") { name } b: person(id: "person:nobody") { name } companies(first: 2) { nodes { name } } }`
		unknown   = `{ paths(from: "person:nobody", to: "person:wu-yuxin") { __typename } project(id: "project:kimi") { name } }`
		tooMuch   = `{ x: people(first: 100) { nodes { employments(first: 100) { nodes { company { employments(first: 100) { nodes { id } } } } } } } }`
		malformed = `{`
		invalid   = `{ nothing }`
	)
	queries := map[string]int{one: 3, two: 2, unknown: 1, tooMuch: 1, malformed: 1, invalid: 2, `{ __typename }`: 1, `{ __schema { queryType { name } } }`: 1}
	sent := 0
	for _, query := range slices.Sorted(maps.Keys(queries)) {
		for range queries[query] {
			server.postQuery(query)
			sent++
		}
	}
	for path, n := range map[string]int{"healthz": 2, "readyz": 1, "nowhere": 3, "export?format=jsonl": 1, "export?format=none": 2} {
		for range n {
			server.get(path)
		}
	}
	got := server.scrape()
	field := func(name, field, outcome string) string {
		return fmt.Sprintf("ties_root_field_duration_seconds_%s{field=%q,outcome=%q,store=\"sqlite\"}", name, field, outcome)
	}
	rows := func(field string) string {
		return fmt.Sprintf("ties_root_field_rows_total{field=%q,store=\"sqlite\"}", field)
	}
	errorsOf := func(field, code string) string {
		return fmt.Sprintf("ties_errors_total{code=%q,field=%q}", code, field)
	}
	route := func(route, method string, status int) string {
		return fmt.Sprintf("ties_http_requests_total{method=%q,route=%q,status=\"%d\"}", method, route, status)
	}
	for name, want := range map[string]int{
		route("/graphql", "POST", 200): sent,
		route("/healthz", "GET", 200):  2,
		route("/readyz", "GET", 200):   1,
		route("/export", "GET", 200):   1,
		route("/export", "GET", 400):   2,
		route("/", "GET", 404):         3,

		`ties_http_request_duration_seconds_count{route="/graphql"}`: sent,
		`ties_http_request_duration_seconds_count{route="/export"}`:  3,

		field("count", "project", "ok"):    4,
		field("count", "person", "ok"):     4,
		field("count", "companies", "ok"):  2,
		field("count", "paths", "refused"): 1,
		field("count", "people", "ok"):     0, // refused before it was executed
		field("count", "__typename", "ok"): 1,
		field("count", "__schema", "ok"):   1,
		rows("project"):                    4,
		rows("person"):                     2 + 2, // the row of a record that does not exist says so
		rows("companies"):                  2 * 2,
		rows("people"):                     0,

		errorsOf("paths", "NOT_FOUND"):                1,
		errorsOf("people", "LIMIT_EXCEEDED"):          1,
		errorsOf("none", "GRAPHQL_PARSE_FAILED"):      1,
		errorsOf("none", "GRAPHQL_VALIDATION_FAILED"): 2,
		errorsOf("none", "BAD_USER_INPUT"):            2,

		`ties_cache_misses_total{cache="documents"}`: len(queries) + 1, // what is not valid is not kept
		`ties_cache_hits_total{cache="documents"}`:   2 + 1,
		`ties_store_connections_in_use{pool="read"}`: 0,
		`ties_store_connections_max{pool="write"}`:   1,
	} {
		if n, ok := got[name]; !ok || int(n) != want {
			t.Errorf("%s is %v (there: %t), want %d", name, n, ok, want)
		}
	}
	if n := got[`ties_statement_duration_seconds_count{store="sqlite"}`]; n == 0 || n != got[`ties_slow_statements_total{store="sqlite"}`] {
		t.Errorf("%v statements", n)
	}
}

// The page names each metric, and no other.
func TestThePageNamesEachMetric(t *testing.T) {
	page := readPage(t)
	server := newShell(t).serveObserved()
	t.Cleanup(server.stops)
	server.postQuery("{ nothing }")
	server.scrape()
	served := map[string]bool{}
	for _, match := range regexp.MustCompile(`(?m)^# TYPE (ties_\w+) `).FindAllStringSubmatch(server.fetchMetrics(), -1) {
		served[match[1]] = true
	}
	named := map[string]bool{}
	for _, match := range regexp.MustCompile("(?m)^\\| `(ties_\\w+)` ").FindAllStringSubmatch(page, -1) {
		named[match[1]] = true
	}
	if !maps.Equal(named, served) {
		t.Errorf("the page names\n%q, served are\n%q", slices.Sorted(maps.Keys(named)), slices.Sorted(maps.Keys(served)))
	}
	for _, match := range regexp.MustCompile(`\b(ties_[a-z_]+)`).FindAllStringSubmatch(page, -1) { // in alerts
		if name := strings.TrimSuffix(match[1], "_bucket"); !served[name] {
			t.Errorf("the page has %s", match[1])
		}
	}
}

func readPage(t *testing.T) string {
	t.Helper()
	page, err := os.ReadFile("../../docs/operating.md")
	if err != nil {
		t.Fatal(err)
	}
	return string(page)
}

// The line of a request has what the page names, and nothing of what was asked.
func TestTheLineOfARequest(t *testing.T) {
	page := readPage(t)
	const (
		trace = "4bf92f3577b34da6a3ce929d0e0e4736"
		asked = `query Mine($id: ID!) { person(id: $id) { name } paths(from: "person:secretive", to: $id) { __typename } }`
	)
	s := newShell(t)
	token := strings.TrimSpace(s.run("token", "create", "--name", "ci", "--role", "editor").stdout)
	server := s.serveUntil(`"msg":"listening"`, "--log-format", "json")
	t.Cleanup(server.stops)
	got := server.postQuery(asked, requestid.Header, "mine-1", "traceparent", "00-"+trace+"-00f067aa0ba902b7-01", "Authorization", "Bearer "+token)
	if got.header.Get(requestid.Header) != "mine-1" || !strings.Contains(got.body, `"requestId":"mine-1"`) {
		t.Errorf("%v %s", got.header, got.body)
	}
	text := server.waitFor(`"msg":"request"`)
	var line map[string]any
	if err := json.Unmarshal([]byte(text), &line); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]any{
		"method": "POST", "route": "/graphql", "status": 200.0, "client": "127.0.0.1", "operation": "Mine", "fields": "person,paths",
		"errors": "NOT_FOUND", "role": "editor", "user": "ci", "request_id": "mine-1", "trace_id": trace, "parent_id": "00f067aa0ba902b7", "bytes": float64(len(got.body)),
	} {
		if line[name] != want {
			t.Errorf("%s is %v, want %v", name, line[name], want)
		}
	}
	for name := range line {
		if !slices.Contains([]string{"time", "level", "msg"}, name) && !strings.Contains(page, "`"+name+"`") {
			t.Errorf("the page does not name %s", name)
		}
	}
	for _, secret := range []string{"secret", token, "Bearer", "__typename", "\u009b", "\u202e"} {
		if strings.Contains(text, secret) {
			t.Errorf("the line has %q: %s", secret, text)
		}
	}
}

// Errors of all routes and of refusals have an ID, which the answer and the log have.
func TestErrorsHaveTheIDOfTheirRequest(t *testing.T) {
	server := newShell(t).serve("--export=false")
	t.Cleanup(server.stops)
	for _, got := range []httpAnswer{
		server.postQuery("{"), server.postQuery("{ nothing }", requestid.Header, "with blanks"), server.get("graphql"), server.get("graphql?query={&variables=1"),
		server.get("export"), server.ask("https://example.org"), server.sendTo("POST /graphql", "rebound.example", noBrowser),
	} {
		id := got.header.Get(requestid.Header)
		if !requestid.IsValid(id) || !strings.Contains(got.body, `"requestId":"`+id+`"`) {
			t.Errorf("%d %s, the header is %q", got.status, got.body, id)
		}
		if line := server.waitFor("request_id=" + id); !strings.Contains(line, "refused a request") && !strings.Contains(line, "msg=request") {
			t.Error(line)
		}
	}
}

// Only who asks for it gets what was asked, and whatever that is, it stays on its line.
func TestTheLogHasValuesOnlyIfAsked(t *testing.T) {
	const query = "{ byName(name: \"a\\u001b[31m\") { totalCount } }\n# level=ERROR \u009b31m"
	server := newShell(t).serve("--access-log-values")
	server.postQuery(query)
	line := server.waitFor("msg=request")
	if !strings.Contains(line, `byName(name: `) || !strings.Contains(line, "person:secret") || strings.ContainsAny(line, "\x1b\u009b") {
		t.Error(line)
	}
	server.get("export?format=jsonl&ids=person:wu-yuxin")
	if line := server.waitFor("msg=request"); !strings.Contains(line, "wu-yuxin") {
		t.Error(line)
	}
	server.stops()

	silent := newShell(t).serve("--access-log=false")
	silent.postQuery(query)
	silent.get("nowhere")
	silent.stop()
	for line := range silent.log {
		if strings.Contains(line, "msg=request") {
			t.Error(line)
		}
	}
	silent.drained()
}

func TestSlowStatementsAreLogged(t *testing.T) {
	server := newShell(t).serve("--slow-statement", "1ns")
	t.Cleanup(server.stops)
	server.postQuery(`{ project(id: "project:kimi") { name } byName(name: "secret") { totalCount } }`, requestid.Header, "slow-1")
	line := server.waitFor("SELECT")
	if !strings.Contains(line, `msg="slow statement"`) || !strings.Contains(line, "request_id=slow-1") || !strings.Contains(line, "duration_us=") ||
		strings.Contains(line, "kimi") || strings.Contains(line, "secret") {
		t.Error(line)
	}
}

func TestServerTiming(t *testing.T) {
	timing := regexp.MustCompile(`^queue;dur=[\d.]+, plan;dur=[\d.]+, store;dur=[\d.]+, encode;dur=[\d.]+$`)
	server := newShell(t).serve()
	t.Cleanup(server.stops)
	if got := server.ask("").header.Get("Server-Timing"); !timing.MatchString(got) {
		t.Errorf("got %q", got)
	}
	if got := server.get("healthz").header.Get("Server-Timing"); got != "" {
		t.Errorf("a probe gets %q", got)
	}
	hidden := newShell(t).serve("--production")
	t.Cleanup(hidden.stops)
	if got := hidden.ask("").header.Get("Server-Timing"); got != "" {
		t.Errorf("in production: %q", got)
	}
}

// Metrics are only on their own listener, and no page of another site reads them.
func TestMetricsAreApart(t *testing.T) {
	server := newShell(t).serveObserved()
	t.Cleanup(server.stops)
	if got := server.get("metrics"); got.status != http.StatusNotFound {
		t.Errorf("the server answers %d", got.status)
	}
	apart := *server.testServer
	apart.url = strings.TrimSuffix(server.metrics, "metrics")
	if got := apart.get("graphql"); got.status != http.StatusNotFound {
		t.Errorf("the other one answers %d", got.status)
	}
	for _, got := range []httpAnswer{
		apart.sendTo("GET /metrics", "rebound.example", noBrowser), apart.sendTo("GET /metrics", "127.0.0.1", []string{"Sec-Fetch-Site", "cross-site"}),
	} {
		if got.status < http.StatusBadRequest {
			t.Errorf("%d %.100s", got.status, got.body)
		}
	}
	s := newShell(t)
	s.run("serve", "--listen", "127.0.0.1:0", "--metrics-listen", "nowhere").fails(exitError, "--metrics-listen HOST:PORT")
}

// Each request has its line, also those that are answered just before the server stops.
func TestNoLineIsLost(t *testing.T) {
	server := newShell(t).serve("--shutdown-delay", "0s")
	const requests = 50
	for range requests {
		if got := server.postQuery("{ __typename }"); got.status != http.StatusOK {
			t.Fatalf("it answered %d: %s", got.status, got.body)
		}
	}
	server.stop()
	lines := 0
	for line := range server.log {
		if strings.Contains(line, "msg=request ") {
			lines++
		}
	}
	if code := <-server.code; code != exitOK || lines != requests {
		t.Errorf("the log has %d lines of %d requests, exit code %d", lines, requests, code)
	}
}
