package graph

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"

	"ties/graph/apierror"
	"ties/graph/encode"
	"ties/graph/httpapi"
	"ties/internal/work"
	"ties/kg"
	"ties/kg/query"
)

// A list that is computed costs what it is computed from, whatever is shown of it.
func TestComputedListsCountByTheirParents(t *testing.T) {
	const people = `{ companies(first: 49) { nodes { employments(first: %d) { nodes { person { %s } } } } } }`
	for _, c := range []struct {
		parents int
		asked   string
		refused bool
	}{
		{1_000, "colleagues(first: 0) { totalCount }", true},
		{1_000, "colleagues(first: 1) { nodes { verdict } }", true},
		{90, "colleagues(first: 0) { totalCount }", false},
		{1_000, "relations(first: 0) { totalCount }", false},
		{45, "a: colleagues(first: 0) { totalCount } b: colleagues(first: 0, minDays: 1) { totalCount }", false},
		{60, "a: colleagues(first: 0) { totalCount } b: colleagues(first: 0, minDays: 1) { totalCount }", true},
	} {
		got := askArticle(t, fmt.Sprintf(people, c.parents, c.asked), nil)
		if refused := got.code() == apierror.CodeLimitExceeded; refused != c.refused {
			t.Errorf("%d × %.100s: %.300s", c.parents, c.asked, got.body)
		}
	}
	got := askArticle(t, fmt.Sprintf(people, 1_000, "colleagues(first: 0) { totalCount }"), nil)
	const want = "companies.nodes.employments.nodes.person.colleagues: 49 × 1000 × 20 = 980000 of the 1078049 rows that the query can come to, more than 100000 at once " +
		"(a list that is computed counts as at least 20 each time, whatever its page): ask for smaller pages, on the way there and elsewhere"
	if len(got.Errors) != 1 || got.Errors[0].Message != want {
		t.Errorf("got  %s\nwant %s", got.body, want)
	}
}

// A filter that is tried on everybody counts by its conditions; one that names whom it is about does not.
func TestFilteredListsCountByTheirConditions(t *testing.T) {
	const query = `query ($w: [PersonFilter!]) { %s }`
	const list = `a%d: people(where: {OR: $w}, first: 0) { totalCount } `
	conditions := func(n int, text string) map[string]any {
		var all []any
		for range n {
			all = append(all, map[string]any{"name": map[string]any{text: "a"}})
		}
		return map[string]any{"w": all}
	}
	for _, c := range []struct {
		lists, conditions int
		text              string
		refused           bool
	}{
		{2, 50, "contains", false}, {3, 50, "contains", true}, {1, 101, "contains", true}, {60, 1, "contains", false}, {10, 50, "eq", false},
	} {
		got := askArticle(t, fmt.Sprintf(query, repeat(c.lists, list)), conditions(c.conditions, c.text))
		if refused := got.code() == apierror.CodeLimitExceeded; refused != c.refused || !refused && len(got.Errors) > 0 {
			t.Errorf("%d lists of %d conditions %s: %.300s", c.lists, c.conditions, c.text, got.body)
		}
	}
}

// longDocument returns records with one that has a long text, which is hard to escape.
func longDocument(bytes int) []kg.Record {
	records := companyOf(1)
	records[0].(*kg.Document).Text = strings.Repeat("\"\n", bytes/2)
	return records
}

// The bytes of an answer are counted before they are written: a few kilobytes of a query do not come to gigabytes.
func TestAnswersAreBounded(t *testing.T) {
	handler := NewHandler(openTraced(t, longDocument(400_000)), httpapi.Options{})
	texts := repeat(150, "a%d: document { text } ")
	for name, query := range map[string]string{
		"one ID many times": `{ nodes(ids: [` + strings.Repeat(`"employment:0-a" `, 900) + `]) { ... on Employment { citations { ` + texts + `} } } }`,
		"one object":        `{ node(id: "employment:0-a") { ... on Employment { citations { ` + texts + `} } } }`,
		"many root fields":  `{ ` + repeat(120, `a%d: document(id: "document:d") { text } `) + `}`,
		"introspection": `{ __schema { types { ` + repeat(150, `a%d: fields { ...f } `) + `} } }
			fragment f on __Field { name description args { name description } type { fields { name description args { name description } } } }`,
	} {
		got := askHandler(t, handler, query)
		if got.code() != apierror.CodeLimitExceeded || len(got.Errors) != 1 || string(got.Data) != "null" ||
			!strings.Contains(got.Errors[0].Message, "more than 33554432 bytes of JSON: ask for") || len(got.Errors[0].Path) == 0 {
			t.Errorf("%s: %.300s", name, got.body)
		}
	}
	if got := askHandler(t, handler, `{ `+repeat(30, `a%d: document(id: "document:d") { text } `)+`}`); len(got.Errors) > 0 || len(got.body) < 30*800_000 {
		t.Errorf("24 MB are refused: %.300s", got.body)
	}
}

