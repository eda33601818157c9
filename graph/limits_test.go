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

// A query that is too large says where, how large it is, and what would do.
func TestRefusalsForSizeSayWhatWouldDo(t *testing.T) {
	const employed = `nodes { employments(first: %d) { nodes { company { id } } } }`
	for query, want := range map[string]string{
		`{ people(first: 1000) { nodes { employments(first: 100) { nodes { id } } } } }`: "people.nodes.employments: " +
			"1000 × 100 = 100000 of the 101000 rows that the query can come to, more than 100000 at once: ask for first: 99 there",
		`{ c: companies(first: 49) { ` + fmt.Sprintf(employed, 1000) + ` } d: companies(last: 1000) { ` + fmt.Sprintf(employed, 60) + ` } }`: "d.nodes.employments: " +
			"1000 × 60 = 60000 of the 219049 rows that the query can come to, more than 100000 at once: ask for smaller pages, on the way there and elsewhere",
		`{ c: companies(last: 1000) { nodes { employments(first: 1000) { nodes { company { people(first: 1000) { nodes { verdict } } } } } } } }`: "c.nodes.employments.nodes.company.people: " +
			"1000 × 1000 × 1000 = 1000000000 of the 1002001000 rows that the query can come to, more than 100000 at once: ask for smaller pages, on the way there and elsewhere",
		`{ companies(last: 1000) { nodes { headcount(from: "2000", to: "2020", by: MONTH) { at } } } }`: "companies.nodes.headcount: " +
			"1000 × 252 = 252000 of the 253000 rows that the query can come to, more than 100000 at once: ask for less there, or below",
		`{ paths(from: "company:meta", to: "person:wu-yuxin", limit: 100) { nodes { ... on Company { employments(first: 1000) { nodes { id } } } } } }`: "paths.nodes.employments: " +
			"100 × 7 × 1000 = 700000 of the 700800 rows that the query can come to, more than 100000 at once: ask for first: 141 there",
		`{ nodes(ids: ["person:a"]) { ... on Entity { ` + repeat(120, "r%d: relations(first: 0) { nodes { ...f } } ") + `} } }
			fragment f on Relation { source { id name degree url } target { id name degree url } }`: "nodes.r",
	} {
		got := askArticle(t, query, nil)
		if len(got.Errors) != 1 || got.code() != apierror.CodeLimitExceeded || !strings.HasPrefix(got.Errors[0].Message, want) {
			t.Errorf("%.200s\ngot  %.400s\nwant %s", query, got.body, want)
			continue
		}
		path, _, _ := strings.Cut(got.Errors[0].Message, ":")
		if at := strings.Trim(strings.ReplaceAll(fmt.Sprint(got.Errors[0].Path), " ", "."), "[]"); at != path {
			t.Errorf("%.200s: the path is %s, the message says %s", query, at, path)
		}
	}
}

// What a refusal says would do is answered, and one more is not.
func TestWhatARefusalAdvisesIsAnswered(t *testing.T) {
	query := func(first int) string {
		return fmt.Sprintf(`{ people(first: 500) { nodes { employments(first: %d) { nodes { id company { id } } } } } }`, first)
	}
	got := askArticle(t, query(1000), nil)
	var first int
	if _, advice, ok := strings.Cut(got.Errors[0].Message, "ask for first: "); !ok {
		t.Fatal(got.body)
	} else if _, err := fmt.Sscan(advice, &first); err != nil {
		t.Fatal(err)
	}
	if got := askArticle(t, query(first), nil); len(got.Errors) > 0 {
		t.Errorf("first: %d is refused: %s", first, got.body)
	}
	if got := askArticle(t, query(first+1), nil); got.code() != apierror.CodeLimitExceeded {
		t.Errorf("first: %d is answered: %.300s", first+1, got.body)
	}
}
