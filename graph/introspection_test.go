package graph

import (
	"strings"
	"testing"
)

// Clients learn from the schema how dates are written.
func TestScalarsAreSpecified(t *testing.T) {
	for name, url := range map[string]string{
		"Date": `"https://www.w3.org/TR/NOTE-datetime"`, "DateTime": `"https://www.rfc-editor.org/rfc/rfc3339"`, "String": "null",
	} {
		got := askArticle(t, `{ __type(name: "`+name+`") { specifiedByURL } }`, nil)
		if want := `{"__type":{"specifiedByURL":` + url + `}}`; string(got.Data) != want {
			t.Errorf("got %s, want %s", got.body, want)
		}
	}
}

// Clients that read of @defer in the schema would wait for parts that never come: an answer is whole.
func TestNothingIsDeferred(t *testing.T) {
	if got := askArticle(t, `{ __schema { directives { name } } }`, nil); strings.Contains(got.body, "defer") || !strings.Contains(got.body, "include") {
		t.Error(got.body)
	}
	for _, query := range []string{
		`{ project(id: "project:kimi") { id ... @defer { name } } }`,
		`{ project(id: "project:kimi") { id ...f @defer(if: false) } } fragment f on Project { name }`,
	} {
		got := askArticle(t, query, nil)
		if got.code() != "GRAPHQL_VALIDATION_FAILED" || got.Errors[0].Message != `Unknown directive "@defer".` || got.Data != nil {
			t.Errorf("%s: %s", query, got.body)
		}
	}
}
