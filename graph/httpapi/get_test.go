package httpapi

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
)

// countingSchema has a mutation, and counts the operations that are executed.
type countingSchema struct {
	graphql.ExecutableSchema
	schema   *ast.Schema
	executed int
}

func newCountingSchema() *countingSchema {
	return &countingSchema{schema: gqlparser.MustLoadSchema(&ast.Source{Input: "type Query { name: String } type Mutation { rename: String }"})}
}

func (s *countingSchema) Schema() *ast.Schema { return s.schema }

func (s *countingSchema) Complexity(context.Context, string, string, int, map[string]any) (int, bool) {
	return 0, false
}

func (s *countingSchema) Exec(context.Context) graphql.ResponseHandler {
	s.executed++
	return graphql.OneShot(&graphql.Response{Data: []byte(`{}`)})
}

func TestGETChangesNothing(t *testing.T) {
	schema := newCountingSchema()
	handler := NewHandler(schema, Options{})
	send := func(method, query, extensions string) *httptest.ResponseRecorder {
		request := httptest.NewRequest(method, "/?"+url.Values{"query": {query}, "extensions": {extensions}}.Encode(), nil)
		if method == http.MethodPost {
			body, err := json.Marshal(map[string]any{"query": query, "extensions": json.RawMessage(extensions)})
			if err != nil {
				t.Fatal(err)
			}
			request = httptest.NewRequest(method, "/", strings.NewReader(string(body)))
			request.Header.Set("Content-Type", "application/json")
		}
		response := httptest.NewRecorder()
		handler.ServeHTTP(response, request)
		return response
	}
	sum := sha256.Sum256([]byte("mutation { rename }"))
	persisted := fmt.Sprintf(`{"persistedQuery": {"version": 1, "sha256Hash": %q}}`, hex.EncodeToString(sum[:]))
	if send(http.MethodPost, "mutation { rename }", persisted); schema.executed != 1 {
		t.Fatal("a mutation by POST is not executed")
	}
	for _, c := range [][2]string{
		{"mutation { rename }", "{}"}, {"mutation { rename }", persisted}, {"", persisted},
		{"query Q { name } mutation M { rename }", "{}"},
	} {
		got := send(http.MethodGet, c[0], c[1])
		if schema.executed != 1 {
			t.Fatalf("GET of %q with %s has executed a mutation", c[0], c[1])
		}
		if !strings.Contains(got.Body.String(), "errors") {
			t.Errorf("GET of %q with %s: %d %s", c[0], c[1], got.Code, got.Body)
		}
	}
	if got := send(http.MethodGet, "{ name }", "{}"); got.Code != http.StatusOK || schema.executed != 2 {
		t.Errorf("a query by GET: %d %s", got.Code, got.Body)
	}
}
