package main

import (
	"net/http"
	"path/filepath"
	"strings"
	"testing"
)

// What is changed over HTTP is there after a restart, with who did it and why; and it can be undone.
func TestEditing(t *testing.T) {
	s := newShell(t)
	editor, agent := s.issue("ed", "editor"), s.issue("agent", "contributor")
	server := s.serve()
	const change = `mutation { apply(input: {companies: [{id: "company:moonshot-ai", url: "https://www.moonshot.cn"}], reason: "their page", key: "k"}) {
		revision { number } changes { op id fields { name before after } node { ... on Company { url } } } problems { text } replayed } }`
	const revision = `{"data":{"apply":{"revision":{"number":2},"changes":[{"op":"UPDATED","id":"company:moonshot-ai","fields":[` +
		`{"name":"url","before":[],"after":["https://www.moonshot.cn"]}],"node":{"url":"https://www.moonshot.cn"}}],"problems":[],"replayed":`
	for token, status := range map[string]int{"": http.StatusUnauthorized, agent: http.StatusForbidden} {
		if got := server.as(token, change); got.status != status {
			t.Errorf("answered %d %s, want %d", got.status, got.body, status)
		}
	}
	if got := server.as(editor, change).body; got != revision+"false}}}" {
		t.Errorf("answered %s", got)
	}
	server.stops()
	server = s.serve()
	t.Cleanup(server.stops)
	if got := server.as(editor, change).body; got != revision+"true}}}" {
		t.Errorf("the same again: %s", got)
	}
	const history = `{ history(of: "company:moonshot-ai", first: 1) { nodes { revision { number reason kind actor { kind name } } } } }`
	if got := server.as("", history).body; got != `{"data":{"history":{"nodes":[{"revision":{"number":2,"reason":"their page","kind":"EDIT","actor":{"kind":"TOKEN","name":"ed"}}}]}}}` {
		t.Errorf("the history is %s", got)
	}
	const undo = `mutation { revert(revision: 2) { changes { id node { ... on Company { url } } } problems { text } } }`
	if got := server.as(editor, undo).body; !strings.Contains(got, `"changes":[{"id":"company:moonshot-ai","node":{"url":null}}],"problems":[]`) {
		t.Errorf("undone: %s", got)
	}
}

// What was known earlier is answered from files beside the store, which are gone when the server is.
func TestEarlierTimesAreServed(t *testing.T) {
	s := newShell(t)
	editor := s.issue("ed", "editor")
	const asked = `{ company(id: "company:moonshot-ai") { name } then: asKnown(revision: 1) { company(id: "company:moonshot-ai") { name } } }`
	for _, c := range []struct {
		args []string
		then string
		left int
	}{
		{nil, `{"data":{"company":{"name":"Moon"},"then":{"company":{"name":"Moonshot AI"}}}}`, 1},
		{[]string{"--past-folder", t.TempDir()}, `{"data":{"company":{"name":"Moon"},"then":{"company":{"name":"Moonshot AI"}}}}`, 0},
		{[]string{"--past-views", "0"}, `"then":null`, 0},
		{[]string{"--past-size", "1kB"}, `"code":"LIMIT_EXCEEDED"`, 0},
	} {
		server := s.serve(c.args...)
		server.as(editor, `mutation { apply(input: {companies: [{id: "company:moonshot-ai", name: "Moon"}]}) { problems { text } } }`)
		got := server.as("", asked).body
		for strings.Contains(got, "PREPARING") { // on a busy machine
			got = server.as("", asked).body
		}
		files, err := filepath.Glob("ties-past-*/1-*.db")
		if !strings.Contains(got, c.then) || err != nil || len(files) != c.left && c.then[0] == '{' {
			t.Errorf("%v: %s, and there are %v", c.args, got, files)
		}
		server.stops()
		if left, err := filepath.Glob("ties-past-*"); err != nil || len(left) > 0 {
			t.Errorf("%v: %v are left", c.args, left)
		}
	}
	s.run("serve", "--past-views", "-1").fails(exitUsage, "--past-views")
	s.run("serve", "--past-size", "large").fails(exitUsage, "--past-size", "4GiB")
}
