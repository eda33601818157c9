package server

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
)

// matrixTransport is a way to send a query, such as "person(id: 1) { name }".
type matrixTransport struct {
	name string
	ask  func(s matrixServer, c caller, field string) *httptest.ResponseRecorder
}

var matrixTransports = []matrixTransport{
	{"POST", func(s matrixServer, c caller, field string) *httptest.ResponseRecorder {
		return s.post(c, "{ "+field+" }", nil)
	}},
	{"GET", func(s matrixServer, c caller, field string) *httptest.ResponseRecorder {
		return s.get(c, "{ "+field+" }", nil)
	}},
	{"POST of a fragment with an alias", func(s matrixServer, c caller, field string) *httptest.ResponseRecorder {
		return s.post(c, "query Q { ... on Query { ...F } } fragment F on Query { other: "+field+" }", nil)
	}},
	{"POST beside others", func(s matrixServer, c caller, field string) *httptest.ResponseRecorder {
		return s.post(c, "{ me { role } other: "+field+" }", nil)
	}},
	{"POST of a persisted query", func(s matrixServer, c caller, field string) *httptest.ResponseRecorder {
		query := "query Persisted { " + field + " }"
		s.persist(query)
		return s.post(c, "", persistedQuery(query))
	}},
	{"GET of a persisted query", func(s matrixServer, c caller, field string) *httptest.ResponseRecorder {
		query := "query Persisted { " + field + " }"
		s.persist(query)
		return s.get(c, "", persistedQuery(query))
	}},
	{"POST for a GraphQL response", func(s matrixServer, c caller, field string) *httptest.ResponseRecorder {
		c.accept = "application/graphql-response+json"
		return s.post(c, "{ "+field+" }", nil)
	}},
}

// mutationTransports are the ways to send a mutation.
var mutationTransports = []matrixTransport{
	{"POST", func(s matrixServer, c caller, field string) *httptest.ResponseRecorder {
		return s.post(c, "mutation { "+field+" }", nil)
	}},
	{"POST of a fragment with an alias", func(s matrixServer, c caller, field string) *httptest.ResponseRecorder {
		return s.post(c, "mutation M { ... on Mutation { ...F } } fragment F on Mutation { other: "+field+" }", nil)
	}},
	{"POST for a GraphQL response", func(s matrixServer, c caller, field string) *httptest.ResponseRecorder {
		c.accept = "application/graphql-response+json"
		return s.post(c, "mutation { "+field+" }", nil)
	}},
}

// transportsOf returns the ways to ask for a root field.
func transportsOf(field string) []matrixTransport {
	var how []matrixTransport
	switch kind, _, _ := strings.Cut(field, "."); kind {
	case "Subscription":
		return streamTransports("subscription")
	case "Mutation":
		how = mutationTransports
	default:
		how = matrixTransports
	}
	if kind := map[string]string{"Query.person": "query", "Mutation.apply": "mutation"}[field]; kind != "" {
		all := streamTransports(kind) // for which all fields are alike
		return append(slices.Clip(how), all[0], all[len(all)-1])
	}
	return how
}

func (s matrixServer) post(c caller, query string, extensions any) *httptest.ResponseRecorder {
	body, err := json.Marshal(map[string]any{"query": query, "extensions": extensions})
	if err != nil {
		s.Fatal(err)
	}
	request := httptest.NewRequest(http.MethodPost, "/graphql", strings.NewReader(string(body)))
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("Accept", c.accept)
	return s.send(c, request)
}

func (s matrixServer) get(c caller, query string, extensions any) *httptest.ResponseRecorder {
	values := url.Values{"query": {query}}
	if extensions != nil {
		text, err := json.Marshal(extensions)
		if err != nil {
			s.Fatal(err)
		}
		values.Set("extensions", string(text))
	}
	return s.send(c, httptest.NewRequest(http.MethodGet, "/graphql?"+values.Encode(), nil))
}

// persist has the server know a query, and a plan for it, before others ask by its hash.
func (s matrixServer) persist(query string) {
	if s.persisted[s.setup+query] {
		return
	}
	s.persisted[s.setup+query] = true
	if got := s.post(s.callers[0], query, persistedQuery(query)); got.Code != http.StatusOK || !strings.Contains(got.Body.String(), `"data"`) {
		s.Fatalf("%s is not answered for an admin: %d %s", query, got.Code, got.Body)
	}
}

func persistedQuery(query string) any {
	sum := sha256.Sum256([]byte(query))
	return map[string]any{"persistedQuery": map[string]any{"version": 1, "sha256Hash": hex.EncodeToString(sum[:])}}
}
