package main

import (
	"net/http"
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
