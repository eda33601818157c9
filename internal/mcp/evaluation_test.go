package mcp_test

import (
	"encoding/json"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"

	"ties/graph"
	"ties/internal/neo4jserver"
	"ties/seeds"
	"ties/store/neo4j"
)

// asked by somebody, with the calls that answer it, and what must be in the answers.
type evaluated struct {
	Question string
	Calls    []struct {
		Tool      string
		Arguments json.RawMessage
	}
	Holds   []string // words of the answers
	Quotes  []string // words of documents that prove it
	Missing bool     // whether the answer is that nothing is recorded
	Refused bool     // whether the answer is an error
}

// Questions as an agent gets them, with the calls that answer them. Both stores say the same.
func TestEvaluation(t *testing.T) {
	content, err := os.ReadFile("testdata/questions.json")
	if err != nil {
		t.Fatal(err)
	}
	var all []evaluated
	if err := json.Unmarshal(content, &all); err != nil {
		t.Fatal(err)
	}
	for name, open := range map[string]func(t *testing.T) graph.Store{
		"SQLite": func(t *testing.T) graph.Store { return articleStore(t) },
		"Neo4j":  articleInNeo4j,
	} {
		t.Run(name, func(t *testing.T) {
			a := newAgent(t, open(t))
			for _, q := range all {
				t.Run(q.Question, func(t *testing.T) { a.answers(t, q) })
			}
		})
	}
}

func articleInNeo4j(t *testing.T) graph.Store {
	access := neo4jserver.Shared(t)
	neo4jserver.Empty(t, access)
	opened, err := neo4j.Open(t.Context(), access.URL, neo4j.Options{Username: access.Username, Password: access.Password, Timeout: time.Minute})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := opened.Close(); err != nil {
			t.Error(err)
		}
	})
	fill(t, opened, seeds.Article())
	return opened
}

// answers calls what answers a question, and holds the answers against it.
func (a agent) answers(t *testing.T, q evaluated) {
	t.Helper()
	a.T = t
	var text strings.Builder
	var quotes []string
	for i, call := range q.Calls {
		for _, id := range idPattern.FindAllString(string(call.Arguments), -1) {
			if i == 0 || !strings.Contains(text.String(), id) {
				t.Errorf("no earlier answer has %s", id)
			}
		}
		got := a.ask(call.Tool, string(call.Arguments))
		if got.wrong != q.Refused {
			t.Fatalf("%s %s: %s", call.Tool, call.Arguments, got.text)
		}
		text.WriteString(got.text + "\n")
		for _, claim := range claimsIn(t, got.data) {
			for _, c := range claim.Citations {
				quotes = append(quotes, *c.Quote)
			}
		}
	}
	for _, want := range q.Holds {
		if !strings.Contains(text.String(), want) {
			t.Errorf("%q is not in\n%s", want, &text)
		}
	}
	for _, want := range q.Quotes {
		if !strings.Contains(strings.Join(quotes, "\n"), want) {
			t.Errorf("%q is none of the quotes\n%s", want, strings.Join(quotes, "\n"))
		}
	}
	if missing := strings.Contains(text.String(), "not a no"); missing != q.Missing {
		t.Errorf("says that what is missing is no no: %v\n%s", missing, &text)
	}
	if words := soundsLikeNo.FindString(bareText(text.String())); words != "" {
		t.Errorf("%q sounds like a no:\n%s", words, &text)
	}
}

var (
	idPattern = regexp.MustCompile(`\b(person|company|project|team|place|event|document):[a-z0-9-]+`)
	// soundsLikeNo matches words by which an answer would deny what is only not recorded.
	soundsLikeNo = regexp.MustCompile(`(?i)\b(never|did not|didn't|was not|were not|does not|has not|have not|is no |are no |worked with)\b`)
)

// bareText returns a text without what is in quotation marks, which are words of others, and without the line that says so.
func bareText(text string) string {
	var bare []string
	for line := range strings.SplitSeq(text, "\n") {
		if strings.HasPrefix(line, "Words in quotation marks") {
			continue
		}
		bare = append(bare, withoutQuoted(line))
	}
	return strings.Join(bare, "\n")
}
