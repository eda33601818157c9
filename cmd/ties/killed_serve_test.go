package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
)

// What a server has acknowledged outlives it, and whoever has had no answer sends the same again: with its key it is done once, as a whole.
func TestAServerThatIsKilledWhileItWrites(t *testing.T) {
	killServers(newShell(t), "sqlite:ties.db")
}

func TestAServerThatIsKilledWhileItWritesToNeo4j(t *testing.T) {
	s, url := neo4jShell(t)
	killServers(s, url)
}

func killServers(s shell, store string) {
	s.Helper()
	s.write("document.jsonl", document)
	s.run("import", "--store", store, "document.jsonl").succeeds()
	w := &keyedWriter{T: s.T, token: strings.TrimSpace(s.run("token", "create", "--store", store, "--name", "w", "--role", "editor").succeeds().stdout)}
	for most := range int64(3) {
		server := s.serveProcess("--store", store)
		w.writeUntil(server.url, 2+5*most, func() { server.signal(syscall.SIGKILL) })
		if err := <-server.exited; err == nil {
			s.Error("the server was not killed, but stopped")
		}
	}
	server := s.serveProcess("--store", store)
	unacknowledged := 0
	for n := int64(1); n <= w.next.Load(); n++ {
		acknowledged, _ := w.acknowledged.Load(n)
		replayed, err := w.write(s.Context(), server.url, n)
		if err != nil || acknowledged != nil && !replayed {
			s.Errorf("batch %d, acknowledged before: %v, is sent again: replayed %t, %v", n, acknowledged != nil, replayed, err)
		}
		if acknowledged == nil && replayed {
			unacknowledged++
		}
	}
	server.signal(syscall.SIGTERM)
	if err := <-server.exited; err != nil {
		s.Errorf("the server ended with %v", err)
	}
	revisions := strings.Count(s.run("log", "--store", store, "--limit", "1000").succeeds().stdout, "batch ")
	records := strings.Count(s.run("export", "--store", store).succeeds().stdout, `"name":"Batch `)
	if n := int(w.next.Load()); revisions != n || records != 2*n {
		s.Errorf("%d revisions and %d records of %d batches of two", revisions, records, n)
	}
	s.Logf("%d batches, %d of them written and not acknowledged", w.next.Load(), unacknowledged)
}

// keyedWriter writes batches that are numbered.
type keyedWriter struct {
	*testing.T
	token        string
	next         atomic.Int64
	acknowledged sync.Map // the revisions of batches, by number
}

// writeUntil has eight clients write until the server is gone, which is killed after it has acknowledged some batches.
func (w *keyedWriter) writeUntil(url string, most int64, kill func()) {
	var done atomic.Int64
	var clients sync.WaitGroup
	for range 8 {
		clients.Go(func() {
			for {
				n := w.next.Add(1)
				if _, err := w.write(w.Context(), url, n); err != nil {
					return
				}
				w.acknowledged.Store(n, true)
				if done.Add(1) == most {
					kill()
				}
			}
		})
	}
	clients.Wait()
}

const applyBatch = `mutation ($input: ApplyInput!) { apply(input: $input) { replayed revision { number } problems { text } } }`

// write sends a batch.
func (w *keyedWriter) write(ctx context.Context, url string, n int64) (replayed bool, err error) {
	name := fmt.Sprintf("Batch %d", n)
	body, err := json.Marshal(map[string]any{"query": applyBatch, "variables": map[string]any{"input": map[string]any{
		"people":    []any{map[string]any{"id": fmt.Sprintf("person:b%d", n), "name": name}},
		"companies": []any{map[string]any{"id": fmt.Sprintf("company:b%d", n), "name": name}},
		"key":       name, "reason": fmt.Sprintf("batch %d", n),
	}}})
	if err != nil {
		return false, err
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, url+"graphql", bytes.NewReader(body))
	if err != nil {
		return false, err
	}
	request.GetBody = nil // so that it is not sent again unnoticed
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("Authorization", "Bearer "+w.token)
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		return false, err
	}
	defer func() { _ = response.Body.Close() }()
	var answer struct {
		Data struct {
			Apply struct {
				Replayed bool
				Revision *struct{ Number int }
				Problems []struct{ Text string }
			}
		}
		Errors []struct{ Message string }
	}
	if err := json.NewDecoder(response.Body).Decode(&answer); err != nil {
		return false, err
	}
	if a := answer.Data.Apply; len(answer.Errors) > 0 || len(a.Problems) > 0 || a.Revision == nil {
		return false, fmt.Errorf("answered %+v", answer)
	}
	return answer.Data.Apply.Replayed, nil
}
