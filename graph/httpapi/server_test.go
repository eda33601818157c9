package httpapi

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"ties/graph/apierror"
	"ties/graph/generated"
	"ties/internal/quota"
)

// testHandler is a handler of the schema, with its caches.
type testHandler struct {
	*testing.T
	http.Handler
	caches
}

func newTestHandler(t *testing.T) testHandler {
	kept := newCaches()
	return testHandler{t, newHandler(generated.NewExecutableSchema(generated.Config{}), Options{}, kept), kept}
}

// persist sends a query with its hash, or the hash alone if it is empty.
func (h testHandler) persist(query, hash string) string {
	h.Helper()
	if query != "" {
		hash = hashOf(query)
	}
	body, err := json.Marshal(map[string]any{
		"query":      query,
		"extensions": map[string]any{"persistedQuery": map[string]any{"version": 1, "sha256Hash": hash}},
	})
	if err != nil {
		h.Fatal(err)
	}
	request := httptest.NewRequest(http.MethodPost, "/", strings.NewReader(string(body)))
	request.Header.Set("Content-Type", "application/json")
	response := httptest.NewRecorder()
	h.ServeHTTP(response, request)
	return response.Body.String()
}

func hashOf(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

// numbered returns a valid query of a size in bytes, one for each number.
func numbered(i, size int) string {
	return fmt.Sprintf("%-*s", size, fmt.Sprintf("{ a%d: __typename }", i))
}

func TestPersistedQueriesAreBounded(t *testing.T) {
	h := newTestHandler(t)
	for i := range 1_000 {
		if got := h.persist(numbered(i, MaxQuery), ""); !strings.Contains(got, `"Query"`) {
			t.Fatalf("%d: %.300s", i, got)
		}
	}
	if got := h.persisted.Bytes(); got > maxPersistedBytes || got < maxPersistedBytes/2 {
		t.Errorf("persisted queries take %d bytes, want at most %d", got, maxPersistedBytes)
	}
	if got := h.queries.Bytes(); got > maxDocumentBytes {
		t.Errorf("parsed queries take %d bytes, want at most %d", got, maxDocumentBytes)
	}
	if got := h.persist("", hashOf(numbered(999, MaxQuery))); !strings.Contains(got, `"a999"`) {
		t.Errorf("the last one is answered %s", got)
	}
	if got := h.persist("", hashOf(numbered(0, MaxQuery))); !strings.Contains(got, "PERSISTED_QUERY_NOT_FOUND") {
		t.Errorf("the first one is answered %s", got)
	}
}

// Queries that cannot be answered are not kept.
func TestOnlyValidQueriesAreKept(t *testing.T) {
	h := newTestHandler(t)
	for name, query := range map[string]string{
		"too large":      numbered(1, MaxQuery+1),
		"much too large": numbered(1, MaxBody-300),
		"no GraphQL":     strings.Repeat("x ", 1_000),
		"not valid":      "{ " + strings.Repeat("nothing ", 100) + "}",
		"too many":       "{ " + strings.Repeat("__typename ", maxTokens) + "}",
		"a long name":    "{ " + strings.Repeat("a", maxName+1) + ": __typename }",
	} {
		for range 2 {
			if got := h.persist(query, ""); !strings.Contains(got, `"errors"`) {
				t.Errorf("%s: %.300s", name, got)
			}
		}
		if got := h.persist("", hashOf(query)); !strings.Contains(got, "PERSISTED_QUERY_NOT_FOUND") {
			t.Errorf("%s: it is kept: %.300s", name, got)
		}
	}
	if n := h.persisted.Bytes() + h.queries.Bytes(); n > 0 {
		t.Errorf("%d bytes are kept", n)
	}
}

// Many small queries of many tokens take more memory than their texts.
func TestParsedQueriesAreBounded(t *testing.T) {
	h := newTestHandler(t)
	for i := range 300 {
		h.persist(fmt.Sprintf("{ a%d: __typename %s }", i, strings.Repeat("__typename ", 190)), "")
	}
	if got := h.queries.Bytes(); got > maxDocumentBytes || got < maxDocumentBytes/2 {
		t.Errorf("parsed queries take %d bytes, want at most %d", got, maxDocumentBytes)
	}
}

func TestLimitsOfATextAndItsNames(t *testing.T) {
	for _, ok := range []string{numbered(1, MaxQuery), "{ " + strings.Repeat("a", maxName) + ": __typename }"} {
		if err := checkSize(ok); err != nil {
			t.Errorf("%.100s is refused: %v", ok, err)
		}
	}
	for _, beyond := range []string{numbered(1, MaxQuery+1), "{ " + strings.Repeat("a", maxName+1) + ": __typename }"} {
		if err := checkSize(beyond); err == nil || err.Extensions["code"] != apierror.CodeLimitExceeded {
			t.Errorf("%.100s: %v", beyond, err)
		}
	}
}

// Large bodies that were not sent to their end take what the server has for these, and keep no small one out.
func TestLargeBodiesAreBounded(t *testing.T) {
	held := loads{bodies: quota.New(3, 2)}
	half := func(client string, size int) *boundedBody {
		return held.bounded(io.NopCloser(strings.NewReader(strings.Repeat(" ", size))), client)
	}
	var bodies []*boundedBody
	for range 2 {
		body := half("a", 2*smallBody)
		if _, err := io.ReadAll(body); err != nil {
			t.Fatal(err)
		}
		bodies = append(bodies, body)
	}
	if _, err := io.ReadAll(half("a", smallBody-1)); err != nil {
		t.Errorf("a small body: %v", err)
	}
	other := half("b", 2*smallBody)
	if _, err := io.ReadAll(other); err != nil {
		t.Errorf("a large body of another client: %v", err)
	}
	response := httptest.NewRecorder()
	request := httptest.NewRequest(http.MethodPost, "/", half("a", 2*smallBody))
	postTransport{}.Do(response, request, nil)
	if response.Code != http.StatusServiceUnavailable || response.Header().Get("Retry-After") == "" || !strings.Contains(response.Body.String(), "OVERLOADED") {
		t.Errorf("another large body: %d %s", response.Code, response.Body)
	}
	bodies[0].release()
	if _, err := io.ReadAll(half("a", 2*smallBody)); err != nil {
		t.Errorf("after one is answered: %v", err)
	}
}
