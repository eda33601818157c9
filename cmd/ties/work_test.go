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
	s := parallelShell(t)
	who := webtest.Writers{Ed: s.issue("ed", "editor"), Li: s.issue("li", "editor"), Ann: s.issue("ann", "contributor")}
	server := s.serve()
	t.Cleanup(server.stops)
	webtest.Correct(t, server.url, who)
}
