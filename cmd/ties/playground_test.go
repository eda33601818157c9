package main

import (
	"testing"

	"ties/web/webtest"
)

func TestPlaygroundInABrowser(t *testing.T) {
	server := parallelShell(t).serve()
	t.Cleanup(server.stops)
	webtest.Examples(t, server.url)
	webtest.Playground(t, server.url)
}
