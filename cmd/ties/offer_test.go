package main

import (
	"encoding/json"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"
)

// offers returns which of introspection, suggestions, playground and export a server has.
func (s *testServer) offers() string {
	s.Helper()
	graphQL := func(query string) string { return s.get("graphql?query=" + url.QueryEscape(query)).body }
	var has []string
	for name, ok := range map[string]bool{
		"introspection": strings.Contains(graphQL("{ __schema { queryType { name } } }"), `"Query"`) &&
			strings.Contains(graphQL("query { ...f } fragment f on Query { a: __type(name: \"Person\") { name } }"), `"Person"`),
		"suggestions": strings.Contains(graphQL("{ persons { id } }"), "Did you mean"),
		"playground":  strings.Contains(s.get("playground").body, `id="playground"`),
		"export":      s.get("export?format=jsonl").status == http.StatusOK,
	} {
		if ok {
			has = append(has, name)
		}
	}
	slices.Sort(has)
	return strings.Join(has, " ")
}

func TestWhatAServerOffers(t *testing.T) {
	for _, c := range []struct{ args, want string }{
		{"", "export introspection playground suggestions"},
		{"--production", ""},
		{"--production --export --playground", "export playground"},
		{"--suggestions=false --playground=false", "export introspection"},
		{"--introspection=false --export=false", "playground suggestions"},
	} {
		server := newShell(t).serve(strings.Fields(c.args)...)
		if got := server.offers(); got != c.want {
			t.Errorf("with %q it offers %q, want %q", c.args, got, c.want)
		}
		if got := server.ask(""); got.body != kimiAnswer {
			t.Errorf("with %q it answers %s", c.args, got.body)
		}
		server.stops()
	}
}

// What is not offered is refused in words, and names nothing of the schema.
func TestProduction(t *testing.T) {
	s := newShell(t)
	s.env["TIES_PRODUCTION"] = "true"
	server := s.serve()
	t.Cleanup(server.stops)
	for query, secret := range map[string]string{
		"{ persons { id } }": "person ", "{ person(idd: 1) { id } }": `"id"`, "{ person(id: 1) { ... on Persn { id } } }": "Person",
		"{ person(id: \"a\") }": "{ ... }", "{ people(orderBy: NAMEE) { totalCount } }": "NAME_", "{ __schema { types { name } } }": "Entity",
		"{ people(where: {nam: {eq: \"a\"}}) { totalCount } }": `"name"`,
	} {
		got := server.get("graphql?query=" + url.QueryEscape(query)).body
		if !strings.Contains(got, `"errors"`) || strings.Contains(got, secret) || strings.Contains(got, "Did you mean") {
			t.Errorf("%s is answered %s", query, got)
		}
	}
	if got := server.get("export?format=jsonl"); got.status != http.StatusUnauthorized || !strings.Contains(got.body, "UNAUTHENTICATED") || !strings.Contains(got.body, "--export") {
		t.Errorf("/export: %d %s", got.status, got.body)
	}
	if got := server.get(""); !strings.Contains(got.body, `name="ties-offer" content=""`) {
		t.Errorf("/ offers a playground: %d %.900s", got.status, got.body)
	}
	if got := server.get("playground"); got.status != http.StatusNotFound || !strings.Contains(got.body, "--production") {
		t.Errorf("/playground: %d %s", got.status, got.body)
	}
	for path, want := range map[string]int{"favicon.svg": http.StatusOK, "assets/": http.StatusNotFound, "licenses.md": http.StatusNotFound} {
		if got := server.get(path); got.status != want {
			t.Errorf("/%s: %d", path, got.status)
		}
	}
}

func TestHeadersOfAnswers(t *testing.T) {
	server := newShell(t).serve()
	t.Cleanup(server.stops)
	for path, want := range map[string]string{
		"graphql?query={__typename}": "no-store", "graphql": "no-store", "graphql?query={": "no-store", "export?format=jsonl": "no-store", "export": "no-store",
		"healthz": "no-store", "readyz": "no-store", "nowhere": "no-store", "": "no-cache", "explore": "no-cache", "explore/person:wu-yuxin": "no-cache", "playground": "no-cache", "favicon.svg": "no-cache",
	} {
		got := server.get(path)
		if got.header.Get("Cache-Control") != want || got.header.Get("X-Content-Type-Options") != "nosniff" {
			t.Errorf("/%s: %v, want Cache-Control %s", path, got.header, want)
		}
	}
}

// Everything that a server logs is JSON, if that is asked for.
func TestTheLogInJSON(t *testing.T) {
	s := newShell(t)
	s.run("serve", "--listen", "127.0.0.1:0", "--log-format", "xml").fails(exitUsage, "--log-format", "text or json")
	server := s.serveUntil(`"msg":"listening"`, "--log-format", "json")
	server.sendTo("GET /explore", "rebound.example", noBrowser)
	server.stop()
	messages := map[any]bool{}
	for line := range server.log {
		var record map[string]any
		if err := json.Unmarshal([]byte(line), &record); err != nil {
			t.Errorf("it logs %s", line)
		}
		messages[record["msg"]] = true
	}
	if !messages["refused a request"] || !messages["stopping"] {
		t.Errorf("it logs only %v", messages)
	}
	server.drained()
}
