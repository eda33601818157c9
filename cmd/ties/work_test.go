package main

import (
	"testing"

	"ties/web/webtest"
)

func TestWorkbenchInABrowser(t *testing.T) {
	server := parallelShell(t).serve()
	t.Cleanup(server.stops)
	webtest.SignInToWork(t, server.url, server.localToken(), "local editor")
	webtest.Work(t, server.url, server.localToken())
}
