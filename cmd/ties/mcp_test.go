package main

import (
	"encoding/json"
	"io"
	"net/http"
	"os/exec"
	"strings"
	"sync"
	"testing"

	sdk "github.com/modelcontextprotocol/go-sdk/mcp"

	"ties/internal/neo4jserver"
)

// mcpClient is a client of ties, over whatever transport.
type mcpClient struct {
	*testing.T
	*sdk.ClientSession
}

func connectMCP(t *testing.T, by sdk.Transport) mcpClient {
	t.Helper()
	session, err := sdk.NewClient(&sdk.Implementation{Name: "test", Version: "1"}, nil).Connect(t.Context(), by, nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = session.Close() }) // a process that was stopped says so
	return mcpClient{t, session}
}

// speaksMCP starts ties mcp as a process.
func (s shell) speaksMCP(args ...string) mcpClient {
	s.Helper()
	command, said := s.process(append([]string{"mcp"}, args...)...), new(sharedText)
	command.Stderr = said
	s.Cleanup(func() {
		if s.Failed() {
			s.Logf("ties mcp %q said %s", args, said)
		}
	})
	return connectMCP(s.T, &sdk.CommandTransport{Command: command})
}

// asks calls a tool, and returns its text and its data.
func (a mcpClient) asks(tool, arguments string) (text, data string, wrong bool) {
	a.Helper()
	const times = 4
	return a.asksAgain(tool, arguments, times)
}

// asksAgain calls a tool so many times again if it is not answered in time.
func (a mcpClient) asksAgain(tool, arguments string, again int) (text, data string, wrong bool) {
	a.Helper()
	called, err := a.CallTool(a.Context(), &sdk.CallToolParams{Name: tool, Arguments: json.RawMessage(arguments)})
	if err != nil {
		a.Fatal(err)
	}
	structured, err := json.Marshal(called.StructuredContent)
	if err != nil {
		a.Fatal(err)
	}
	text = called.Content[0].(*sdk.TextContent).Text
	if strings.HasPrefix(text, "TIMEOUT") && again > 0 { // a busy Neo4j plans a new statement for seconds
		return a.asksAgain(tool, arguments, again-1)
	}
	return text, string(structured), called.IsError
}

// askedByAgents is a call of each tool.
var askedByAgents = map[string]string{
	"search": `{"text": "wu yuxni"}`, "entity": `{"entity": "Wu Yuxin"}`, "overlap": `{"people": ["Wu Yuxin", "Andrew Ng"]}`,
	"colleagues": `{"person": "Wang Xing"}`, "alumni": `{"company": "Google Brain"}`, "flows": `{"to": ["Moonshot AI"]}`,
	"paths": `{"from": "Kimi", "to": "Google Brain"}`, "neighbourhood": `{"of": ["Moonshot AI"]}`, "gaps": `{"of": "Wu Yuxin"}`,
	"document": `{"document": "document:article"}`,
}

// says compares the answers of an agent's server with those of another.
func (a mcpClient) says(other mcpClient) {
	a.Helper()
	tools, err := a.ListTools(a.Context(), nil)
	if err != nil {
		a.Fatal(err)
	}
	if len(tools.Tools) != len(askedByAgents) {
		a.Errorf("%d tools, of which %d are asked", len(tools.Tools), len(askedByAgents))
	}
	for _, tool := range tools.Tools {
		text, data, wrong := a.asks(tool.Name, askedByAgents[tool.Name])
		wantText, wantData, _ := other.asks(tool.Name, askedByAgents[tool.Name])
		if wrong || text != wantText || data != wantData || len(text) < 100 {
			a.Errorf("%s:\n%s\n%s\nwant\n%s\n%s", tool.Name, text, data, wantText, wantData)
		}
	}
}

func TestAgentsOverStandardInputBesideAServer(t *testing.T) {
	s := newShell(t)
	server := s.serve()
	t.Cleanup(server.stops)
	memory := s.speaksMCP("--store", "sqlite::memory:", "--seed")
	s.speaksMCP().says(memory)
}

