package server

import (
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"ties/internal/openid"
	"ties/internal/openid/openidtest"
)

func TestSignIn(t *testing.T) {
	p := openidtest.New(t)
	roles, err := openid.NewRoles("roles", nil)
	if err != nil {
		t.Fatal(err)
	}
	verifier, err := openid.New(openid.Config{Issuer: p.Issuer(), Audience: openidtest.Audience, NameClaim: "sub", Roles: roles, Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Fatal(err)
	}
	signIn := openid.NewSignIn(verifier, openid.Client{ID: openidtest.ClientID})
	send := func(handler http.Handler, method, body string) *httptest.ResponseRecorder {
		w := httptest.NewRecorder()
		handler.ServeHTTP(w, httptest.NewRequest(method, "/sign-in", strings.NewReader(body)))
		return w
	}
	for name, c := range map[string]struct {
		of     *openid.SignIn
		body   string
		status int
		want   string
	}{
		"a grant":            {signIn, `{"code": "` + p.Allow("v", "r") + `", "verifier": "v", "redirectURL": "r"}`, http.StatusOK, `{"token":"ey`},
		"one of nobody":      {signIn, `{"code": "c", "verifier": "v", "redirectURL": "r"}`, http.StatusForbidden, "the provider does not take its code"},
		"without a verifier": {signIn, `{"code": "c", "redirectURL": "r"}`, http.StatusBadRequest, "want {"},
		"no JSON":            {signIn, `code`, http.StatusBadRequest, "want {"},
		"too much":           {signIn, `{"code": "` + strings.Repeat("c", maxGrant) + `"}`, http.StatusBadRequest, "want {"},
		"without a provider": {nil, `{}`, http.StatusNotFound, "--oidc-client-id"},
	} {
		if got := send(takeSignIn(c.of), http.MethodPost, c.body); got.Code != c.status || !strings.Contains(got.Body.String(), c.want) {
			t.Errorf("%s: %d %s, want %d and %s", name, got.Code, got.Body, c.status, c.want)
		}
	}
	if got := send(tellSignIn(signIn), http.MethodGet, "").Body.String(); !strings.Contains(got, p.Issuer()+"/auth?") || !strings.Contains(got, `"provider":"127.0.0.1:`) {
		t.Errorf("it tells %s", got)
	}
	if got := send(tellSignIn(nil), http.MethodGet, "").Body.String(); got != `{"provider":null,"address":null}`+"\n" {
		t.Errorf("without a provider it tells %s", got)
	}
	p.SetAway(true)
	if got := send(takeSignIn(signIn), http.MethodPost, `{"code": "c", "verifier": "v", "redirectURL": "r"}`); got.Code != http.StatusServiceUnavailable ||
		!strings.Contains(got.Body.String(), "UNAVAILABLE") || !strings.Contains(got.Body.String(), "OpenID Connect provider") {
		t.Errorf("while the provider is away: %d %s", got.Code, got.Body)
	}
}
