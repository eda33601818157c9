package graph

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/lexer"

	"ties/graph/apierror"
	"ties/graph/httpapi"
)

// askArticle sends a query to a server of the article.
func askArticle(t *testing.T, query string, variables map[string]any) exchanged {
	t.Helper()
	body, err := json.Marshal(map[string]any{"query": query, "variables": variables})
	if err != nil {
		t.Fatal(err)
	}
	return send(t, articleStore(t), "POST", "/", bytes.NewReader(body), "Content-Type", jsonType)
}

// repeat writes something several times, with its number in place of %d.
func repeat(n int, what string) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.ReplaceAll(what, "%d", fmt.Sprint(i)))
	}
	return b.String()
}

// levels nests a selection: { person { relations { nodes { source { relations … } } } } }, three levels each.
func levels(n int) string {
	return `{ node(id: "person:a") { ` + repeat(n, "... on Entity { relations(first: 1) { nodes { source { ") +
		"id" + repeat(n, " } } } }") + " } }"
}

// A query at a limit is answered, and one just beyond is refused as such.
func TestLimitsOfAQuery(t *testing.T) {
	person := func(selection string) string { return `{ person(id: "person:a") { ` + selection + ` } }` }
	for name, c := range map[string]struct{ within, beyond string }{
		"tokens": {
			withTokens(t, 2_000),
			withTokens(t, 2_001),
		},
		"nesting":                   {levels(6), levels(7)},
		"nesting through fragments": {fragmentLevels(18), fragmentLevels(19)},
		"fields": {
			person(repeat(199, "a%d: id ") + "id"),
			person(repeat(200, "a%d: id ") + "id"),
		},
		"fields through fragments": {
			person(repeat(99, "a%d: id ")+" ...f id") + " fragment f on Person { " + repeat(100, "b%d: id ") + "}",
			person(repeat(100, "a%d: id ")+" ...f id") + " fragment f on Person { " + repeat(100, "b%d: id ") + "}",
		},
		"fields of one key twice": {
			`{ a: person(id: "person:a") { ` + repeat(100, "a%d: id ") + `} a: person(id: "person:a") { ` + repeat(100, "b%d: id ") + "} }",
			`{ a: person(id: "person:a") { ` + repeat(100, "a%d: id ") + `} a: person(id: "person:a") { ` + repeat(101, "b%d: id ") + "} }",
		},
		"rows": {
			`{ people(first: 1000) { nodes { employments(first: 99) { nodes { id } } } } }`,
			`{ people(first: 1000) { nodes { employments(first: 100) { nodes { id } } } } }`,
		},
		"rows of several fields": {
			`{ a: people(first: 1000) { nodes { employments(first: 48) { nodes { id } } } } b: people(first: 1000) { nodes { employments(first: 48) { nodes { id } } } } }`,
			`{ a: people(first: 1000) { nodes { employments(first: 50) { nodes { id } } } } b: people(first: 1000) { nodes { employments(first: 50) { nodes { id } } } } }`,
		},
		"the items of a list": {queryForIDs(1_000), queryForIDs(1_001)},
		"the depth of an argument": {
			filterOfDepth(8),
			filterOfDepth(9),
		},
		"the values of an argument": {
			`{ people(where: {OR: [` + repeat(166, `{id: {eq: "a"}} `) + `]}) { totalCount } }`,
			`{ people(where: {OR: [` + repeat(167, `{id: {eq: "a"}} `) + `]}) { totalCount } }`,
		},
	} {
		if got := askArticle(t, c.within, nil); got.code() == apierror.CodeLimitExceeded {
			t.Errorf("%s: what is within is refused: %s", name, got.body)
		}
		if got := askArticle(t, c.beyond, nil); got.code() != apierror.CodeLimitExceeded || len(got.Errors) != 1 {
			t.Errorf("%s: what is beyond is not refused: %.300s", name, got.body)
		}
	}
}

// fragmentLevels nests fragments, each of which goes one level deeper.
func fragmentLevels(n int) string {
	fragments := ""
	for i := range n {
		fragments += fmt.Sprintf(" fragment f%d on Company { parent { ...f%d } }", i, i+1)
	}
	return `{ company(id: "company:a") { ...f0 } }` + fragments + fmt.Sprintf(" fragment f%d on Company { id }", n)
}

