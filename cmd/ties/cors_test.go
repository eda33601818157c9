package main

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"ties/store/storetest/naive"
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

// What clients send, as their browsers ask for it.
var clientHeaders = map[string]string{
	"fetch":         "authorization,content-type",
	"Apollo Client": "apollo-require-preflight,apollographql-client-name,apollographql-client-version,authorization,content-type",
	"Relay":         "accept,content-type,x-request-id",
	"urql":          "accept,authorization,content-type,graphql-preflight",
	"OpenTelemetry": "authorization,baggage,content-type,traceparent,tracestate",
	"Sentry":        "baggage,sentry-trace",
	"GraphiQL":      "authorization,content-type,graphql-require-preflight,x-csrf-token",
}

func TestPagesOfOtherOriginsMaySendTheHeadersOfClients(t *testing.T) {
	const page = "https://example.org"
	for _, origins := range [][]string{{page}, {"*"}} {
		handler := routes(naive.New(), openToAll(t, origins...))
		for client, headers := range clientHeaders {
			for _, route := range []string{"/graphql", "/export"} {
				response := preflight(handler, route, page, headers)
				got := response.Header()
				if response.Code/100 != 2 || got.Get("Access-Control-Allow-Headers") != headers || got.Get("Access-Control-Allow-Methods") != http.MethodPost ||
					got.Get("Access-Control-Allow-Credentials") != "" || got.Get("Access-Control-Max-Age") == "" {
					t.Errorf("%s at %s of %q: %d %v", client, route, origins, response.Code, got)
				}
			}
		}
	}
}

func preflight(handler http.Handler, route, origin, headers string) *httptest.ResponseRecorder {
	request := httptest.NewRequest(http.MethodOptions, route, nil)
	request.Header.Set("Origin", origin)
	request.Header.Set("Access-Control-Request-Method", http.MethodPost)
	request.Header.Set("Access-Control-Request-Headers", headers)
	response := httptest.NewRecorder()
	handler.ServeHTTP(response, request)
	return response
}

func TestPagesOfOtherOriginsMayNotAsk(t *testing.T) {
	for _, origins := range [][]string{{"https://example.org"}, nil} {
		handler := routes(naive.New(), openToAll(t, origins...))
		for name := range preflight(handler, "/graphql", "https://evil.example", "authorization").Header() {
			if strings.HasPrefix(name, "Access-Control-Allow") {
				t.Errorf("with %q, another origin gets %s", origins, name)
			}
		}
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
