package main

import (
	"net/http"
	"strings"
	"testing"
)

func TestPagesOfOtherOriginsMayReadWhereTheyAreAllowed(t *testing.T) {
	const page, other = "https://example.org", "https://example.com"
	some := newShell(t).serve("--cors-origin", "http://localhost:3000, "+page)
	t.Cleanup(some.stops)
	all := newShell(t).serve("--cors-origin", "*")
	t.Cleanup(all.stops)
	for _, c := range []struct {
		server       *testServer
		origin, want string
	}{{some, page, page}, {all, other, "*"}} {
		if got := c.server.ask(c.origin); got.body != kimiAnswer || got.header.Get("Access-Control-Allow-Origin") != c.want {
			t.Errorf("%s: answered %s, allowed %q, want %q", c.origin, got.body, got.header.Get("Access-Control-Allow-Origin"), c.want)
		}
	}
	if got := some.ask(other); got.status != http.StatusForbidden || got.header.Get("Access-Control-Allow-Origin") != "" {
		t.Errorf("%s is not allowed, and gets %d %s", other, got.status, got.body)
	}
}

func TestPagesOfOtherOriginsMayReadHeaders(t *testing.T) {
	server := newShell(t).serve("--cors-origin", "https://example.org")
	t.Cleanup(server.stops)
	exposed := server.ask("https://example.org").header.Get("Access-Control-Expose-Headers")
	for _, want := range []string{"Content-Disposition", "Retry-After", "Server-Timing", "Ties-Note", "Www-Authenticate", "X-Request-Id"} {
		if !strings.Contains(exposed, want) {
			t.Errorf("%s is none of the headers that may be read: %q", want, exposed)
		}
	}
}
