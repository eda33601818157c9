package mcp_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the answers that are wanted")

// asked are questions about the article: each tool, names as people say them, and what is not clear.
var asked = []struct{ tool, arguments string }{
	{"search", `{"text": "wu yuxni"}`},
	{"search", `{"text": "moonshot", "kinds": ["company"]}`},
	{"search", `{"text": "nobody of that name"}`},
	{"entity", `{"entity": "Wu Yuxin"}`},
	{"entity", `{"entity": "company:meituan", "kinds": ["EMPLOYED_BY", "FOUNDED"], "asOf": "2024-12", "budget": 20000}`},
	{"entity", `{"entity": "Moonshot", "standing": ["STATED"], "first": 2}`},
	{"entity", `{"entity": "Google"}`},
	{"entity", `{"entity": "Wang"}`},
	{"overlap", `{"people": ["Wu Yuxin", "Andrew Ng"]}`},
	{"overlap", `{"people": ["Wang Xing", "wang huiwen"], "asOf": "2024-11-30"}`},
	{"overlap", `{"people": ["Joe Biden", "Xi Jinping"]}`},
	{"colleagues", `{"person": "Wang Xing"}`},
	{"colleagues", `{"person": "Andrew Ng", "during": "2016/2017"}`},
	{"colleagues", `{"person": "wu yuxni"}`},
	{"alumni", `{"company": "Google Brain"}`},
	{"alumni", `{"company": "Meituan"}`},
	{"alumni", `{"company": "Kimi"}`},
	{"flows", `{"to": ["Moonshot AI"]}`},
	{"flows", `{"from": "Moonshot AI"}`},
	{"paths", `{"from": "Kimi", "to": "Google Brain", "limit": 1}`},
	{"paths", `{"from": "Kimi", "to": "Lima", "kinds": ["FOUNDED"]}`},
	{"neighbourhood", `{"of": ["Moonshot AI"]}`},
	{"gaps", `{"of": "Wu Yuxin"}`},
	{"document", `{"document": "document:article", "budget": 2000}`},
	{"document", `{"document": "document:article", "find": "è Meta, Cruise", "budget": 1500}`},
}

// The answers as they are read. Read the difference after -update.
func TestAnswersAboutTheArticle(t *testing.T) {
	a := newAgent(t, articleStore(t))
	var all strings.Builder
	for _, q := range asked {
		got := a.ask(q.tool, q.arguments)
		fmt.Fprintf(&all, "=== %s %s\n%s\n--- %s\n\n", q.tool, q.arguments, got.text, got.data)
	}
	name := filepath.Join("testdata", "article.txt")
	if *update {
		if err := os.WriteFile(name, []byte(all.String()), 0o644); err != nil { //nolint:gosec // no secret
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if all.String() != string(want) {
		t.Errorf("want %s, got\n%s", name, all.String())
	}
}
