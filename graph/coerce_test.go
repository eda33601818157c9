package graph

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	"ties/graph/apierror"
	"ties/graph/httpapi"
	"ties/store/storetest"
	"ties/store/storetest/naive"
)

// coercions are values of arguments, as literals and as JSON, and whether they fit. What does not is refused
// with a message that holds some words.
var coercions = []struct {
	argument string // of people, with its type
	literal  string
	variable string // JSON; "" where the literal has no counterpart
	fault    string // "" where it fits
}{
	{"first: Int", "3", "3", ""},
	{"first: Int", "null", "null", ""},
	{"first: Int", "0", "0", ""},
	{"first: Int", "2147483648", "2147483648", "32 bits"},
	{"first: Int", "1.0", "", "Int"},
	{"first: Int", "1.5", "1.5", "Int"},
	{"first: Int", `"3"`, "", "Int"},

	{"first: Int", "true", "true", "Int"},
	{"first: Int", "[3]", "[3]", "Int"},
	{"orderBy: [PersonOrder!]", "{field: NAME}", `{"field": "NAME"}`, ""},
	{"orderBy: [PersonOrder!]", "[{field: NAME}, {field: DEGREE, direction: DESC}]", `[{"field": "NAME"}, {"field": "DEGREE", "direction": "DESC"}]`, ""},
	{"orderBy: [PersonOrder!]", "[]", "[]", ""},
	{"orderBy: [PersonOrder!]", "[null]", "[null]", "null"},
	{"orderBy: [PersonOrder!]", "[{}]", "[{}]", "field"},
	{"orderBy: [PersonOrder!]", `[{field: "NAME"}]`, "", "NAME"},
	{"orderBy: [PersonOrder!]", "[{field: name}]", `[{"field": "name"}]`, "NAME"},
	{"orderBy: [PersonOrder!]", "[{field: NAME, more: 1}]", `[{"field": "NAME", "more": 1}]`, "more"},
	{"where: PersonFilter", `{id: {eq: "person:a"}}`, `{"id": {"eq": "person:a"}}`, ""},
	{"where: PersonFilter", `{id: {eq: 5}}`, `{"id": {"eq": 5}}`, ""},
	{"where: PersonFilter", `{id: {eq: 1.5}}`, `{"id": {"eq": 1.5}}`, "ID"},
	{"where: PersonFilter", `{id: {in: "person:a"}}`, `{"id": {"in": "person:a"}}`, ""},
	{"where: PersonFilter", `{id: {eq: null}}`, `{"id": {"eq": null}}`, ""},
	{"where: PersonFilter", `{degree: {gt: 1}}`, `{"degree": {"gt": 1}}`, ""},
	{"where: PersonFilter", `{degree: {gt: true}}`, `{"degree": {"gt": true}}`, "Int"},
	{"where: PersonFilter", `{AND: {id: {eq: "a"}}}`, `{"AND": {"id": {"eq": "a"}}}`, ""},
	{"where: PersonFilter", `{employments: {some: {start: {gt: "2014"}}}}`, `{"employments": {"some": {"start": {"gt": "2014"}}}}`, ""},
	{"where: PersonFilter", `{employments: {some: {start: {gt: "2014-13"}}}}`, `{"employments": {"some": {"start": {"gt": "2014-13"}}}}`, "want a year, a month or a day"},
	{"where: PersonFilter", `{employments: {some: {start: {gt: 2014}}}}`, `{"employments": {"some": {"start": {"gt": 2014}}}}`, "want"},
	{"where: PersonFilter", `{employments: {some: {recordedAt: {gt: "2024-12-01"}}}}`, `{"employments": {"some": {"recordedAt": {"gt": "2024-12-01"}}}}`, "2024-12-01"},
	{"where: PersonFilter", `{employments: {some: {recordedAt: {gt: "2024-12-01T01:00:00+02:00"}}}}`, `{"employments": {"some": {"recordedAt": {"gt": "2024-12-01T01:00:00+02:00"}}}}`, ""},
	{"where: PersonFilter", `{employments: {some: {standing: {eq: STATED}}}}`, `{"employments": {"some": {"standing": {"eq": "STATED"}}}}`, ""},
	{"where: PersonFilter", `{employments: {some: {standing: {eq: TRUE}}}}`, `{"employments": {"some": {"standing": {"eq": "TRUE"}}}}`, "TRUE"},
	{"where: PersonFilter", `"a"`, `"a"`, "PersonFilter"},
}

