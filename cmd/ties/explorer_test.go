package main

import (
	"testing"

	"ties/web/webtest"
)

func TestExplorerInABrowser(t *testing.T) {
	server := newShell(t).serve()
	t.Cleanup(server.stops)
	webtest.Explorer(t, server.url)
}

func TestExplorerOfANeo4jInABrowser(t *testing.T) {
	s, url := neo4jShell(t)
	server := s.serve("--store", url)
	t.Cleanup(server.stops)
	webtest.Explorer(t, server.url)
}
