package graph

import (
	"fmt"
	"strings"
	"testing"

	"ties/graph/apierror"
	"ties/kg"
	"ties/kg/query"
)

const subgraphSelection = `{ nodes { id degree } edges { id source { id } target { id } } edgesLeftOut leftOut { entity { id } neighbours relations more } }`

func TestSubgraphsOfTheArticle(t *testing.T) {
	store := articleStore(t)
	for _, c := range []struct{ query, want string }{
		{`{ subgraph(ids: ["project:kimi", "company:moonshot-ai", "person:wu-yuxin"]) { nodes { __typename name } edges { kind source { name } target { name } } } }`,
			`{"subgraph":{"nodes":[{"__typename":"Project","name":"Kimi"},{"__typename":"Company","name":"Moonshot AI"},{"__typename":"Person","name":"Wu Yuxin"}],` +
				`"edges":[{"kind":"EMPLOYED_BY","source":{"name":"Wu Yuxin"},"target":{"name":"Moonshot AI"}},` +
				`{"kind":"FOUNDED","source":{"name":"Wu Yuxin"},"target":{"name":"Moonshot AI"}},` +
				`{"kind":"PRODUCT_OF","source":{"name":"Kimi"},"target":{"name":"Moonshot AI"}}]}}`},
		{`{ neighbourhood(of: ["project:kimi"], kinds: [PRODUCT_OF, FOUNDED], hops: 2) { nodes { name } edgesLeftOut leftOut { entity { name } neighbours } } }`,
			`{"neighbourhood":{"nodes":[{"name":"Kimi"},{"name":"Moonshot AI"},{"name":"Wu Yuxin"}],"edgesLeftOut":0,"leftOut":[]}}`},
		{`{ neighbourhood(of: ["project:kimi"], kinds: [PRODUCT_OF, FOUNDED], hops: 6, limit: 2) { leftOut { entity { name __typename } neighbours relations more __typename } __typename } }`,
			`{"neighbourhood":{"leftOut":[{"entity":{"name":"Moonshot AI","__typename":"Company"},"neighbours":1,"relations":1,"more":false,"__typename":"LeftOut"}],"__typename":"Subgraph"}}`},
		{`{ neighbourhood(of: "project:kimi", kinds: []) { nodes { name } edges { id } leftOut { relations } } }`,
			`{"neighbourhood":{"nodes":[{"name":"Kimi"}],"edges":[],"leftOut":[]}}`},
	} {
		got := overHTTP(t, store, c.query, nil)
		if len(got.Errors) > 0 || string(got.Data) != c.want {
			t.Errorf("%s\ngot  %s %v\nwant %s", c.query, got.Data, got.Errors, c.want)
		}
	}
}

// A reach does not depend on what is drawn, and says what was not counted.
func TestReach(t *testing.T) {
	store := articleStore(t)
	for _, c := range []struct{ query, want string }{
		{`{ neighbourhood(of: ["project:kimi"], kinds: [PRODUCT_OF, FOUNDED], limit: 1) { reach { hops people companies projects teams places events entities within counted } } }`,
			`{"neighbourhood":{"reach":[` +
				`{"hops":1,"people":0,"companies":1,"projects":0,"teams":0,"places":0,"events":0,"entities":1,"within":1,"counted":true},` +
				`{"hops":2,"people":1,"companies":0,"projects":0,"teams":0,"places":0,"events":0,"entities":1,"within":2,"counted":true},` +
				`{"hops":3,"people":0,"companies":0,"projects":0,"teams":0,"places":0,"events":0,"entities":0,"within":2,"counted":true}]}}`},
		{`{ subgraph(ids: ["project:kimi"], kinds: [PRODUCT_OF, FOUNDED]) { nodes { id } one: reach(hops: 1) { __typename people companies } two: reach(hops: 2) { people } } }`,
			`{"subgraph":{"nodes":[{"id":"project:kimi"}],"one":[{"__typename":"Reach","people":0,"companies":1}],"two":[{"people":0},{"people":1}]}}`},
		{`{ neighbourhood(of: "project:kimi", kinds: []) { reach(hops: 1) { entities } } }`, `{"neighbourhood":{"reach":[{"entities":0}]}}`},
	} {
		got := overHTTP(t, store, c.query, nil)
		if len(got.Errors) > 0 || string(got.Data) != c.want {
			t.Errorf("%s\ngot  %s %v\nwant %s", c.query, got.Data, got.Errors, c.want)
		}
	}
	for hops, want := range map[int]string{
		0: "hops: 0 is out of range: want a number from 1 to 6", 7: "hops: 7 is out of range: want a number from 1 to 6",
	} {
		got := overHTTP(t, store, fmt.Sprintf(`{ neighbourhood(of: "project:kimi") { reach(hops: %d) { hops } } }`, hops), nil)
		if len(got.Errors) != 1 || got.Errors[0].Message != want || got.Errors[0].Extensions.Code != apierror.CodeBadUserInput {
			t.Errorf("%d hops: %+v", hops, got.Errors)
		}
	}
}

