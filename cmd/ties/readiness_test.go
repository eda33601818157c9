package main

import (
	"net/http"
	"os"
	"strings"
	"testing"
)

// A server whose file is gone says so in its log, and no more than that it is not ready to others. It is ready again when the
// file is.
func TestAServerWhoseFileIsGoneIsNotReady(t *testing.T) {
	s := newShell(t)
	server := s.serve()
	if err := os.Rename("ties.db", "away.db"); err != nil {
		t.Fatal(err)
	}
	notReady := server.getLater("readyz") // the answer comes after the line in the log, which must be read
	if line := server.waitFor("the store cannot be used"); !strings.Contains(line, "ties.db has been deleted") {
		t.Errorf("the log says %s", line)
	}
	for _, got := range []httpAnswer{<-notReady, server.get("readyz")} {
		if got.status != http.StatusServiceUnavailable || strings.Contains(got.body, "ties.db") {
			t.Errorf("/readyz answered %d: %s", got.status, got.body)
		}
	}
	if got := server.get("healthz"); got.status != http.StatusOK {
		t.Errorf("/healthz answered %d", got.status)
	}
	if err := os.Rename("away.db", "ties.db"); err != nil {
		t.Fatal(err)
	}
	ready := server.getLater("readyz")
	server.waitFor("the store can be used again")
	if got := <-ready; got.status != http.StatusOK {
		t.Errorf("/readyz answered %d", got.status)
	}
	server.stops()
}

// getLater returns a channel for the answer to a request.
func (s *testServer) getLater(path string) <-chan httpAnswer {
	answer := make(chan httpAnswer, 1)
	go func() { answer <- s.get(path) }()
	return answer
}