func TestAgentsWithoutAStore(t *testing.T) {
	s := newShell(t)
	for _, c := range []struct {
		args []string
		want string
	}{
		{nil, "there is no store in ties.db: no such file or directory: want the store of a server as --store, or --seed"},
		{[]string{"--store", "sqlite::memory:"}, "--store sqlite::memory: is empty: want --seed"},
		{[]string{"--request-timeout", "1m"}, "--request-timeout 1m0s: want a time from 1s to 50s"},
		{[]string{"more"}, `mcp takes no arguments, but "more" is one`},
	} {
		if got := s.run(append([]string{"mcp"}, c.args...)...); got.code == exitOK || !strings.Contains(got.stderr, c.want) || got.stdout != "" {
			t.Errorf("%q: %d %s", c.args, got.code, got.stderr)
		}
	}
}

// It ends with its input, and writes nothing but the protocol to its output.
func TestAgentsThatHangUp(t *testing.T) {
	s := newShell(t)
	command := s.process("mcp", "--store", "sqlite::memory:", "--seed")
	in, err := command.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := command.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	if _, err := io.WriteString(in, `{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}`+"\n"); err != nil {
		t.Fatal(err)
	}
	first := make([]byte, 1)
	if _, err := io.ReadFull(out, first); err != nil {
		t.Fatal(err)
	}
	if err := in.Close(); err != nil {
		t.Fatal(err)
	}
	rest, err := io.ReadAll(out)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(first) + string(rest)) {
		if !json.Valid([]byte(line)) {
			t.Errorf("it says %q", line)
		}
	}
	if err := command.Wait(); err != nil {
		t.Errorf("it ends with %v: %s", err, exitText(err))
	}
}

func exitText(err error) string {
	if exit, ok := err.(*exec.ExitError); ok { //nolint:errorlint // of exec itself
		return string(exit.Stderr)
	}
	return ""
}

func TestAgentsOfBothStores(t *testing.T) {
	database := neo4jserver.Shared(t)
	s, url := neo4jShell(t)
	neo4jserver.Empty(t, database)
	memory := s.speaksMCP("--store", "sqlite::memory:", "--seed")
	s.speaksMCP("--store", url, "--seed").says(memory)
}

// overHTTP connects a client to a server, with a token if one is given.
func (s *testServer) overHTTP(token string) (mcpClient, error) {
	s.Helper()
	client := &http.Client{Transport: bearer(token)}
	session, err := sdk.NewClient(&sdk.Implementation{Name: "test", Version: "1"}, nil).Connect(s.Context(),
		&sdk.StreamableClientTransport{Endpoint: s.url + "mcp", HTTPClient: client, MaxRetries: -1, DisableStandaloneSSE: true}, nil)
	if err == nil {
		s.Cleanup(func() { _ = session.Close() }) // the server may have gone
	}
	return mcpClient{s.T, session}, err
}

// bearer sends a token with each request.
type bearer string

func (b bearer) RoundTrip(r *http.Request) (*http.Response, error) {
	if b != "" {
		r = r.Clone(r.Context())
		r.Header.Set("Authorization", "Bearer "+string(b))
	}
	return http.DefaultTransport.RoundTrip(r)
}

func TestAgentsOverHTTP(t *testing.T) {
	s := newShell(t)
	server := s.serve()
	t.Cleanup(server.stops)
	client, err := server.overHTTP("")
	if err != nil {
		t.Fatal(err)
	}
	client.says(s.speaksMCP("--store", "sqlite::memory:", "--seed"))
	resource, err := client.ReadResource(t.Context(), &sdk.ReadResourceParams{URI: "ties://document/document:article"})
	if err != nil || !strings.Contains(resource.Contents[0].Text, "Wu Yuxin vive a San Francisco") {
		t.Errorf("the document: %v", err)
	}
	if prompt, err := client.GetPrompt(t.Context(), &sdk.GetPromptParams{Name: "how_linked", Arguments: map[string]string{"from": "Kimi", "to": "Meta"}}); err != nil || len(prompt.Messages) != 1 {
		t.Errorf("the prompt: %v", err)
	}
}

