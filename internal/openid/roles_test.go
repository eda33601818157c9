package openid_test

import (
	"log/slog"
	"testing"

	"ties/internal/access"
	"ties/internal/openid"
	"ties/internal/openid/openidtest"
)

func TestRoles(t *testing.T) {
	p := openidtest.New(t)
	claims := p.Claims(map[string]any{
		"one": "editor", "list": []any{"contributor", 7, nil, "admin", "editor"}, "none": []string{"Editor", "root"}, "number": 3,
		"groups":             []string{"staff", "cn=ties=admins"},
		"realm_access":       map[string]any{"roles": []string{"contributor"}},
		"https://ties/roles": []string{"admin"},
		"resource_access":    map[string]any{"ties.example.org": map[string]any{"roles": "editor"}},
		"scope":              "openid editor contributor", "words": "openid editor",
	})
	token := p.Token(openidtest.ES256, claims)
	for _, c := range []struct {
		claim   string
		mapping []string
		want    access.Role
	}{
		{"one", nil, access.Editor},
		{"list", nil, access.Admin},
		{"none", nil, access.Anonymous},
		{"number", nil, access.Anonymous},
		{"missing", nil, access.Anonymous},
		{"realm_access.roles", nil, access.Contributor},
		{"realm_access", nil, access.Anonymous},
		{"realm_access.roles.more", nil, access.Anonymous},
		{"https://ties/roles", nil, access.Admin},
		{"resource_access.ties.example.org.roles", nil, access.Editor},
		{"scope", nil, access.Editor},
		{"words", nil, access.Anonymous},
		{"groups", []string{"staff=contributor", "cn=ties=admins=editor"}, access.Editor},
		{"one", []string{"staff=contributor"}, access.Anonymous}, // where there is a mapping, names of roles are values as all others
	} {
		roles, err := openid.NewRoles(c.claim, c.mapping)
		if err != nil {
			t.Fatal(err)
		}
		verifier, err := openid.New(openid.Config{Issuer: p.Issuer(), Audience: openidtest.Audience, NameClaim: "sub", Roles: roles, Log: slog.New(slog.DiscardHandler)})
		if err != nil {
			t.Fatal(err)
		}
		if got, err := verifier.Authenticate(t.Context(), token); err != nil || got.Role != c.want {
			t.Errorf("%s with %q: %s, %v; want %s", c.claim, c.mapping, got.Role, err, c.want)
		}
	}
}

func TestMappingsThatAreWrong(t *testing.T) {
	for _, text := range []string{"staff", "=editor", "staff=", "staff=root", "staff=anonymous"} {
		if _, err := openid.NewRoles("groups", []string{text}); err == nil {
			t.Errorf("%q is taken", text)
		}
	}
}