// withTokens makes a query of so many tokens.
func withTokens(t *testing.T, n int) string {
	t.Helper()
	query := func(last int) string {
		return "{ a: " + queryForIDs(900)[2:len(queryForIDs(900))-2] + " b: " + queryForIDs(900)[2:len(queryForIDs(900))-2] + " c: " + queryForIDs(last)[2:]
	}
	tokens := 0
	for lex := lexer.New(&ast.Source{Input: query(1)}); ; tokens++ {
		if token, err := lex.ReadToken(); err != nil || token.Kind == lexer.EOF {
			break
		}
	}
	return query(1 + n - tokens)
}

func queryForIDs(n int) string { return "{ nodes(ids: [" + repeat(n, `"person:%d" `) + "]) { id } }" }

// filterOfDepth nests NOT in a filter, which goes two levels deeper itself.
func filterOfDepth(n int) string {
	return "{ people(where: " + repeat(n, "{NOT: ") + `{id: {eq: "a"}}` + repeat(n, "}") + ") { totalCount } }"
}

// A few lines of fragments that spread each other many times come to a vast number of fields.
func TestFragmentsThatMultiply(t *testing.T) {
	wide, deep := "", ""
	for i := range 25 {
		wide += fmt.Sprintf(" fragment f%d on Person { a: colleagues { nodes { person { ...f%d } } } b: colleagues { nodes { person { ...f%d } } } }", i, i+1, i+1)
		deep += fmt.Sprintf(" fragment f%d on Person { ...f%d ...f%d id }", i, i+1, i+1)
	}
	last := " fragment f25 on Person { id }"
	if got := askArticle(t, `{ person(id: "person:a") { ...f0 } }`+wide+last, nil); got.code() != apierror.CodeLimitExceeded {
		t.Errorf("%.300s", got.body)
	}
	if got := askArticle(t, `{ person(id: "person:a") { ...f0 } }`+deep+last, nil); got.code() != "" {
		t.Errorf("the same fragment twice in one selection is it once: %.300s", got.body)
	}
}

func TestTooManyFieldsAndPlanNodes(t *testing.T) {
	query := func(n int) string {
		return `{ nodes(ids: ["person:a"]) { ... on Entity { ` + repeat(n, "r%d: relations(first: 0) { nodes { id kind role standing recordedAt } } ") + `} } }`
	}
	if got := askArticle(t, query(20), nil); len(got.Errors) > 0 {
		t.Errorf("%.300s", got.body)
	}
	if got := askArticle(t, query(190), nil); got.code() != apierror.CodeLimitExceeded {
		t.Errorf("%.300s", got.body)
	}
}

// Variables are bounded like literals.
func TestLimitsOfVariables(t *testing.T) {
	const query = `query ($ids: [ID!]!, $where: PersonFilter) { nodes(ids: $ids) { id } people(where: $where, first: 1) { totalCount } }`
	list := func(n int) []string {
		var all []string
		for i := range n {
			all = append(all, fmt.Sprintf("person:%d", i))
		}
		return all
	}
	deep := map[string]any{}
	for range 30 {
		deep = map[string]any{"NOT": deep}
	}
	if got := askArticle(t, query, map[string]any{"ids": list(1_000), "where": map[string]any{}}); len(got.Errors) > 0 {
		t.Errorf("%.300s", got.body)
	}
	if got := askArticle(t, query, map[string]any{"ids": list(1_001)}); got.code() != apierror.CodeLimitExceeded {
		t.Errorf("%.300s", got.body)
	}
	if got := askArticle(t, query, map[string]any{"ids": []string{}, "where": deep}); got.code() != apierror.CodeLimitExceeded {
		t.Errorf("%.300s", got.body)
	}
}

// Fields that conflict are as many pairs as there are fields, squared.
func TestFieldsThatConflict(t *testing.T) {
	conflicting := func(n int) string {
		return `{ a: person(id: "person:a") { ` + repeat(n, "n: id ") + `} a: person(id: "person:a") { ` + repeat(n, "n: name ") + "} }"
	}
	some := askArticle(t, conflicting(30), nil)
	if len(some.Errors) == 0 || len(some.Errors) > httpapi.MaxErrors || some.code() != "GRAPHQL_VALIDATION_FAILED" || len(some.body) > 50_000 {
		t.Errorf("%d errors in %d bytes: %.300s", len(some.Errors), len(some.body), some.body)
	}
	if got := askArticle(t, conflicting(100), nil); got.code() != apierror.CodeLimitExceeded || len(got.Errors) != 1 {
		t.Errorf("%.300s", got.body)
	}
	same := `{ a: person(id: "person:a") { ` + repeat(90, "n: name ") + `} a: person(id: "person:a") { ` + repeat(90, "n: name ") + "} }"
	if got := askArticle(t, same, nil); len(got.Errors) > 0 {
		t.Errorf("%.300s", got.body)
	}
}
