package mcp_test

import (
	"context"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"testing"
	"testing/synctest"

	sdk "github.com/modelcontextprotocol/go-sdk/mcp"

	"ties/graph"
	"ties/graph/httpapi"
	"ties/internal/mcp"
	"ties/kg/query"
)

// slowStore is a store whose reads last until their context is done.
type slowStore struct {
	graph.Store
	began, ended chan struct{}
}

func newSlowStore() slowStore {
	return slowStore{began: make(chan struct{}, 1), ended: make(chan struct{}, 1)}
}

func (s slowStore) Read(ctx context.Context, _ *query.Plan) (*query.Page, error) {
	s.began <- struct{}{}
	<-ctx.Done()
	s.ended <- struct{}{}
	return nil, ctx.Err()
}

// cancelsInTheMiddle cancels a call while the store reads: the call and the read end, and the session goes on.
func (s slowStore) cancelsInTheMiddle(t *testing.T, session *sdk.ClientSession) {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	called := make(chan error, 1)
	go func() {
		_, err := session.CallTool(ctx, &sdk.CallToolParams{Name: "entity", Arguments: json.RawMessage(`{"entity": "person:wu-yuxin"}`)})
		called <- err
	}()
	<-s.began
	cancel()
	if err := <-called; err == nil {
		t.Error("a cancelled call has an answer")
	}
	<-s.ended
	if tools, err := session.ListTools(t.Context(), nil); err != nil || len(tools.Tools) == 0 {
		t.Errorf("afterwards: %v", err)
	}
}

// A call that is cancelled in the middle leaves no goroutine, or its bubble would not end.
func TestCancelledCalls(t *testing.T) {
	for name, to := range map[string]func(t *testing.T, server *mcp.Server) *sdk.ClientSession{
		"over standard input": overPipes,
		"over HTTP": func(t *testing.T, server *mcp.Server) *sdk.ClientSession {
			session := connect(t, overHTTP("http://ties.example/mcp", handlerTransport{server.Handler()}))
			t.Cleanup(func() { _ = session.Close() })
			return session
		},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				slow := newSlowStore()
				slow.cancelsInTheMiddle(t, to(t, newServer(graph.NewExecutor(slow, httpapi.Options{}))))
			})
		})
	}
}

// A client that hangs up ends its call, too.
func TestCallsOfClientsThatHangUp(t *testing.T) {
	slow := newSlowStore()
	server := httptest.NewServer(newServer(graph.NewExecutor(slow, httpapi.Options{})).Handler())
	defer server.Close() // which waits for all requests
	slow.cancelsInTheMiddle(t, connect(t, overHTTP(server.URL, http.DefaultTransport)))
}

func overHTTP(url string, by http.RoundTripper) sdk.Transport {
	return &sdk.StreamableClientTransport{Endpoint: url, HTTPClient: &http.Client{Transport: by}, DisableStandaloneSSE: true}
}

// handlerTransport sends requests to a handler, without a network.
type handlerTransport struct{ http.Handler }

// RoundTrip implements http.RoundTripper.
func (h handlerTransport) RoundTrip(r *http.Request) (*http.Response, error) {
	answer, done := httptest.NewRecorder(), make(chan struct{})
	go func() {
		defer close(done)
		h.ServeHTTP(answer, r.WithContext(r.Context()))
	}()
	select {
	case <-done:
		return answer.Result(), nil
	case <-r.Context().Done():
		return nil, r.Context().Err()
	}
}