// countedContext is done after it was asked some times.
type countedContext struct {
	context.Context
	left, asked atomic.Int64
}

func (c *countedContext) Err() error {
	if c.asked.Add(1); c.left.Add(-1) < 0 {
		return context.Canceled
	}
	return nil
}

// Writing an answer ends soon after its context.
func TestWritingLooksAtTheContext(t *testing.T) {
	page := &query.Page{Rows: make([]query.Row, 1_000_000)}
	ctx := &countedContext{Context: t.Context()}
	ctx.left.Store(5)
	w := encode.NewWriter(work.NewCounter(ctx), "")
	encode.RowList(encode.Constant[*query.Row](`"some text of an answer"`))(w, page)
	if w.Err == nil || len(w.Buf) > 1<<20 || ctx.asked.Load() > 10 {
		t.Errorf("%d bytes are written, the context was asked %d times: %v", len(w.Buf), ctx.asked.Load(), w.Err)
	}
}

// Introspection is what gqlgen answers, byte for byte.
func TestIntrospectionIsThatOfTheSchema(t *testing.T) {
	const everything = `{ __schema { description queryType { ...t } mutationType { name } subscriptionType { name } types { ...t }
		directives { name description isRepeatable locations args(includeDeprecated: true) { ...v } } }
		__type(name: "Person") { ...t ... on __Type { again: fields(includeDeprecated: true) { name } __typename } } }
		fragment t on __Type { kind name description specifiedByURL isOneOf
			fields(includeDeprecated: true) { name description args { ...v } type { ...r } isDeprecated deprecationReason }
			inputFields { ...v } interfaces { ...r } possibleTypes { ...r }
			enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason } ofType { ...r } }
		fragment v on __InputValue { name description type { ...r } defaultValue isDeprecated deprecationReason }
		fragment r on __Type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }`
	got := askArticle(t, everything, nil)
	want := generatedAnswer(t, everything)
	if len(got.Errors) > 0 || string(got.Data) != want {
		t.Errorf("got  %.2000s\nwant %.2000s", got.body, want)
	}
	for query, refused := range map[string]bool{
		`{ a: __schema { description } b: __type(name: "Person") { name } }`:                                       false,
		`{ a: __schema { description } b: __type(name: "Person") { name } ... { c: __type(name: "X") { name } } }`: true,
	} {
		if got := askArticle(t, query, nil); (got.code() == apierror.CodeLimitExceeded) != refused {
			t.Errorf("%s: %s", query, got.body)
		}
	}
}

// generatedAnswer returns what the code answers that gqlgen has generated, without resolvers.
func generatedAnswer(t *testing.T, text string) string {
	t.Helper()
	generated := NewSchema(nil).(*executable).ExecutableSchema
	return string(askHandler(t, httpapi.NewHandler(generated, httpapi.Options{}), text).Data)
}

func askHandler(t *testing.T, handler http.Handler, text string) exchanged {
	t.Helper()
	body, err := json.Marshal(map[string]string{"query": text})
	if err != nil {
		t.Fatal(err)
	}
	return sendTo(t, handler, http.MethodPost, "/", bytes.NewReader(body), "Content-Type", jsonType)
}

// A large answer is written in parts, and is whole in the end.
func TestALargeAnswerIsWhole(t *testing.T) {
	handler := NewHandler(openTraced(t, companyOf(600)), httpapi.Options{})
	fields := repeat(90, "a%d: name ")
	list := func(alias string) string { return alias + `: people(first: 1000) { nodes { id ` + fields + `} } ` }
	got := askHandler(t, handler, `{ `+list("a")+`none: person(id: "person:none") { id } `+list("b")+list("c")+`}`)
	var data map[string]json.RawMessage
	if err := json.Unmarshal(got.Data, &data); err != nil {
		t.Fatal(err)
	}
	one := askHandler(t, handler, `{ `+list("a")+`}`)
	if len(one.Data) < 600<<10 {
		t.Fatalf("%d bytes are one part", len(one.Data))
	}
	for _, key := range []string{"a", "b", "c"} {
		if want := `{"a":` + string(data[key]) + "}"; want != string(one.Data) {
			t.Errorf("%s: got %.200s, want %.200s", key, want, one.Data)
		}
	}
	if string(data["none"]) != "null" || len(data) != 4 {
		t.Errorf("got %d members, and %s", len(data), data["none"])
	}
}
