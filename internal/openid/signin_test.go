package openid_test

import (
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"io"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"ties/internal/access"
	"ties/internal/openid"
	"ties/internal/openid/openidtest"
	"ties/kg"
)

const redirectURL = "http://127.0.0.1:1/work"

// visitor is who signs in, with what a page does for them.
type visitor struct {
	*testing.T

	provider *openidtest.Provider
	verifier deployment
	signIn   *openid.SignIn
}

func newVisitor(t *testing.T) visitor {
	t.Helper()
	provider := openidtest.New(t)
	verifier := newVerifier(t, provider)
	return visitor{t, provider, verifier, openid.NewSignIn(verifier.Verifier, openid.Client{ID: openidtest.ClientID, Scopes: []string{"openid", "ties"}})}
}

// allow goes to the provider with a verifier, and returns the code that it gives.
func (v visitor) allow(verifier string) (code string) {
	v.Helper()
	address, err := v.signIn.Address(v.Context())
	if err != nil {
		v.Fatal(err)
	}
	u, err := url.Parse(address)
	if err != nil {
		v.Fatal(err)
	}
	query := u.Query()
	if got := query.Get("scope"); got != "openid ties" {
		v.Errorf("the scope is %q", got)
	}
	sum := sha256.Sum256([]byte(verifier))
	query.Set("redirect_uri", redirectURL)
	query.Set("state", "s")
	query.Set("code_challenge", base64.RawURLEncoding.EncodeToString(sum[:]))
	u.RawQuery = query.Encode()
	response, err := http.Get(u.String()) //nolint:noctx // it is on loopback
	if err != nil {
		v.Fatal(err)
	}
	defer func() { _ = response.Body.Close() }()
	page, err := io.ReadAll(response.Body)
	if err != nil {
		v.Fatal(err)
	}
	found := regexp.MustCompile(`code=(\w+)`).FindSubmatch(page)
	if found == nil {
		v.Fatalf("the provider shows %s", page)
	}
	return string(found[1])
}

func TestSignIn(t *testing.T) {
	v := newVisitor(t)
	verifier := strings.Repeat("v", 43)
	grant := openid.Grant{Code: v.allow(verifier), Verifier: verifier, RedirectURL: redirectURL}
	token, err := v.signIn.Token(t.Context(), grant)
	if err != nil {
		t.Fatal(err)
	}
	if id, err := v.verifier.Authenticate(t.Context(), token); err != nil || id.Role != access.Editor {
		t.Errorf("the token is that of %+v, %v", id, err)
	}
	if _, err := v.signIn.Token(t.Context(), grant); !errors.Is(err, openid.ErrRefused) {
		t.Errorf("the code again: %v", err)
	}
	for name, change := range map[string]func(*openid.Grant){
		"another verifier": func(g *openid.Grant) { g.Verifier = strings.Repeat("w", 43) },
		"another address":  func(g *openid.Grant) { g.RedirectURL += "2" },
		"another code":     func(g *openid.Grant) { g.Code = "none" },
	} {
		grant := openid.Grant{Code: v.allow(verifier), Verifier: verifier, RedirectURL: redirectURL}
		change(&grant)
		if token, err := v.signIn.Token(t.Context(), grant); !errors.Is(err, openid.ErrRefused) || token != "" {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestSignInWhileTheProviderIsAway(t *testing.T) {
	v := newVisitor(t)
	v.provider.SetAway(true)
	if _, err := v.signIn.Address(t.Context()); !errors.Is(err, kg.ErrUnavailable) {
		t.Errorf("its address: %v", err)
	}
	other := newVisitor(t)
	code := other.allow("v")
	other.provider.SetAway(true)
	if _, err := other.signIn.Address(t.Context()); err != nil {
		t.Errorf("its address, which was known: %v", err)
	}
	if _, err := other.signIn.Token(t.Context(), openid.Grant{Code: code, Verifier: "v", RedirectURL: redirectURL}); !errors.Is(err, kg.ErrUnavailable) {
		t.Errorf("a token: %v", err)
	}
}

// A provider whose tokens are for others gives none that is passed on.
func TestSignInForAnotherAudience(t *testing.T) {
	v := newVisitor(t)
	other := openid.NewSignIn(newVerifierFor(t, v.provider, "another-api").Verifier, openid.Client{ID: openidtest.ClientID})
	_, err := other.Token(t.Context(), openid.Grant{Code: v.allow("v"), Verifier: "v", RedirectURL: redirectURL})
	if !errors.Is(err, openid.ErrRefused) {
		t.Error(err)
	}
}
