package mcp_test

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"ties/bench/gen"
	"ties/graph"
	"ties/graph/httpapi"
	"ties/internal/mcp"
	"ties/internal/mcp/tools"
	"ties/store/sqlite"
)

// benchPeople is how many people there are.
const benchPeople = 10_000

// recorder keeps what it is asked, with the answers.
type recorder struct {
	*httpapi.Executor

	mu    sync.Mutex
	asked []recordedQuestion
}

// recordedQuestion is what a tool asks.
type recordedQuestion struct {
	query     string
	variables map[string]any
	body      []byte // of the same request to /graphql
}

// Execute implements ask.Graph.
func (r *recorder) Execute(ctx context.Context, query string, variables map[string]any) ([]byte, []httpapi.Fault) {
	body, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	if err != nil {
		panic(err)
	}
	r.mu.Lock()
	r.asked = append(r.asked, recordedQuestion{query, variables, body})
	r.mu.Unlock()
	return r.Executor.Execute(ctx, query, variables)
}

// What a tool costs beside the same question by GraphQL, both over HTTP, and both in process, where no protocol is in between:
// go test ./internal/mcp -run xxx -bench Tools -benchtime 200x
func BenchmarkTools(b *testing.B) {
	opened, err := sqlite.Open(b.Context(), sqlite.Memory)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = opened.Close() })
	var text bytes.Buffer
	if err := gen.Write(&text, gen.Options{People: benchPeople, Seed: 1}); err != nil {
		b.Fatal(err)
	}
	var people []string
	for line := range strings.Lines(text.String()) {
		if _, rest, ok := strings.Cut(line, `"kind":"Person","id":"`); ok {
			id, _, _ := strings.Cut(rest, `"`)
			people = append(people, id)
		}
	}
	fill(b, opened, &text)
	recorded := &recorder{Executor: graph.NewExecutor(opened, httpapi.Options{})}
	executor, log := graph.NewExecutor(opened, httpapi.Options{}), slog.New(slog.DiscardHandler)
	mux := http.NewServeMux()
	mux.Handle("/graphql", graph.NewHandler(opened, httpapi.Options{}))
	mux.Handle("/mcp", mcp.NewServer(executor, "test", log).Handler())
	mux.Handle("/recorded", mcp.NewServer(recorded, "test", log).Handler())
	server := httptest.NewServer(mux)
	b.Cleanup(server.Close)
	one, other := people[7], people[19]
	for _, q := range []struct{ tool, arguments string }{
		{"search", `{"text": "anna g"}`},
		{"entity", `{"entity": "` + one + `"}`},
		{"overlap", `{"people": ["` + one + `", "` + other + `"]}`},
		{"colleagues", `{"person": "` + one + `"}`},
		{"alumni", `{"company": "company:0"}`},
		{"flows", `{"from": ["company:0"]}`},
		{"paths", `{"from": "` + one + `", "to": "` + other + `"}`},
		{"neighbourhood", `{"of": ["` + one + `"]}`},
		{"gaps", `{"of": "` + one + `"}`},
		{"document", `{"document": "document:made-up"}`},
	} {
		body := []byte(`{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"` + q.tool + `","arguments":` + q.arguments + `}}`)
		recorded.asked = nil
		if answer := send(b, server.URL+"/recorded", body); bytes.Contains(answer, []byte(`"isError":true`)) || len(recorded.asked) != 1 {
			b.Fatalf("%s: %s", q.tool, answer)
		}
		question := recorded.asked[0]
		b.Run(q.tool+"/graphql", func(b *testing.B) {
			measure(b, func() { send(b, server.URL+"/graphql", question.body) })
		})
		b.Run(q.tool+"/mcp", func(b *testing.B) {
			measure(b, func() { send(b, server.URL+"/mcp", body) })
		})
		b.Run(q.tool+"/graphql in process", func(b *testing.B) {
			measure(b, func() {
				ctx, cancel := executor.Limit(b.Context())
				defer cancel()
				if _, faults := executor.Execute(ctx, question.query, question.variables); faults != nil {
					b.Fatal(faults)
				}
			})
		})
		tool := tools.All()[slices.IndexFunc(tools.All(), func(t *tools.Tool) bool { return t.Name == q.tool })]
		b.Run(q.tool+"/tool in process", func(b *testing.B) {
			measure(b, func() {
				if _, err := tool.Call(b.Context(), executor, []byte(q.arguments)); err != nil {
					b.Fatal(err)
				}
			})
		})
	}
}

// measure does something again and again. The time of processors tells more than that of a clock on a machine that is busy.
func measure(b *testing.B, do func()) {
	b.Helper()
	began := processorTime(b)
	for b.Loop() {
		do()
	}
	b.ReportMetric(float64((processorTime(b)-began).Microseconds())/float64(b.N), "cpu-us/op")
}

func processorTime(b *testing.B) time.Duration {
	b.Helper()
	var usage unix.Rusage
	if err := unix.Getrusage(unix.RUSAGE_SELF, &usage); err != nil {
		b.Fatal(err)
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}

func send(b *testing.B, url string, body []byte) []byte {
	b.Helper()
	request, err := http.NewRequestWithContext(b.Context(), http.MethodPost, url, bytes.NewReader(body))
	if err != nil {
		b.Fatal(err)
	}
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("Accept", "application/json, text/event-stream")
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		b.Fatal(err)
	}
	defer func() { _ = response.Body.Close() }()
	answer, err := io.ReadAll(response.Body)
	if err != nil || response.StatusCode != http.StatusOK {
		b.Fatal(response.Status, err, string(answer))
	}
	return answer
}