// An operation cannot ask for many: each may take as long as a page of thousands of rows.
func TestReachWeighs(t *testing.T) {
	for n, refused := range map[int]bool{4: false, 12: true} {
		query := "{"
		for i := range n {
			query += fmt.Sprintf(` n%d: neighbourhood(of: "project:kimi", limit: 1) { reach { hops } }`, i)
		}
		got := overHTTP(t, articleStore(t), query+" }", nil)
		if is := len(got.Errors) > 0 && got.Errors[0].Extensions.Code == apierror.CodeLimitExceeded; is != refused {
			t.Errorf("%d reaches: %+v", n, got.Errors)
		}
	}
}

// Distances that take too many relations to count are null.
func TestReachThatIsNotCounted(t *testing.T) {
	rows := make([]query.Row, len(kg.Entities.List()))
	for i := range rows {
		rows[i].Values = []query.Value{{Int: int64(i)}}
	}
	list := reachOf(rows, 2, 0)
	if len(list) != 2 || list[0].counts == nil || list[0].within != 15 || list[1].counts != nil || list[1].hops != 2 {
		t.Errorf("got %+v", list)
	}
}

// A subgraph is the same in each store, and every time.
func TestSubgraphsAreTheSameEveryTime(t *testing.T) {
	records := companyOf(40)
	one, other := filled(t, records), openTraced(t, records)
	for _, limit := range []int{1, 2, 3, 7, 30, 100} {
		query := fmt.Sprintf(`{ neighbourhood(of: "person:7", hops: 3, limit: %d) %s }`, limit, subgraphSelection)
		want := overHTTP(t, one, query, nil)
		for range 3 {
			if got := overHTTP(t, other, query, nil); string(got.Data) != string(want.Data) {
				t.Errorf("%d nodes\ngot  %s\nwant %s", limit, got.Data, want.Data)
			}
		}
		if nodes := strings.Count(string(want.Data), `"degree"`); nodes != min(limit, 42) {
			t.Errorf("%d nodes, want %d", nodes, min(limit, 42))
		}
	}
}

// The number of statements of a subgraph depends on its hops, not on the data.
func TestStatementsOfASubgraph(t *testing.T) {
	small, large := openTraced(t, companyOf(2)), openTraced(t, companyOf(300))
	for hops := 1; hops <= 3; hops++ {
		query := fmt.Sprintf(`{ neighbourhood(of: "person:0", hops: %d) %s }`, hops, subgraphSelection)
		for _, s := range []*traced{small, large} {
			s.statements.Store(0)
			s.reads.Store(0)
			if got := overHTTP(t, s, query, nil); len(got.Errors) > 0 {
				t.Fatal(got.Errors)
			}
			if n, most := s.statements.Load(), int64(3*hops+5); n > most || s.reads.Load() != 1 {
				t.Errorf("%d hops: %d statements in %d reads, want at most %d in one", hops, n, s.reads.Load(), most)
			}
		}
	}
}

// Relations beyond the bound are counted, and each of the rest is there once.
func TestTooManyEdges(t *testing.T) {
	records := companyOf(1)
	for i := range 700 {
		records = append(records, &kg.Relation{
			ID: fmt.Sprintf("employment:more-%d", i), Kind: kg.EmployedBy, Source: "person:0", Target: "company:a",
			Claim: kg.Claim{RecordedAt: recordedAt, Citations: []kg.Citation{kg.Whole("document:d")}},
		})
	}
	store := openTraced(t, records)
	for query, want := range map[string]int{
		`{ subgraph(ids: ["person:0", "company:a"]) { edges { id } edgesLeftOut } }`:            500,
		`{ neighbourhood(of: "person:0", limit: 120) { edges { id } edgesLeftOut } }`:           600,
		`{ neighbourhood(of: "person:0", limit: 1000, hops: 2) { edges { id } edgesLeftOut } }`: 702,
	} {
		got := overHTTP(t, store, query, nil)
		left := 702 - want
		if strings.HasPrefix(query, "{ subgraph") {
			left--
		}
		if n := strings.Count(string(got.Data), `"id"`); n != want || !strings.HasSuffix(string(got.Data), fmt.Sprintf(`"edgesLeftOut":%d}}`, left)) {
			t.Errorf("%s: %d edges, want %d and %d left out: %.80s… %v", query, n, want, left, got.Data, got.Errors)
		}
	}
}