func TestCoercion(t *testing.T) {
	for _, c := range coercions {
		name, typeName, _ := strings.Cut(c.argument, ": ")
		checkCoercion(t, c.literal, c.fault, askArticle(t, fmt.Sprintf("{ people(%s: %s) { totalCount } }", name, c.literal), nil))
		if c.variable == "" {
			continue
		}
		query := fmt.Sprintf("query ($v: %s) { people(%s: $v) { totalCount } }", typeName, name)
		checkCoercion(t, c.variable, c.fault, askArticle(t, query, map[string]any{"v": json.RawMessage(c.variable)}))
	}
}

func checkCoercion(t *testing.T, value, fault string, got exchanged) {
	t.Helper()
	codes := []string{apierror.CodeBadUserInput, "GRAPHQL_VALIDATION_FAILED"}
	switch {
	case fault == "" && len(got.Errors) > 0:
		t.Errorf("%s is refused: %s", value, got.body)
	case fault != "" && (len(got.Errors) == 0 || !slices.Contains(codes, got.code()) || !strings.Contains(got.body, fault)):
		t.Errorf("%s: want a fault that says %q, got %s", value, fault, got.body)
	}
}

// Variables may be anywhere in an argument; one that is absent leaves the field's default.
func TestVariablesInsideArguments(t *testing.T) {
	const query = `query ($id: ID! = "person:nobody", $n: Int = 1, $on: Boolean = false) {
		people(where: {OR: [{id: {eq: $id}}, {id: {in: [$id, "person:andrew-ng"]}}]}, first: $n) { nodes { id } totalCount @include(if: $on) } }`
	for variables, want := range map[string]string{
		`{}`:                                `{"people":{"nodes":[{"id":"person:andrew-ng"}]}}`,
		`{"id": "person:wu-yuxin", "n": 5}`: `{"people":{"nodes":[{"id":"person:andrew-ng"},{"id":"person:wu-yuxin"}]}}`,
		`{"id": "person:wu-yuxin", "n": 0, "on": true}`: `{"people":{"nodes":[],"totalCount":2}}`,
	} {
		var v map[string]any
		if err := json.Unmarshal([]byte(variables), &v); err != nil {
			t.Fatal(err)
		}
		if got := askArticle(t, query, v); string(got.Data) != want {
			t.Errorf("%s: %s, want %s", variables, got.body, want)
		}
	}
}

// Each fault is reported once, with its own path, and nothing runs.
func TestOneErrorForEachFault(t *testing.T) {
	got := askArticle(t, `{
		a: people(first: -1) { totalCount }
		b: person(id: "person:nobody") { employments(first: -2) { nodes { period { holds(on: "x") } company { employments(after: "y") { totalCount } } } } }
		c: people { totalCount }
	}`, nil)
	var paths []string
	for _, e := range got.Errors {
		paths = append(paths, fmt.Sprint(e.Path))
	}
	want := []string{"[a]", "[b employments]", "[b employments nodes period holds]", "[b employments nodes company employments]"}
	slices.Sort(paths)
	slices.Sort(want)
	if !slices.Equal(paths, want) || got.Data != nil {
		t.Errorf("%s", got.body)
	}
}

// FuzzQuery sends any text: the answer is always JSON, and never a fault of the server.
func FuzzQuery(f *testing.F) {
	store := naive.New()
	if _, err := store.Apply(f.Context(), batchOf(storetest.RandomRecords(1))); err != nil {
		f.Fatal(err)
	}
	handler := NewHandler(store, httpapi.Options{})
	f.Add(askedAgain, `{"id": "person:a", "other": "company:a", "one": "person:b", "skip": true, "include": false}`)
	f.Add(wholeOverlap, `{"people": ["person:a", "person:B"]}`)
	f.Add(wholeColleagues, `{"id": "person:a", "during": {"start": "2014"}}`)
	f.Add(`{ people(where: {NOT: {employments: {some: {company: {name: {contains: "a"}}}}}}, orderBy: {field: DEGREE}, last: 3) { ...p } } fragment p on PersonConnection { edges { cursor } }`, `{}`)
	f.Add(`{ __schema { types { name fields { name args { name defaultValue } } } } nodes(ids: ["a", 1]) { __typename } }`, `null`)
	f.Fuzz(func(t *testing.T, query, variables string) {
		if !json.Valid([]byte(variables)) {
			variables = "{}"
		}
		text, err := json.Marshal(query)
		if err != nil {
			t.Skip()
		}
		body := fmt.Sprintf(`{"query": %s, "variables": %s}`, text, variables)
		request := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/", strings.NewReader(body))
		request.Header.Set("Content-Type", jsonType)
		recorder := httptest.NewRecorder()
		handler.ServeHTTP(recorder, request)
		answer := recorder.Body.Bytes()
		if !json.Valid(answer) || bytes.Contains(answer, []byte(apierror.CodeInternal)) {
			t.Errorf("%s\n%s\nis answered %s", query, variables, answer)
		}
	})
}
