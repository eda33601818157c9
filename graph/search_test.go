package graph

import (
	"fmt"
	"strings"
	"testing"
)

const shownHits = `{ nodes { entity { id } reason name part { text start end } now { role company { name } } } pageInfo { hasNextPage hasPreviousPage } }`

func TestSearchesOfTheArticle(t *testing.T) {
	store := articleStore(t)
	wu := `{"entity":{"id":"person:wu-yuxin"},"reason":"%s","name":"%s","part":%s,"now":[{"role":"co-founder","company":{"name":"Moonshot AI"}}]}`
	whole := `{"text":"Wu Yuxin","start":0,"end":8}`
	for typed, want := range map[string]string{
		"Wu Yuxin": fmt.Sprintf(wu, "EXACT", "Wu Yuxin", whole),
		"yuxin wu": fmt.Sprintf(wu, "TOKEN", "Wu Yuxin", whole),
		"wu yuxni": fmt.Sprintf(wu, "FUZZY", "Wu Yuxin", whole),
		"吴育昕":      fmt.Sprintf(wu, "TRANSLITERATION", "Wu Yuxin", whole),
		"wu yu":    fmt.Sprintf(wu, "PREFIX", "Wu Yuxin", `{"text":"Wu Yu","start":0,"end":5}`),
		"moonshto": `{"entity":{"id":"company:moonshot-ai"},"reason":"FUZZY","name":"Moonshot","part":{"text":"Moonshot","start":0,"end":8},"now":[]}`,
		"wang": `{"entity":{"id":"person:wang-xing"},"reason":"TOKEN","name":"Wang Xing","part":{"text":"Wang","start":0,"end":4},` +
			`"now":[{"role":"CEO","company":{"name":"Meituan"}}]},` +
			`{"entity":{"id":"person:wang-huiwen"},"reason":"TOKEN","name":"Wang Huiwen","part":{"text":"Wang","start":0,"end":4},` +
			`"now":[{"role":"leader of the AI effort","company":{"name":"Meituan"}}]}`,
		"": "", "-": "", `"`: "",
	} {
		got := overHTTP(t, store, fmt.Sprintf(`{ search(text: %q) `+shownHits+` }`, typed), nil)
		want = `{"search":{"nodes":[` + want + `],"pageInfo":{"hasNextPage":false,"hasPreviousPage":false}}}`
		if len(got.Errors) > 0 || string(got.Data) != want {
			t.Errorf("%q\ngot  %s %v\nwant %s", typed, got.Data, got.Errors, want)
		}
	}
}

// Page by page, a search finds the same as at once.
func TestPagesOfASearch(t *testing.T) {
	store := openTraced(t, companyOf(30))
	all := overHTTP(t, store, `{ search(text: "p", first: 100) { nodes { entity { id } score } } }`, nil)
	var found []string
	for cursor := "null"; ; {
		got := overHTTP(t, store, `{ search(text: "p", first: 7, after: `+cursor+`) { nodes { entity { id } score } pageInfo { endCursor hasNextPage } } }`, nil)
		if len(got.Errors) > 0 {
			t.Fatal(got.Errors)
		}
		nodes, info, _ := strings.Cut(strings.TrimPrefix(string(got.Data), `{"search":{"nodes":[`), `],"pageInfo":{"endCursor":`)
		found = append(found, nodes)
		end, next, _ := strings.Cut(info, `,"hasNextPage":`)
		if cursor = end; strings.HasPrefix(next, "false") {
			break
		}
	}
	if got := `{"search":{"nodes":[` + strings.Join(found, ",") + `]}}`; got != string(all.Data) || len(found) < 3 {
		t.Errorf("page by page\ngot  %s\nwant %s", got, all.Data)
	}
}

func TestFaultsOfSearches(t *testing.T) {
	store := articleStore(t)
	for _, c := range []struct{ field, says string }{
		{`search(text: "` + strings.Repeat("吴", 201) + `")`, "text: has 201 characters: want at most 200"},
		{`search(text: "w", first: -1)`, "first: -1 is out of range: want a number from 0 to 1000"},
		{`search(text: "w", first: 1001)`, "first: 1001 is out of range"},
		{`search(text: "w", after: "x")`, "after: is not a cursor"},
		{`search(text: "w", kinds: ["PERSON"])`, ""},
		{`search(text: null)`, ""},
		{`search`, ""},
	} {
		got := overHTTP(t, store, `{ a: `+c.field+` { nodes { name } } }`, nil)
		if len(got.Errors) == 0 || !strings.Contains(got.Errors[0].Message, c.says) {
			t.Errorf("%.80s: want %q, got %+v", c.field, c.says, got.Errors)
		}
	}
	got := overHTTP(t, store, `{ search(text: "w", kinds: []) { nodes { name } } }`, nil)
	if string(got.Data) != `{"search":{"nodes":[]}}` {
		t.Errorf("of no kind: got %s %v", got.Data, got.Errors)
	}
}
