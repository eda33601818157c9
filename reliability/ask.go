package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"net"
	"net/http"
	"slices"
	"strings"
	"sync"
	"time"
)

// light is a query that needs the store, and little of it.
const light = `{ people(first: 1) { nodes { name } } }`

// answer is what came of a request.
type answer struct {
	status int
	header http.Header
	body   []byte
	took   time.Duration
	err    error // of the connection
}

func (a answer) String() string {
	if a.err != nil {
		return a.err.Error()
	}
	return fmt.Sprintf("%d %.200s", a.status, a.body)
}

// answered reports whether an answer has data and no errors.
func (a answer) answered() bool {
	return a.err == nil && a.status == http.StatusOK && bytes.HasPrefix(a.body, []byte(`{"data":{`)) && !bytes.Contains(a.body, []byte(`"errors":[`))
}

// codes returns the codes of the errors.
func (a answer) codes() []string {
	var body struct {
		Errors []struct{ Extensions struct{ Code string } }
	}
	_ = json.Unmarshal(a.body, &body) // what is no JSON has none
	var all []string
	for _, e := range body.Errors {
		all = append(all, e.Extensions.Code)
	}
	return all
}

// isFault reports whether an answer shows a fault of the server, rather than of the request or of its store.
func (a answer) isFault() bool {
	return a.err != nil || a.status == http.StatusInternalServerError || slices.Contains(a.codes(), "INTERNAL_SERVER_ERROR")
}

// query returns the body of a request.
func query(text string) []byte { return request(text, nil) }

func request(text string, variables map[string]any) []byte {
	body, err := json.Marshal(map[string]any{"query": text, "variables": variables})
	if err != nil {
		panic(err) // the variables are made here
	}
	return body
}

// patience is how long a client waits for an answer: longer than a server works on one.
const patience = 40 * time.Second

var (
	client = &http.Client{Timeout: patience, Transport: &http.Transport{MaxIdleConnsPerHost: 100}}
	// elsewhere is a client at another address, which a server takes for another one.
	elsewhere = &http.Client{Timeout: patience, Transport: &http.Transport{DialContext: (&net.Dialer{
		LocalAddr: &net.TCPAddr{IP: net.IPv4(127, 0, 0, 2)},
	}).DialContext}}
)

// ask posts a body to GraphQL.
func (s *server) ask(ctx context.Context, body []byte) answer {
	return do(ctx, client, http.MethodPost, s.URL+"graphql", body)
}

// get requests a path.
func (s *server) get(ctx context.Context, path string) answer {
	return do(ctx, client, http.MethodGet, s.URL+path, nil)
}

func do(ctx context.Context, by *http.Client, method, url string, body []byte) (a answer) {
	begun := time.Now()
	defer func() { a.took = time.Since(begun) }()
	sent, err := http.NewRequestWithContext(ctx, method, url, bytes.NewReader(body))
	if err != nil {
		return answer{err: err}
	}
	sent.Header.Set("Content-Type", "application/json")
	sent.Header.Set("X-Request-Id", "reliability") // errors have it, and those of two servers must be the same
	response, err := by.Do(sent)
	if err != nil {
		return answer{err: err}
	}
	defer func() { _ = response.Body.Close() }() // read to its end, or the error is kept
	a.status, a.header = response.StatusCode, response.Header
	a.body, a.err = io.ReadAll(response.Body)
	return a
}

// tally counts what came of many requests; it may be used by many goroutines.
type tally struct {
	mu     sync.Mutex
	counts map[string]int
	times  []time.Duration
}

func (t *tally) add(what string, took time.Duration) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.counts == nil {
		t.counts = map[string]int{}
	}
	t.counts[what]++
	t.times = append(t.times, took)
}

// addAnswer counts an answer by its status, and the code of its first error.
func (t *tally) addAnswer(a answer) {
	switch codes := a.codes(); {
	case a.err != nil:
		t.add("no answer", a.took)
	case len(codes) > 0:
		t.add(fmt.Sprintf("%d %s", a.status, codes[0]), a.took)
	default:
		t.add(fmt.Sprint(a.status), a.took)
	}
}

func (t *tally) len() int { return len(t.times) }

func (t *tally) worst() time.Duration { return t.quantile(1) }

// quantile returns the time within which a share of the requests was answered.
func (t *tally) quantile(share float64) time.Duration {
	t.mu.Lock()
	defer t.mu.Unlock()
	if len(t.times) == 0 {
		return 0
	}
	slices.Sort(t.times)
	return t.times[min(len(t.times)-1, int(share*float64(len(t.times))))]
}

// String lists the counts, as in "90 × 200, 3 × 400 BAD_USER_INPUT".
func (t *tally) String() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	var parts []string
	for _, what := range slices.Sorted(maps.Keys(t.counts)) {
		parts = append(parts, fmt.Sprintf("%d × %s", t.counts[what], what))
	}
	return strings.Join(parts, ", ")
}

// ms writes a time.
func ms(d time.Duration) string { return fmt.Sprintf("%.1f ms", float64(d)/float64(time.Millisecond)) }
