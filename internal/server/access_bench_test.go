package server

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"ties/bench/ask"
	"ties/bench/gen"
	"ties/internal/access"
	"ties/internal/token"
	"ties/store"
	"ties/store/sqlite"
)

// BenchmarkAccess measures a profile as it is answered to the anonymous and to those who have a token, and the refusals of
// tokens that are not valid, for each reason: these must not tell which it is.
func BenchmarkAccess(b *testing.B) {
	s, err := sqlite.Open(b.Context(), filepath.Join(b.TempDir(), "ties.db"))
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = s.Close() })
	batch, someone := gen.Batch(gen.Options{People: 500, Seed: 1})
	if err := store.Write(b.Context(), s, batch); err != nil {
		b.Fatal(err)
	}
	body, err := json.Marshal(map[string]any{"query": ask.Profile, "variables": map[string]any{"id": someone}})
	if err != nil {
		b.Fatal(err)
	}
	tokens := token.NewAuthenticator(s)
	b.Cleanup(tokens.Close)
	options := openToAll(b)
	options.by = access.Authenticators{tokens}
	handler := routes(s, options)
	for name, c := range map[string]struct {
		header string
		status int
	}{
		"anonymous": {"", http.StatusOK},
		"token":     {"Bearer " + issued(b, s, "valid", store.Token{}), http.StatusOK},
		"malformed": {"Bearer ties_" + strings.Repeat("0", 49), http.StatusUnauthorized},
		"unknown":   {"Bearer " + token.New(), http.StatusUnauthorized},
		"expired":   {"Bearer " + issued(b, s, "expired", store.Token{Expires: time.Unix(1, 0)}), http.StatusUnauthorized},
		"revoked":   {"Bearer " + issued(b, s, "revoked", store.Token{Revoked: time.Unix(1, 0)}), http.StatusUnauthorized},
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				request := httptest.NewRequest(http.MethodPost, "/graphql", strings.NewReader(string(body)))
				request.Header.Set("Content-Type", "application/json")
				if c.header != "" {
					request.Header.Set("Authorization", c.header)
				}
				response := httptest.NewRecorder()
				if handler.ServeHTTP(response, request); response.Code != c.status {
					b.Fatalf("%d %s", response.Code, response.Body)
				}
			}
		})
	}
}

// issued adds a token to a store, and returns it.
func issued(b *testing.B, to store.TokenStore, name string, t store.Token) string {
	b.Helper()
	secret := token.New()
	t.Name, t.Role, t.Created = name, "editor", time.Now().UTC().Truncate(time.Second)
	t.Hash, _ = token.Hash(secret)
	if err := to.AddToken(b.Context(), &t); err != nil {
		b.Fatal(err)
	}
	return secret
}
