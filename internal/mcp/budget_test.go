package mcp_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"github.com/google/jsonschema-go/jsonschema"
	sdk "github.com/modelcontextprotocol/go-sdk/mcp"
)

// withBudget returns arguments with another budget.
func withBudget(t *testing.T, arguments string, budget int) string {
	t.Helper()
	values := map[string]any{}
	if err := json.Unmarshal([]byte(arguments), &values); err != nil {
		t.Fatal(err)
	}
	values["budget"] = budget
	text, err := json.Marshal(values)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// Neither the text nor the data of an answer has more characters than the budget, and what is left out is counted: with what is
// given it is what there is.
func TestAnswersKeepWithinTheirBudget(t *testing.T) {
	a := newAgent(t, articleStore(t))
	whole := make([]map[string]int, len(asked))
	for i, q := range asked {
		if got := a.ask(q.tool, withBudget(t, q.arguments, 100_000)); !got.wrong {
			whole[i] = lengths(t, got.data)
		}
	}
	rapid.Check(t, func(r *rapid.T) {
		i := rapid.IntRange(0, len(asked)-1).Draw(r, "question")
		budget := rapid.IntRange(1_000, 12_000).Draw(r, "budget")
		q := asked[i]
		got := a.ask(q.tool, withBudget(t, q.arguments, budget))
		if got.wrong != (whole[i] == nil) {
			r.Fatalf("%s %s: %s", q.tool, q.arguments, got.text)
		}
		if n := max(utf8.RuneCountInString(got.text), utf8.RuneCount(got.data)); n > budget {
			r.Fatalf("%s %s: %d characters instead of %d", q.tool, q.arguments, n, budget)
		}
		if q.tool == "document" || got.wrong { // whose parts are as large as the budget lets them be
			return
		}
		for key, all := range lengths(t, got.data) {
			if all != whole[i][key] {
				r.Fatalf("%s %s: %d %s of %d are given or counted", q.tool, q.arguments, all, key, whole[i][key])
			}
		}
	})
}

// lengths returns how many entries the lists of an answer have, those that are left out included.
func lengths(t *testing.T, data json.RawMessage) map[string]int {
	t.Helper()
	var members map[string]any
	if err := json.Unmarshal(data, &members); err != nil {
		t.Fatal(err)
	}
	all := map[string]int{}
	for key, value := range members {
		switch value := value.(type) {
		case []any:
			all[key] += len(value)
		case float64:
			if list, ok := strings.CutSuffix(key, "LeftOut"); ok {
				all[list] += int(value)
			}
		}
	}
	return all
}

// What does not fit can be had page by page, none twice and none left out.
func TestGoingOn(t *testing.T) {
	a := newAgent(t, articleStore(t))
	whole := claimsOf(t, a, `{"entity": "company:alibaba", "budget": 100000, "first": 100}`, nil)
	var pages []string
	after := ""
	for range 100 {
		arguments := fmt.Sprintf(`{"entity": "company:alibaba", "budget": 2000, "first": 3, "after": %q}`, after)
		pages = append(pages, claimsOf(t, a, arguments, &after)...)
		if after == "" {
			break
		}
	}
	if got, want := strings.Join(pages, " "), strings.Join(whole, " "); got != want || len(whole) < 4 {
		t.Errorf("page by page:\n%s\nat once:\n%s", got, want)
	}
}

// claimsOf returns the IDs of the relations of an answer, and where it goes on.
func claimsOf(t *testing.T, a agent, arguments string, after *string) (ids []string) {
	t.Helper()
	var data struct {
		Relations []named
		After     string
	}
	got := a.ask("entity", arguments)
	if err := json.Unmarshal(got.data, &data); err != nil {
		t.Fatal(err, got.text)
	}
	for _, r := range data.Relations {
		ids = append(ids, r.ID)
	}
	if after != nil {
		*after = data.After
	}
	return ids
}

// What agents are told of all tools is short, and all data are as their schema says.
func TestSchemas(t *testing.T) {
	a := newAgent(t, articleStore(t))
	listed, err := a.ListTools(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	text, err := json.Marshal(listed.Tools)
	if err != nil {
		t.Fatal(err)
	}
	const most = 24_000
	if n := utf8.RuneCount(text); n >= most {
		t.Errorf("all tools together have %d characters, of which %d are too many", n, n-most)
	}
	t.Logf("%d tools, %d characters", len(listed.Tools), utf8.RuneCount(text))
	schemas := map[string]*jsonschema.Resolved{}
	for _, tool := range listed.Tools {
		schemas[tool.Name] = resolved(t, tool)
	}
	for _, q := range asked {
		got := a.ask(q.tool, q.arguments)
		if got.wrong {
			continue
		}
		var value any
		if err := json.Unmarshal(got.data, &value); err != nil {
			t.Fatal(err)
		}
		if err := schemas[q.tool].Validate(value); err != nil {
			t.Errorf("%s %s: %v", q.tool, q.arguments, err)
		}
	}
}

func resolved(t *testing.T, tool *sdk.Tool) *jsonschema.Resolved {
	t.Helper()
	text, err := json.Marshal(tool.OutputSchema)
	if err != nil {
		t.Fatal(err)
	}
	var schema jsonschema.Schema
	if err := json.Unmarshal(text, &schema); err != nil {
		t.Fatal(err)
	}
	found, err := schema.Resolve(nil)
	if err != nil {
		t.Fatal(err)
	}
	return found
}
