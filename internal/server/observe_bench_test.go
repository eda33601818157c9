//go:build unix

package server

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"ties/bench/ask"
	"ties/bench/gen"
	"ties/graph"
	"ties/graph/apierror"
	"ties/internal/metrics"
	"ties/internal/observe"
	"ties/internal/requestlog"
	"ties/store/sqlite"
)

// BenchmarkObserving measures how much more processor time a profile takes over TCP with request IDs, the log (to /dev/null), metrics
// and Server-Timing than without all of these.
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
	seen := observed(b)
	clients := []*rawClient{connect(b, unobservedRoutes(store, openToAll(b))), connect(b, routes(store, seen))}
	var took [2]time.Duration
	const atATime = 200
	for b.Loop() {
		for i, client := range clients {
			before := processorTime(b)
			for range atATime {
				client.ask(text)
			}
			took[i] += processorTime(b) - before
		}
	}
	b.ReportMetric(100*(float64(took[1])/float64(took[0])-1), "%more")
	b.ReportMetric(float64(took[0].Microseconds())/float64(atATime*b.N), "µs/profile")
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

// observed returns the options of a server that is observed in every way.
func observed(b *testing.B) routeOptions {
	b.Helper()
	null, err := os.OpenFile(os.DevNull, os.O_WRONLY, 0)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = null.Close() })
	log := slog.New(requestlog.NewJSONHandler(null))
	options := openToAll(b)
	options.offer.Timing = true
	options.metrics = metrics.New(metrics.Options{Store: "sqlite", RootFields: graph.RootFields(), Slow: time.Second, Failed: apierror.IsFailure})
	options.observers = observe.Observers{&requestlog.AccessLog{Log: log, Client: clientOf(nil)}, &requestlog.SlowLog{Log: log, Longer: time.Second}, options.metrics}
	return options
}
