//go:build unix

package server

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"ties/bench/ask"
	"ties/bench/gen"
	"ties/graph"
	"ties/graph/apierror"
	"ties/internal/clientip"
	"ties/internal/metrics"
	"ties/internal/observe"
	"ties/internal/requestlog"
	"ties/store"
	"ties/store/sqlite"
)

// BenchmarkObserving measures how much more processor time a profile takes over TCP than without access checks, request IDs, the log,
// metrics and Server-Timing: with all of these, the log in a file; with parts of them. The figures are medians of ratios in
// turns of all, each of many requests, so that they hold on a busy machine:
//
//	go test ./internal/server -run '^$' -bench Observing -benchtime 60x -cpu 1
func BenchmarkObserving(b *testing.B) {
	store, err := sqlite.Open(b.Context(), sqlite.Memory)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = store.Close() })
	batch, someone := gen.Batch(gen.Options{People: 500, Seed: 1})
	if _, err := store.Apply(b.Context(), batch); err != nil {
		b.Fatal(err)
	}
	body, err := json.Marshal(map[string]any{"query": ask.Profile, "variables": map[string]any{"id": someone}})
	if err != nil {
		b.Fatal(err)
	}
	text := fmt.Appendf(nil, "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s", len(body), body)
	plain := openToAll(b)
	contenders := []*contender{
		{rawClient: connect(b, unguarded(store, plain))},
		{name: "access", rawClient: connect(b, unobservedRoutes(store, plain))},
		{name: "all", rawClient: connect(b, routes(store, observed(b, b.TempDir()+"/log", true)))},
		{name: "all-but-writing", rawClient: connect(b, routes(store, observed(b, "", true)))},
		{name: "all-but-log", rawClient: connect(b, routes(store, observed(b, "", false)))},
	}
	for b.Loop() {
		takeTurns(b, contenders, text)
	}
	for _, c := range contenders[1:] {
		b.ReportMetric(100*(median(c.ratios)-1), "%"+c.name)
	}
	b.ReportMetric(1e6*median(contenders[0].ratios), "µs/profile")
}

// unguarded returns the handler of a server that neither checks nor observes requests. It finds their routes as any does.
func unguarded(store store.Store, options routeOptions) http.Handler {
	all := routeTable(store, options)
	asked := options.queue.Handler(keepPace(graph.NewHandler(store, options.apiOptions()), answerPace), options.client)
	all["/graphql"] = forBrowsers(all["/playground"], asked)
	return options.unobserved(all)
}

// contender is a way to serve, with its time in each turn as a multiple of that of the first one, which has seconds a request.
type contender struct {
	name string
	*rawClient
	ratios []float64
}

// takeTurns lets each contender answer some requests, a few at a time.
func takeTurns(b *testing.B, all []*contender, text []byte) {
	const rounds, atATime = 10, 40
	took := make([]time.Duration, len(all))
	for round := range rounds {
		for i := range all {
			i = (i + round) % len(all)
			before := processorTime(b)
			for range atATime {
				all[i].ask(text)
			}
			took[i] += processorTime(b) - before
		}
	}
	for i, c := range all[1:] {
		c.ratios = append(c.ratios, float64(took[1+i])/float64(took[0]))
	}
	all[0].ratios = append(all[0].ratios, took[0].Seconds()/(rounds*atATime))
}

func median(list []float64) float64 {
	slices.Sort(list)
	return list[len(list)/2]
}

// rawClient is a client that takes next to no time itself.
type rawClient struct {
	*testing.B
	net.Conn
	answer []byte
}

func connect(b *testing.B, handler http.Handler) *rawClient {
	b.Helper()
	server := httptest.NewServer(handler)
	b.Cleanup(server.Close)
	conn, err := net.Dial("tcp", server.Listener.Addr().String())
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = conn.Close() })
	return &rawClient{b, conn, make([]byte, 64<<10)}
}

// ask sends a request, and reads the answer, which comes in one piece.
func (c *rawClient) ask(request []byte) {
	if _, err := c.Write(request); err != nil {
		c.Fatal(err)
	}
	n, err := c.Read(c.answer)
	if err != nil || !bytes.Contains(c.answer[:n], []byte(`{"data":{"person":{`)) || !bytes.HasSuffix(c.answer[:n], []byte("}}}")) {
		c.Fatalf("%s %v", c.answer[:n], err)
	}
}

// processorTime returns the processor time of this process so far.
func processorTime(b *testing.B) time.Duration {
	b.Helper()
	var usage unix.Rusage
	if err := unix.Getrusage(unix.RUSAGE_SELF, &usage); err != nil {
		b.Fatal(err)
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}

// observed returns the options of a server that is observed in every way, with the log in a file, nowhere without a path, or
// without a log.
func observed(b *testing.B, path string, withLog bool) routeOptions {
	b.Helper()
	options := openToAll(b)
	options.offer.Timing = true
	options.metrics = metrics.New(metrics.Options{Store: "sqlite", RootFields: graph.RootFields(), Slow: time.Second, Failed: apierror.IsFailure})
	log := slog.New(requestlog.NewTextHandler(logTo(b, path)))
	options.observers = observe.Observers{&requestlog.SlowLog{Log: log, Longer: time.Second}, options.metrics}
	if withLog {
		client := func(r *http.Request) string { return clientip.Proxies(nil).Address(r).String() }
		options.observers = append(options.observers, &requestlog.AccessLog{Log: log, Client: client})
	}
	return options
}

func logTo(b *testing.B, path string) io.Writer {
	b.Helper()
	if path == "" {
		return io.Discard
	}
	file, err := os.Create(filepath.Clean(path))
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = file.Close() })
	return file
}
