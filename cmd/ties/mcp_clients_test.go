package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
)

// TestMCPClients has the official clients in Python and TypeScript ask, over both transports. They hold the data against the
// tools' schemas, and must get what the client of this program's own library gets.
func TestMCPClients(t *testing.T) {
	folder, err := filepath.Abs("../../clients/mcp")
	if err != nil {
		t.Fatal(err)
	}
	python, err := filepath.Abs("../../build/venv/bin/python")
	if err != nil {
		t.Fatal(err)
	}
	s := newShell(t)
	server := s.serve()
	t.Cleanup(server.stops)
	calls, want := s.callsForClients()
	for _, client := range []struct {
		name, needs, script string
		command             []string
	}{
		{"Python", filepath.Join(filepath.Dir(python), "mcp"), "scripts/python-tools.sh", []string{python, filepath.Join(folder, "ask.py")}},
		{"TypeScript", filepath.Join(folder, "node_modules/package-lock.json"), "scripts/client-tools.sh", []string{"node", filepath.Join(folder, "ask.mjs")}},
	} {
		t.Run(client.name, func(t *testing.T) {
			needs(t, client.needs, client.script)
			t.Setenv(asProgram, "yes")
			for _, to := range [][]string{{os.Args[0], "mcp", "--store", "sqlite:ties.db"}, {server.url + "mcp"}} {
				printed := outputOf(t, ".", append(append(client.command, calls), to...)...)
				if got := strings.Split(strings.TrimSpace(printed), "\n"); !sameJSON(t, got, want) {
					t.Errorf("%q:\ngot  %s\nwant %s", to, strings.Join(got, "\n"), strings.Join(want, "\n"))
				}
			}
		})
	}
}

// callsForClients writes a file of calls, and returns what they are answered, as lines of JSON.
func (s shell) callsForClients() (file string, want []string) {
	s.Helper()
	var calls []any
	own := s.speaksMCP()
	for tool, arguments := range askedByAgents {
		calls = append(calls, []any{tool, json.RawMessage(arguments)})
		text, data, wrong := own.asks(tool, arguments)
		line, err := json.Marshal(map[string]any{"text": text, "data": json.RawMessage(data), "failed": wrong})
		if err != nil {
			s.Fatal(err)
		}
		want = append(want, string(line))
	}
	content, err := json.Marshal(calls)
	if err != nil {
		s.Fatal(err)
	}
	s.write("calls.json", string(content))
	return "calls.json", want
}

// sameJSON reports whether lines of JSON hold the same values.
func sameJSON(t *testing.T, one, other []string) bool {
	t.Helper()
	if len(one) != len(other) {
		return false
	}
	for i := range one {
		var a, b any
		if json.Unmarshal([]byte(one[i]), &a) != nil || json.Unmarshal([]byte(other[i]), &b) != nil || !reflect.DeepEqual(a, b) {
			return false
		}
	}
	return true
}
