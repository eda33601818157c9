package openid

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rsa"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"

	"github.com/coreos/go-oidc/v3/oidc"
	"github.com/go-jose/go-jose/v4"
)

const (
	maxAnswer = 1 << 20 // bytes
	maxKeys   = 100
	minRSA    = 2048 // bits
)

// fetchProvider fetches the keys by which a provider signs, of those that may sign access tokens, and where it signs people in.
func (k *keySet) fetchProvider(ctx context.Context) (found provided, err error) {
	provider, err := oidc.NewProvider(oidc.ClientContext(ctx, k.client), k.issuer)
	if err != nil {
		return found, err
	}
	found.endpoint = provider.Endpoint()
	var metadata struct {
		KeysURL string `json:"jwks_uri"`
	}
	if err := provider.Claims(&metadata); err != nil {
		return found, err
	}
	var set struct {
		Keys []json.RawMessage `json:"keys"`
	}
	if err := k.get(ctx, metadata.KeysURL, &set); err != nil {
		return found, fmt.Errorf("its keys: %w", err)
	}
	for _, text := range set.Keys {
		var key jose.JSONWebKey
		if err := json.Unmarshal(text, &key); err == nil && maySign(key) { // others are of kinds that are not supported
			found.keys = append(found.keys, key)
		}
	}
	if n := len(found.keys); n == 0 || n > maxKeys {
		return found, fmt.Errorf("%d of its %d keys are for RS256 or ES256: want 1 to %d", n, len(set.Keys), maxKeys)
	}
	return found, nil
}

// maySign reports whether a key is the public one of a pair for signatures that are accepted.
func maySign(key jose.JSONWebKey) bool {
	if key.Use != "" && key.Use != "sig" || !key.Valid() {
		return false
	}
	switch public := key.Key.(type) {
	case *rsa.PublicKey:
		return public.N.BitLen() >= minRSA && (key.Algorithm == "" || key.Algorithm == string(jose.RS256))
	case *ecdsa.PublicKey:
		return public.Curve == elliptic.P256() && (key.Algorithm == "" || key.Algorithm == string(jose.ES256))
	default:
		return false
	}
}

// get fetches a JSON document.
func (k *keySet) get(ctx context.Context, address string, into any) error {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return err
	}
	request.Header.Set("Cache-Control", "no-cache")
	response, err := k.client.Do(request)
	if err != nil {
		return err
	}
	defer func() { _ = response.Body.Close() }() // it was read
	if response.StatusCode != http.StatusOK {
		return errors.New(response.Status)
	}
	return json.NewDecoder(response.Body).Decode(into)
}

// newClient returns a client for requests to a provider.
func newClient() *http.Client {
	return &http.Client{Timeout: fetchTimeout, Transport: providerTransport{http.DefaultTransport}}
}

// providerTransport sends requests that nobody on the way can answer, and reads no more than a limit.
type providerTransport struct{ http.RoundTripper }

// RoundTrip implements http.RoundTripper.
func (t providerTransport) RoundTrip(r *http.Request) (*http.Response, error) {
	if !isProtected(r.URL) {
		return nil, errors.New("want https")
	}
	response, err := t.RoundTripper.RoundTrip(r)
	if err == nil {
		response.Body = http.MaxBytesReader(nil, response.Body, maxAnswer)
	}
	return response, err
}

// isProtected reports whether a URL is one of https, or of this machine.
func isProtected(u *url.URL) bool {
	ip := net.ParseIP(u.Hostname())
	return u.Scheme == "https" || u.Scheme == "http" && (u.Hostname() == "localhost" || ip != nil && ip.IsLoopback())
}
