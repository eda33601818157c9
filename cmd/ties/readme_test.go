package main

import (
	"bytes"
	"encoding/json"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// The README shows queries and mutations with their real answers.
func TestReadme(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	s := newShell(t)
	server := s.serve()
	t.Cleanup(server.stops)
	token, examples := server.localToken(), strings.Split(string(readme), "\n```graphql\n")[1:]
	for _, example := range examples {
		asked, _, _ := strings.Cut(example, "\n```\n")
		got := server.as(token, asked).body
		if want := block(t, example, "json"); compact(t, got) != compact(t, want) {
			t.Errorf("answered\n%s\nthe README shows\n%s", got, want)
		}
	}
	if len(examples) < 2 {
		t.Errorf("it shows %d examples", len(examples))
	}
}

// The commands of the pages for operators, with their flags, are there.
func TestCommandsOfThePages(t *testing.T) {
	commands := 0
	for _, page := range []string{"operating.md", "upgrading.md"} {
		text, err := os.ReadFile(filepath.Join("../../docs", page))
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(text)) {
			line, _, _ = strings.Cut(line, " #")
			if args, ok := strings.CutPrefix(strings.TrimSpace(line), "ties "); ok {
				commands++
				words := slices.DeleteFunc(strings.Fields(args), func(word string) bool { return strings.HasSuffix(word, ".gz") || word == "backups" })
				(shell{t, nil}).run(append(words, "--help")...).succeeds().prints("NAME:")
			}
		}
	}
	if commands < 10 {
		t.Errorf("there are only %d commands", commands)
	}
}

// block returns the first code block in a language.
func block(t *testing.T, text, language string) string {
	t.Helper()
	_, rest, _ := strings.Cut(text, "\n```"+language+"\n")
	code, _, ok := strings.Cut(rest, "\n```\n")
	if !ok {
		t.Fatalf("there is no block of %s", language)
	}
	return code
}

func compact(t *testing.T, text string) string {
	t.Helper()
	var b bytes.Buffer
	if err := json.Compact(&b, []byte(text)); err != nil {
		t.Fatalf("%v in %s", err, text)
	}
	return b.String()
}

// post sends a query.
func (s *testServer) post(query string) string {
	s.Helper()
	body, err := json.Marshal(map[string]string{"query": query})
	if err != nil {
		s.Fatal(err)
	}
	request, err := http.NewRequestWithContext(s.Context(), http.MethodPost, s.url+"graphql", bytes.NewReader(body))
	if err != nil {
		s.Fatal(err)
	}
	request.Header.Set("Content-Type", "application/json")
	return s.do(request).body
}
