package main

import (
	"testing"

	"ties/web/webtest"
)

func TestWorkbenchInABrowser(t *testing.T) {
	s := parallelShell(t)
	server := s.serve()
	webtest.SignInToWork(t, server.url, server.localToken(), "local editor", false)
	webtest.Work(t, server.url, server.localToken())
	server.stops()

	token := s.issue("curator", "contributor")
	server = s.serve("--private")
	t.Cleanup(server.stops)
	webtest.SignInToWork(t, server.url, token, "curator contributor", true)
}

func TestCorrectionsInABrowser(t *testing.T) {
	t.Run("SQLite", func(t *testing.T) { correctInABrowser(t, parallelShell(t)) })
	t.Run("Neo4j", func(t *testing.T) {
		s, url := neo4jShell(t)
		correctInABrowser(t, s, "--store", url)
	})
}

func correctInABrowser(t *testing.T, s shell, args ...string) {
	t.Helper()
	who := webtest.Writers{Ed: s.issue("ed", "editor", args...), Li: s.issue("li", "editor", args...), Ann: s.issue("ann", "contributor", args...)}
	server := s.serve(args...)
	t.Cleanup(server.stops)
	webtest.Correct(t, server.url, who)
}

func TestCorrectionWhileTheServerIsAway(t *testing.T) {
	inOutage(t, webtest.CorrectDuringOutage)
}

func TestJudgingWhileTheServerIsAway(t *testing.T) {
	inOutage(t, webtest.JudgeDuringOutage)
}

// inOutage has people use the workbench of a server that goes away.
func inOutage(t *testing.T, use func(t *testing.T, url string, who webtest.Writers, outage webtest.Outage)) {
	t.Helper()
	s := newShell(t)
	address := freeAddress(t)
	who := webtest.Writers{Ed: s.issue("ed", "editor"), Ann: s.issue("ann", "contributor")}
	server := s.serve("--listen", address)
	t.Cleanup(func() { server.stops() })
	use(t, server.url, who, webtest.Outage{
		What:  "The server cannot be reached.",
		Begin: server.stops,
		End:   func() { server = s.serve("--listen", address) },
	})
}