func TestFaultsOfSubgraphs(t *testing.T) {
	store := articleStore(t)
	many := func(n int) string {
		var ids []string
		for i := range n {
			ids = append(ids, fmt.Sprintf(`"person:p%d"`, i))
		}
		return strings.Join(ids, ", ")
	}
	for _, c := range []struct{ field, code, says string }{
		{`neighbourhood(of: [])`, apierror.CodeBadUserInput, "of: has 0 IDs: want 1 to 100"},
		{`neighbourhood(of: [` + many(101) + `], limit: 200)`, apierror.CodeBadUserInput, "of: has 101 IDs: want 1 to 100"},
		{`neighbourhood(of: ["project:kimi", "project:kimi"])`, apierror.CodeBadUserInput, `of[1]: "project:kimi" is there twice: want each entity once`},
		{`neighbourhood(of: ["project:kimi", "project:nothing", "team:none"])`, apierror.CodeNotFound, `of: nothing has the ID "project:nothing" or "team:none"`},
		{`neighbourhood(of: ["founded:x"])`, apierror.CodeBadUserInput, `of[0]: "founded:x" is not the ID of an entity: want one such as`},
		{`neighbourhood(of: ["document:article"])`, apierror.CodeBadUserInput, "is not the ID of an entity"},
		{`neighbourhood(of: [""])`, apierror.CodeBadUserInput, `"" is not the ID of an entity`},
		{`neighbourhood(of: ["project:kimi"], hops: 0)`, apierror.CodeBadUserInput, "hops: 0 is out of range: want a number from 1 to 6"},
		{`neighbourhood(of: ["project:kimi"], hops: -1)`, apierror.CodeBadUserInput, "hops: -1 is out of range: want a number from 1 to 6"},
		{`neighbourhood(of: ["project:kimi"], hops: 7)`, apierror.CodeBadUserInput, "hops: 7 is out of range: want a number from 1 to 6"},
		{`neighbourhood(of: ["project:kimi"], limit: 0)`, apierror.CodeBadUserInput, "limit: 0 is out of range: want a number from 1 to 1000"},
		{`neighbourhood(of: ["project:kimi"], limit: 1001)`, apierror.CodeBadUserInput, "limit: 1001 is out of range: want a number from 1 to 1000"},
		{`neighbourhood(of: ["project:kimi", "person:wu-yuxin"], limit: 1)`, apierror.CodeBadUserInput,
			"limit: 1 is less than the 2 entities that are to be drawn first: want at least as many"},
		{`neighbourhood(of: ["project:kimi"], asOf: "2017-13")`, apierror.CodeBadUserInput, "asOf"},
		{`subgraph(ids: [])`, apierror.CodeBadUserInput, "ids: has 0 IDs: want 1 to 1000"},
		{`subgraph(ids: [` + many(1001) + `])`, apierror.CodeLimitExceeded, "ids: has 1001 items: at most 1000 are allowed"},
		{`subgraph(ids: ["project:kimi", "person:nobody"])`, apierror.CodeNotFound, `ids: nothing has the ID "person:nobody"`},
		{`subgraph(ids: ["project:kimi", "project:kimi"])`, apierror.CodeBadUserInput, "is there twice"},
		{`subgraph(ids: ["employment:x"])`, apierror.CodeBadUserInput, `"employment:x" is not the ID of an entity`},
	} {
		got := overHTTP(t, store, `{ a: `+c.field+` { nodes { id } } }`, nil)
		if len(got.Errors) != 1 || got.Errors[0].Extensions.Code != c.code || !strings.Contains(got.Errors[0].Message, c.says) ||
			fmt.Sprint(got.Errors[0].Path) != "[a]" {
			t.Errorf("%.80s: want %s, %q, got %+v", c.field, c.code, c.says, got.Errors)
		}
	}
	got := overHTTP(t, store, `{ neighbourhood(of: "project:kimi", limit: 1000) { nodes { relations(first: 1000) { nodes { id } } } } }`, nil)
	if len(got.Errors) != 1 || got.Errors[0].Extensions.Code != apierror.CodeLimitExceeded {
		t.Errorf("a million rows are not refused: %+v", got.Errors)
	}
}
