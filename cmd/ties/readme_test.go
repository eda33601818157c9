package main

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// The README, and the pages about the API and about data, show queries and mutations with their real answers.
func TestReadme(t *testing.T) {
	s := newShell(t)
	server := s.serve()
	t.Cleanup(server.stops)
	token := server.localToken()
	for _, page := range []string{"README.md", "docs/api.md", "docs/data.md"} {
		text := pageText(t, page)
		examples := strings.Split(text, "\n```graphql\n")[1:]
		for _, example := range examples {
			asked, _, _ := strings.Cut(example, "\n```\n")
			got := server.as(token, asked).body
			if want := block(t, example, "json"); compact(t, got) != compact(t, want) {
				t.Errorf("answered\n%s\n%s shows\n%s", got, page, want)
			}
		}
		if len(examples) == 0 {
			t.Errorf("%s shows no examples", page)
		}
	}
}

func pageText(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(moduleRoot, name))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// moduleRoot is the folder of the module, also where tests change theirs.
var moduleRoot = func() string {
	root, err := filepath.Abs("../..")
	if err != nil {
		panic(err)
	}
	return root
}()

// commandsOf returns the commands of ties in the shell blocks of a page, each as its arguments.
func commandsOf(t *testing.T, page string) (all [][]string) {
	t.Helper()
	for _, behind := range strings.Split(pageText(t, page), "\n```sh\n")[1:] {
		lines, _, _ := strings.Cut(behind, "\n```\n")
		for line := range strings.Lines(lines) {
			line, _, _ = strings.Cut(line, " #")
			if args, ok := strings.CutPrefix(strings.TrimSpace(line), "ties "); ok && !strings.HasSuffix(args, `\`) { // that needs a provider of accounts
				all = append(all, strings.Fields(args))
			}
		}
	}
	return all
}

// pagesWithCommands are those whose commands somebody may type, page by page in a folder with a store.
var pagesWithCommands = []string{"start.md", "data.md", "access.md", "operating.md", "upgrading.md", "stores.md"}

// The commands of the pages do what they say, those on SQLite.
func TestCommandsOfThePages(t *testing.T) {
	for _, page := range pagesWithCommands {
		t.Run(page, func(t *testing.T) {
			s := readersShell(t)
			for _, args := range commandsOf(t, "docs/"+page) {
				if !strings.Contains(strings.Join(args, " "), "bolt://") {
					s.types(args)
				}
			}
		})
	}
}

// Those on Neo4j do, too.
func TestCommandsOfThePagesOnNeo4j(t *testing.T) {
	s, url := neo4jShell(t)
	s.serve().stops()
	s.run("backup", "before.backup.gz").succeeds()
	seen := 0
	for _, page := range pagesWithCommands {
		for _, args := range commandsOf(t, "docs/"+page) {
			if line := strings.Join(args, " "); strings.Contains(line, "bolt://") {
				seen++
				s.types(strings.Fields(strings.ReplaceAll(line, "bolt://localhost:7687", url)))
			}
		}
	}
	if seen < 4 {
		t.Errorf("only %d commands", seen)
	}
}

// readersShell returns a shell with the files that the pages speak of.
func readersShell(t *testing.T) shell {
	t.Helper()
	s := newShell(t)
	s.serve().stops() // fills ties.db
	_, filling, _ := strings.Cut(pageText(t, "docs/start.md"), "## Fill")
	s.write("people.jsonl", block(t, filling, "json")+"\n")
	s.write("more.jsonl.gz", gzipped(t, company))
	s.write("entities.ftm.json", `{"id": "f1", "schema": "Person", "properties": {"name": ["Ada Byron"]}}`+"\n")
	for _, folder := range []string{"tables", "backups"} {
		if err := os.Mkdir(folder, 0o700); err != nil {
			t.Fatal(err)
		}
	}
	s.write("tables/people.csv", "id,name\nperson:grace-hopper,Grace Hopper\n")
	return s
}

// types runs a command as it stands on a page: a server until it listens, what would go on for ever once.
func (s shell) types(args []string) {
	s.Helper()
	if every := slices.Index(args, "--every"); every >= 0 {
		args = slices.Delete(slices.Clone(args), every, every+2)
	}
	switch file := args[len(args)-1]; {
	case args[0] == "serve":
		s.serve(args[1:]...).stops()
		return
	case args[0] == "backup" && strings.HasSuffix(file, ".gz"):
		_ = os.Remove(file) // of an earlier command
	case args[0] == "restore":
		if _, err := os.Stat(file); err != nil {
			s.run("backup", file).succeeds()
		}
	}
	if got := s.run(args...); got.code != exitOK {
		s.Errorf("ties %q: %s", args, got.stderr)
	}
}

func gzipped(t *testing.T, text string) string {
	t.Helper()
	var compressed bytes.Buffer
	w := gzip.NewWriter(&compressed)
	_, err := w.Write([]byte(text))
	if err := errors.Join(err, w.Close()); err != nil {
		t.Fatal(err)
	}
	return compressed.String()
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
