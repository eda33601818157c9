// Package fairness measures what some clients' heavy queries cost another, whose query is light.
package fairness

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

// Light is a query that needs the store, and little of it.
const Light = `{ people(first: 1) { nodes { name } } }`

// Load is what some clients send, each of them its next request when the last one is answered.
type Load struct {
	Name    string
	Clients int
	Query   string
}

// Result is what came of the requests of a load, and of others meanwhile.
type Result struct {
	Light Figures // of a light query, in the name of the load's clients
	Other Figures // of a light query of another client
	Ready Figures // of /readyz
	Heavy Tally
}

// Figures are what requests of one kind came to.
type Figures struct {
	Tally

	Median, P99, Worst time.Duration
}

// String returns the figures in one line.
func (r Result) String() string {
	return fmt.Sprintf("light query: %s; that of another client: %s; /readyz: %s; heavy queries: %s", r.Light, r.Other, r.Ready, r.Heavy)
}

// String returns the figures in one line.
func (f Figures) String() string {
	return fmt.Sprintf("median %s, p99 %s, worst %s (%s)", ms(f.Median), ms(f.P99), ms(f.Worst), f.Tally)
}

func ms(d time.Duration) string { return fmt.Sprintf("%.1f ms", d.Seconds()*1000) }

// Tally counts answers by status; those with errors by their code, too.
type Tally map[string]int

// String returns the counts, such as "200: 12, 503 OVERLOADED: 1".
func (t Tally) String() string {
	var parts []string
	for _, what := range slices.Sorted(maps.Keys(t)) {
		parts = append(parts, fmt.Sprintf("%s: %d", what, t[what]))
	}
	return strings.Join(parts, ", ")
}

// The pauses between requests for the light query, and for /readyz.
const (
	lightPause = 10 * time.Millisecond
	readyPause = 25 * time.Millisecond
)

// Measure sends a light query, and asks for /readyz, again and again for some time beside a load. The base is a server's URL, at
// a loopback address.
func Measure(ctx context.Context, base string, load Load, during time.Duration) Result {
	ctx, cancel := context.WithTimeout(ctx, during)
	defer cancel()
	base = strings.TrimSuffix(base, "/")
	light, other, ready, heavy := newWatch(), newWatch(), newWatch(), newWatch()
	other.client = newClient(net.IPv4(127, 0, 0, 2))
	var all sync.WaitGroup
	for range load.Clients {
		all.Go(func() { heavy.repeat(ctx, 0, func() *http.Request { return post(ctx, base, load.Query) }) })
	}
	for _, w := range []*watch{light, other} {
		all.Go(func() { w.repeat(ctx, lightPause, func() *http.Request { return post(ctx, base, Light) }) })
	}
	all.Go(func() { ready.repeat(ctx, readyPause, func() *http.Request { return get(ctx, base+"/readyz") }) })
	all.Wait()
	return Result{Light: light.figures(), Other: other.figures(), Ready: ready.figures(), Heavy: heavy.tally}
}

// Heaviest returns the query that takes longest of those that a server accepts, and its time.
func Heaviest(ctx context.Context, base string, queries []string) (heaviest string, took time.Duration, err error) {
	base = strings.TrimSuffix(base, "/")
	for _, q := range queries {
		begun := time.Now()
		what, err := ask(newClient(nil), post(ctx, base, q))
		if err != nil {
			return "", 0, err
		}
		elapsed := time.Since(begun)
		if accepted := what == "200" || what == "200 TIMEOUT"; accepted && elapsed > took {
			heaviest, took = q, elapsed
		}
	}
	return heaviest, took, nil
}

func quantile(sorted []time.Duration, percent int) time.Duration {
	if len(sorted) == 0 {
		return 0
	}
	return sorted[min(len(sorted)*percent/100, len(sorted)-1)]
}

// watch is one kind of request, and what comes of it.
type watch struct {
	client *http.Client

	mu    sync.Mutex // guards what follows
	times []time.Duration
	tally Tally
}

func newWatch() *watch { return &watch{client: newClient(nil), tally: Tally{}} }

// newClient returns a client, at some address if that is not nil, that waits longer than a server works on an answer.
func newClient(from net.IP) *http.Client {
	const patience, connections = 40 * time.Second, 256
	dialer := &net.Dialer{}
	if from != nil {
		dialer.LocalAddr = &net.TCPAddr{IP: from}
	}
	return &http.Client{Timeout: patience, Transport: &http.Transport{MaxIdleConnsPerHost: connections, DialContext: dialer.DialContext}}
}

func (w *watch) figures() Figures {
	slices.Sort(w.times)
	return Figures{Tally: w.tally, Median: quantile(w.times, 50), P99: quantile(w.times, 99), Worst: quantile(w.times, 100)}
}

// repeat sends requests until the context is done. An answer that is not there by then does not count, unless it has kept its
// client waiting for long.
func (w *watch) repeat(ctx context.Context, pause time.Duration, request func() *http.Request) {
	const long = time.Second
	for ctx.Err() == nil {
		begun := time.Now()
		what, err := ask(w.client, request())
		took := time.Since(begun)
		if err != nil {
			what = "no answer"
		}
		if ctx.Err() == nil || took > long {
			w.add(what, took)
		}
		select {
		case <-time.After(pause):
		case <-ctx.Done():
		}
	}
}

func (w *watch) add(what string, took time.Duration) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.tally[what]++
	w.times = append(w.times, took)
}

func post(ctx context.Context, base, query string) *http.Request {
	body, err := json.Marshal(map[string]string{"query": query})
	if err != nil {
		panic(err) // it is a text
	}
	r := newRequest(ctx, http.MethodPost, base+"/graphql", body)
	r.Header.Set("Content-Type", "application/json")
	return r
}

func get(ctx context.Context, url string) *http.Request {
	return newRequest(ctx, http.MethodGet, url, nil)
}

func newRequest(ctx context.Context, method, url string, body []byte) *http.Request {
	r, err := http.NewRequestWithContext(ctx, method, url, bytes.NewReader(body))
	if err != nil {
		panic(err) // the URL has been used before
	}
	return r
}

// ask returns the status of an answer, and the code of its first error.
func ask(client *http.Client, request *http.Request) (string, error) {
	response, err := client.Do(request)
	if err != nil {
		return "", err
	}
	defer func() { _ = response.Body.Close() }() // read to its end, or the error is returned
	const beginning = 4 << 10                    // errors come first
	begin, err := io.ReadAll(io.LimitReader(response.Body, beginning))
	if err == nil {
		_, err = io.Copy(io.Discard, response.Body)
	}
	what := fmt.Sprint(response.StatusCode)
	if _, rest, ok := bytes.Cut(begin, []byte(`"code":"`)); ok && bytes.HasPrefix(begin, []byte(`{"errors":`)) {
		code, _, _ := bytes.Cut(rest, []byte(`"`))
		what += " " + string(code)
	}
	return what, err
}
