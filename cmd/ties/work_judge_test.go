package main

import (
	"testing"

	"ties/web/webtest"
)

// judging are the walks of those who judge what others have written, and bring in files.
var judging = map[string]func(t *testing.T, url string, writers webtest.Writers){
	"proposals": webtest.WorkProposals,
	"twins":     webtest.WorkTwins,
	"lists":     webtest.WorkLists,
	"import":    webtest.WorkImport,
}

func TestJudgingInABrowser(t *testing.T) {
	for name, walk := range judging {
		t.Run(name, func(t *testing.T) { judgeInABrowser(t, parallelShell(t), walk) })
	}
}

func TestJudgingOfANeo4jInABrowser(t *testing.T) {
	for _, name := range []string{"proposals", "twins"} {
		t.Run(name, func(t *testing.T) {
			s, url := neo4jShell(t)
			judgeInABrowser(t, s, judging[name], "--store", url)
		})
	}
}

func judgeInABrowser(t *testing.T, s shell, walk func(t *testing.T, url string, writers webtest.Writers), args ...string) {
	t.Helper()
	writers := webtest.Writers{Ed: s.issue("ed", "editor", args...), Ann: s.issue("ann", "contributor", args...)}
	server := s.serve(args...)
	t.Cleanup(server.stops)
	walk(t, server.url, writers)
}
