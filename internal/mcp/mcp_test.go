package mcp_test

import (
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"testing"
	"time"

	sdk "github.com/modelcontextprotocol/go-sdk/mcp"

	"ties/exchange/importer"
	"ties/exchange/input"
	"ties/graph"
	"ties/graph/httpapi"
	"ties/internal/mcp"
	"ties/seeds"
	"ties/store"
	"ties/store/sqlite"
)

// agent is a client of a server of a store.
type agent struct {
	*testing.T
	*sdk.ClientSession
	graph *httpapi.Executor
}

func newAgent(t *testing.T, of graph.Store) agent {
	t.Helper()
	executor := graph.NewExecutor(of, httpapi.Options{Timeout: time.Minute}) // machines are busy
	return agent{t, overPipes(t, newServer(executor)), executor}
}

func newServer(of *httpapi.Executor) *mcp.Server {
	return mcp.NewServer(of, "test", slog.New(slog.DiscardHandler))
}

// overPipes connects a client to a server as standard input and output do.
func overPipes(t *testing.T, server *mcp.Server) *sdk.ClientSession {
	t.Helper()
	toServer, fromClient := io.Pipe()
	toClient, fromServer := io.Pipe()
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- server.Serve(ctx, toServer, fromServer) }()
	session := connect(t, &sdk.IOTransport{Reader: toClient, Writer: fromClient})
	t.Cleanup(func() {
		if err := session.Close(); err != nil {
			t.Error(err)
		}
		cancel()
		if err := <-done; err != nil {
			t.Error(err)
		}
	})
	return session
}

func connect(t *testing.T, by sdk.Transport) *sdk.ClientSession {
	t.Helper()
	session, err := sdk.NewClient(&sdk.Implementation{Name: "test", Version: "1"}, nil).Connect(t.Context(), by, nil)
	if err != nil {
		t.Fatal(err)
	}
	return session
}

// newStore returns a SQLite store that holds files of the native format.
func newStore(t *testing.T, files ...io.Reader) store.Store {
	t.Helper()
	opened, err := sqlite.Open(t.Context(), sqlite.Memory)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := opened.Close(); err != nil {
			t.Error(err)
		}
	})
	fill(t, opened, files...)
	return opened
}

func fill(t testing.TB, into importer.Store, files ...io.Reader) {
	t.Helper()
	for _, content := range files {
		_, err := importer.Import(t.Context(), into, []input.File{{Name: "test.jsonl", Content: content}}, importer.Options{
			RecordedAt: time.Unix(0, 0), Problem: func(p importer.Problem) { t.Log(p) },
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}

func articleStore(t *testing.T) store.Store { return newStore(t, seeds.Article()) }

// answered is the answer to a call of a tool.
type answered struct {
	text  string
	data  json.RawMessage
	wrong bool
}

// ask calls a tool with arguments, a JSON object.
func (a agent) ask(tool, arguments string) answered {
	a.Helper()
	result, err := a.CallTool(a.Context(), &sdk.CallToolParams{Name: tool, Arguments: json.RawMessage(arguments)})
	if err != nil {
		a.Fatalf("%s %s: %v", tool, arguments, err)
	}
	return answeredBy(a.T, result)
}

func answeredBy(t *testing.T, result *sdk.CallToolResult) (got answered) {
	t.Helper()
	if len(result.Content) != 1 {
		t.Fatalf("%d parts", len(result.Content))
	}
	got.text, got.wrong = result.Content[0].(*sdk.TextContent).Text, result.IsError
	if result.StructuredContent != nil {
		var err error
		if got.data, err = json.Marshal(result.StructuredContent); err != nil {
			t.Fatal(err)
		}
	}
	return got
}
