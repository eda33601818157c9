package docs_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"strings"
	"testing"
	"time"

	"ties/exchange/importer"
	"ties/exchange/input"
	"ties/graph"
	"ties/graph/httpapi"
	"ties/internal/neo4jserver"
	"ties/seeds"
	"ties/store"
	"ties/store/neo4j"
	"ties/store/sqlite"
)

var update = flag.Bool("update", false, "write the answers of the cookbook")

// The questions of these pages have the answers that they show. Read the difference after -update.
func TestCookbook(t *testing.T) {
	for name, open := range map[string]func(t *testing.T) store.Store{"SQLite": inSQLite, "Neo4j": inNeo4j} {
		t.Run(name, func(t *testing.T) {
			executor := graph.NewExecutor(filled(t, open(t)), httpapi.Options{Timeout: time.Minute}) // machines are busy
			for page, number := range map[string]int{"cookbook.md": 32, "start.md": 1} {
				if questions := checkAnswers(t, executor, "../../docs/"+page); questions != number {
					t.Errorf("%s has %d questions", page, questions)
				}
			}
		})
	}
}

func checkAnswers(t *testing.T, executor *httpapi.Executor, page string) (questions int) {
	t.Helper()
	text, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	answered, questions := answers(t, string(text), executor)
	if answered != string(text) && *update {
		if err := os.WriteFile(page, []byte(answered), 0o644); err != nil { //nolint:gosec // no secret
			t.Fatal(err)
		}
	} else if answered != string(text) {
		t.Errorf("want\n%s", answered)
	}
	return questions
}

// answers returns a text with the answers to its questions, each in the block of JSON behind it.
func answers(t *testing.T, text string, executor *httpapi.Executor) (answered string, questions int) {
	t.Helper()
	parts := strings.Split(text, "\n```graphql\n")
	for i, part := range parts[1:] {
		query, rest, ok := strings.Cut(part, "\n```\n\n```json\n")
		_, behind, closed := strings.Cut("\n"+rest, "\n```\n")
		if !ok || !closed {
			t.Fatalf("no answer stands behind %s", query)
		}
		parts[i+1] = query + "\n```\n\n```json\n" + answerTo(t, executor, query) + "\n```\n" + behind
	}
	return strings.Join(parts, "\n```graphql\n"), len(parts) - 1
}

func answerTo(t *testing.T, executor *httpapi.Executor, query string) string {
	t.Helper()
	ctx, cancel := executor.Limit(t.Context())
	defer cancel()
	data, faults := executor.Execute(ctx, query, nil)
	if faults != nil {
		t.Fatalf("%s\n%v", query, faults)
	}
	return layOut(t, data, "")
}

// layOut returns JSON in which what fits is on one line.
func layOut(t *testing.T, value json.RawMessage, indent string) string {
	t.Helper()
	const longest = 100
	if line := spaced(value); len(indent)+len(line) <= longest || value[0] != '{' && value[0] != '[' {
		return line
	}
	decoder, inner := json.NewDecoder(bytes.NewReader(value)), indent+"  "
	opening, err := decoder.Token()
	var parts []string
	for err == nil && decoder.More() {
		var key any
		var member json.RawMessage
		prefix := inner
		if opening == json.Delim('{') {
			if key, err = decoder.Token(); err == nil {
				prefix += `"` + key.(string) + `": `
			}
		}
		if err == nil {
			err = decoder.Decode(&member)
		}
		parts = append(parts, prefix+layOut(t, member, inner))
	}
	if err != nil {
		t.Fatal(err)
	}
	closing := map[json.Token]string{json.Delim('{'): "}", json.Delim('['): "]"}[opening]
	return string(value[0]) + "\n" + strings.Join(parts, ",\n") + "\n" + indent + closing
}

// spaced returns JSON on one line, with spaces behind colons and commas.
func spaced(value json.RawMessage) string {
	var line strings.Builder
	quoted, escaped := false, false
	for _, r := range string(value) {
		line.WriteRune(r)
		switch {
		case escaped:
			escaped = false
		case quoted && r == '\\':
			escaped = true
		case r == '"':
			quoted = !quoted
		case !quoted && (r == ':' || r == ','):
			line.WriteByte(' ')
		}
	}
	return line.String()
}

func inSQLite(t *testing.T) store.Store {
	t.Helper()
	opened, err := sqlite.Open(t.Context(), sqlite.Memory)
	if err != nil {
		t.Fatal(err)
	}
	return opened
}

func inNeo4j(t *testing.T) store.Store {
	t.Helper()
	access := neo4jserver.Shared(t)
	neo4jserver.Empty(t, access)
	opened, err := neo4j.Open(t.Context(), access.URL, neo4j.Options{Username: access.Username, Password: access.Password, Timeout: time.Minute})
	if err != nil {
		t.Fatal(err)
	}
	return opened
}

// filled returns a store with the article.
func filled(t *testing.T, opened store.Store) store.Store {
	t.Helper()
	t.Cleanup(func() {
		if err := opened.Close(); err != nil {
			t.Error(err)
		}
	})
	_, err := importer.Import(t.Context(), opened, []input.File{{Name: "article.jsonl", Content: seeds.Article()}}, importer.Options{RecordedAt: time.Unix(0, 0)})
	if err != nil {
		t.Fatal(err)
	}
	return opened
}
