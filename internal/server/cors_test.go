package server

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"ties/store/storetest/naive"
)

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