// Many agents at once have the answers that each has alone.
func TestManyAgentsOverHTTP(t *testing.T) {
	s := newShell(t)
	server := s.serve()
	t.Cleanup(server.stops)
	client, err := server.overHTTP("")
	if err != nil {
		t.Fatal(err)
	}
	want, _, _ := client.asks("colleagues", askedByAgents["colleagues"])
	var all sync.WaitGroup
	for range 100 {
		all.Go(func() {
			called, err := client.CallTool(t.Context(), &sdk.CallToolParams{Name: "colleagues", Arguments: json.RawMessage(askedByAgents["colleagues"])})
			if err != nil {
				t.Error(err)
			} else if got := called.Content[0].(*sdk.TextContent).Text; got != want && !strings.HasPrefix(got, "OVERLOADED") {
				t.Errorf("got %s", got)
			}
		})
	}
	all.Wait()
}

func TestAgentsOfAPrivateServer(t *testing.T) {
	s := newShell(t)
	token := s.issue("agent", "contributor")
	server := s.serve("--private")
	t.Cleanup(server.stops)
	for _, other := range []string{"", "ties_wrong"} {
		if _, err := server.overHTTP(other); err == nil || !strings.Contains(err.Error(), "Unauthorized") {
			t.Errorf("with the token %q: %v", other, err)
		}
	}
	if got := server.sendWith(http.MethodPost, "mcp", `{"jsonrpc":"2.0","id":1,"method":"tools/list"}`, ""); got.status != http.StatusUnauthorized ||
		!strings.Contains(got.body, "UNAUTHENTICATED") || got.header.Get("WWW-Authenticate") == "" {
		t.Errorf("without a token: %d %s %s", got.status, got.body, got.header)
	}
	client, err := server.overHTTP(token)
	if err != nil {
		t.Fatal(err)
	}
	if text, _, wrong := client.asks("entity", `{"entity": "Wu Yuxin"}`); wrong || !strings.Contains(text, "employment:wu-yuxin-meta") {
		t.Errorf("with a token: %s", text)
	}
}

// What is no request of the protocol is refused, and pages of others are.
func TestHostileRequestsToAgentsRoute(t *testing.T) {
	server := newShell(t).serve()
	t.Cleanup(server.stops)
	send := func(method, body string, headers ...string) int {
		t.Helper()
		request, err := http.NewRequestWithContext(t.Context(), method, server.url+"mcp", strings.NewReader(body))
		if err != nil {
			t.Fatal(err)
		}
		request.Header.Set("Content-Type", "application/json")
		request.Header.Set("Accept", "application/json, text/event-stream")
		for i := 0; i < len(headers); i += 2 {
			request.Header.Set(headers[i], headers[i+1])
		}
		response, err := http.DefaultClient.Do(request)
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = response.Body.Close() }()
		return response.StatusCode
	}
	const list = `{"jsonrpc":"2.0","id":1,"method":"tools/list"}`
	for _, c := range []struct {
		what string
		got  int
		want int
	}{
		{"a list", send(http.MethodPost, list), http.StatusOK},
		{"GET", send(http.MethodGet, ""), http.StatusMethodNotAllowed},
		{"DELETE", send(http.MethodDelete, ""), http.StatusMethodNotAllowed},
		{"no JSON", send(http.MethodPost, "{"), http.StatusBadRequest},
		{"too large", send(http.MethodPost, strings.Repeat(" ", 300<<10)+list), http.StatusRequestEntityTooLarge},
		{"a page of another site", send(http.MethodPost, list, "Origin", "https://evil.example"), http.StatusForbidden},
		{"another type", send(http.MethodPost, list, "Content-Type", "text/plain"), http.StatusUnsupportedMediaType},
	} {
		if c.got != c.want {
			t.Errorf("%s: %d, want %d", c.what, c.got, c.want)
		}
	}
}
