package main

import (
	"testing"

	"ties/web/webtest"
)

// judging are the walks of those who judge what others have written.
var judging = map[string]func(t *testing.T, url string, writers webtest.Writers){
	"proposals": webtest.WorkProposals,
	"twins":     webtest.WorkTwins,
	"lists":     webtest.WorkLists,
	"import":    webtest.WorkImport,
}

func TestJudgingInABrowser(t *testing.T) {
	for name, walk := range judging {
		t.Run(name, func(t *testing.T) {
			s := parallelShell(t)
			writers := webtest.Writers{Ed: s.issue("ed", "editor"), Ann: s.issue("ann", "contributor")}
			server := s.serve()
			t.Cleanup(server.stops)
			walk(t, server.url, writers)
		})
	}
}
