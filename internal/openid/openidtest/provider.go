// Package openidtest is a small OpenID Connect provider on loopback, for tests.
package openidtest

import (
	"crypto"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/rsa"
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/go-jose/go-jose/v4"
)

// Audience is the audience of the provider's tokens.
const Audience = "ties-api"

// The algorithms by which the provider signs.
const (
	RS256 = "RS256"
	ES256 = "ES256"
)

// Provider is a provider that signs with one key for each algorithm.
type Provider struct {
	t      testing.TB
	server *httptest.Server

	mu      sync.Mutex // guards the rest
	keys    map[string]key
	made    int
	away    bool
	fetches int
	codes   map[string]url.Values // what was asked for, by the code that was given
}

type key struct {
	id     string
	signer crypto.Signer
}

// New starts a provider that lives as long as the test.
func New(t testing.TB) *Provider {
	t.Helper()
	p := &Provider{t: t, codes: map[string]url.Values{}}
	p.Rotate()
	mux := http.NewServeMux()
	mux.HandleFunc("GET /.well-known/openid-configuration", p.serveMetadata)
	mux.HandleFunc("GET /keys", p.serveKeys)
	mux.HandleFunc("GET /auth", p.askConsent)
	mux.HandleFunc("POST /token", p.giveToken)
	p.server = httptest.NewServer(p.unlessAway(mux))
	t.Cleanup(p.server.Close)
	return p
}

// Issuer returns the provider's URL.
func (p *Provider) Issuer() string { return p.server.URL }

// Rotate withdraws the provider's keys, and makes others.
func (p *Provider) Rotate() {
	p.t.Helper()
	const bits = 2048
	forRSA, err := rsa.GenerateKey(rand.Reader, bits)
	if err != nil {
		p.t.Fatal(err)
	}
	forECDSA, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		p.t.Fatal(err)
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.made++
	p.keys = map[string]key{RS256: {fmt.Sprintf("rsa-%d", p.made), forRSA}, ES256: {fmt.Sprintf("ec-%d", p.made), forECDSA}}
}

// SetAway makes the provider go away, or come back: requests have no answer.
func (p *Provider) SetAway(away bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.away = away
}

// Fetches returns how many requests the provider has had, answered or not.
func (p *Provider) Fetches() int {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.fetches
}

func (p *Provider) unlessAway(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		p.mu.Lock()
		p.fetches++
		away := p.away
		p.mu.Unlock()
		if away {
			panic(http.ErrAbortHandler)
		}
		next.ServeHTTP(w, r)
	})
}

func (p *Provider) serveMetadata(w http.ResponseWriter, _ *http.Request) {
	p.write(w, map[string]any{
		"issuer": p.Issuer(), "jwks_uri": p.Issuer() + "/keys", "authorization_endpoint": p.Issuer() + "/auth", "token_endpoint": p.Issuer() + "/token",
		"id_token_signing_alg_values_supported": []string{RS256, ES256},
	})
}

// serveKeys serves the keys, among others that are not for signatures of tokens.
func (p *Provider) serveKeys(w http.ResponseWriter, _ *http.Request) {
	p.mu.Lock()
	keys := maps.Clone(p.keys)
	p.mu.Unlock()
	set := []any{
		map[string]string{"kty": "OKP", "crv": "Ed448", "kid": "unsupported", "x": "AA"},
		jose.JSONWebKey{Key: keys[RS256].signer.Public(), KeyID: "for-encryption", Use: "enc"},
	}
	for _, algorithm := range slices.Sorted(maps.Keys(keys)) {
		set = append(set, jose.JSONWebKey{Key: keys[algorithm].signer.Public(), KeyID: keys[algorithm].id, Algorithm: algorithm, Use: "sig"})
	}
	p.write(w, map[string]any{"keys": set})
}

func (p *Provider) write(w http.ResponseWriter, document any) {
	w.Header().Set("Content-Type", "application/json")
	if err := json.NewEncoder(w).Encode(document); err != nil {
		p.t.Error(err)
	}
}

// Claims returns the claims of an access token that is valid for an hour, with some changes: nil leaves one out.
func (p *Provider) Claims(changes map[string]any) map[string]any {
	now := time.Now().Unix()
	claims := map[string]any{
		"iss": p.Issuer(), "aud": []string{"another", Audience}, "sub": "user-17", "name": "Zhang San", "iat": now, "nbf": now,
		"exp": now + int64(time.Hour/time.Second), "jti": rand.Text(),
	}
	for name, value := range changes {
		claims[name] = value
		if value == nil {
			delete(claims, name)
		}
	}
	return claims
}
