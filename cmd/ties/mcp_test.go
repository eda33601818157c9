package main

import (
	"encoding/json"
	"io"
	"os/exec"
	"strings"
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
	return connectMCP(s.T, &sdk.CommandTransport{Command: s.process(append([]string{"mcp"}, args...)...)})
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
