package server

import (
	"fmt"
	"log/slog"
	"maps"
	"net/http"
	"slices"
	"strings"
	"time"

	"ties/internal/localtoken"
	"ties/internal/openid"
	"ties/internal/openid/openidtest"
	"ties/internal/token"
	"ties/store"
)

// caller is somebody with what they show.
type caller struct {
	name          string
	authorization []string              // values of the header
	accept        string                // of the header
	change        func(r *http.Request) // of what else they send
	rank          int                   // what they may: 0 for the anonymous, 1 for contributors, 2 for editors, 3 for admins
	refused       int                   // status of all that they ask for, 0 if they are who they say
}

var ranks = []string{"anonymous", "contributor", "editor", "admin"}

// makeCallers makes callers of all kinds; the first is an admin.
func (m *matrix) makeCallers() {
	m.Helper()
	for rank := len(ranks) - 1; rank > 0; rank-- {
		m.withStoredTokens(rank)
	}
	m.withLocalToken()
	m.withProvider()
	m.withOddRequests(m.callers[0])
}

func (m *matrix) add(name, text string, rank, refused int) {
	m.callers = append(m.callers, caller{name: name, authorization: []string{"Bearer " + text}, rank: rank, refused: refused})
}

// withStoredTokens adds those who have tokens of the store.
func (m *matrix) withStoredTokens(rank int) {
	m.Helper()
	now := time.Now().UTC().Truncate(time.Second)
	if len(m.by) == 0 {
		stored := token.NewAuthenticator(m.store)
		m.Cleanup(stored.Close)
		m.by = append(m.by, stored)
	}
	for _, state := range []string{"valid", "expired", "revoked"} {
		secret := token.New()
		hash, _ := token.Hash(secret)
		t := &store.Token{Name: state + " " + ranks[rank], Role: ranks[rank], Hash: hash, Created: now}
		refused := http.StatusUnauthorized
		switch state {
		case "valid":
			t.Expires, refused = now.Add(time.Hour), 0
		case "expired":
			t.Expires = now.Add(-time.Second)
		}
		if err := m.store.AddToken(m.Context(), t); err != nil {
			m.Fatal(err)
		}
		if state == "revoked" {
			if err := m.store.RevokeToken(m.Context(), t.Name, now); err != nil {
				m.Fatal(err)
			}
		}
		m.add("the token of a "+t.Name, secret, rank, refused)
	}
}

func (m *matrix) withLocalToken() {
	local := localtoken.New()
	m.by = append(m.by, local)
	m.add("the local token", local.Reveal(), slices.Index(ranks, "editor"), 0)
}

// withProvider adds those who have tokens of an OpenID Connect provider, or pretend to.
func (m *matrix) withProvider() {
	m.Helper()
	p := openidtest.New(m)
	roles, err := openid.NewRoles("roles", nil)
	if err != nil {
		m.Fatal(err)
	}
	verifier, err := openid.New(openid.Config{
		Issuer: p.Issuer(), Audience: openidtest.Audience, NameClaim: "sub", Roles: roles, Log: slog.New(slog.DiscardHandler),
	})
	if err != nil {
		m.Fatal(err)
	}
	m.by, m.provider, m.signIn = append(m.by, verifier), p, openid.NewSignIn(verifier, openid.Client{ID: openidtest.ClientID})
	for rank, role := range ranks {
		claims := map[string]any{"roles": []string{role}}
		for _, algorithm := range []string{openidtest.RS256, openidtest.ES256} {
			m.add(fmt.Sprintf("an account with the role %s, by %s", role, algorithm), p.Token(algorithm, p.Claims(claims)), rank, 0)
		}
		forged := p.Forgeries(claims)
		for _, name := range slices.Sorted(maps.Keys(forged)) {
			m.add(fmt.Sprintf("an account with the role %s (%s)", role, name), forged[name], rank, http.StatusUnauthorized)
		}
	}
}

// withOddRequests adds the anonymous, and those who show a valid token in a way that does not count, or something else.
func (m *matrix) withOddRequests(admin caller) {
	valid := strings.TrimPrefix(admin.authorization[0], "Bearer ")
	last := valid[len(valid)-1]
	other := "0"
	if last == '0' {
		other = "1"
	}
	for name, text := range map[string]string{
		"an unknown token": token.New(), "a wrong checksum": valid[:len(valid)-1] + other, "a token that is cut off": valid[:len(valid)-1],
		"more than a token": valid + "0", "no token": "", "a prefix": token.Prefix, "a large token": strings.Repeat("x", 100_000),
		"two tokens": valid + ", " + valid, "characters that are not ASCII": "ties_é\x80",
	} {
		m.add(name, text, 0, http.StatusUnauthorized)
	}
	cookie := func(r *http.Request) { r.AddCookie(&http.Cookie{Name: "token", Value: valid}) }
	inURL := func(r *http.Request) {
		q := r.URL.Query()
		q.Set("access_token", valid)
		r.URL.RawQuery = q.Encode()
	}
	m.callers = append(m.callers,
		caller{name: "nobody"},
		caller{name: "a token in a cookie", change: cookie},
		caller{name: "a token in the URL", change: inURL, refused: http.StatusBadRequest},
		caller{name: "a scheme in lower case", authorization: []string{"bearer " + valid}, rank: admin.rank},
		caller{name: "the scheme Basic", authorization: []string{"Basic " + valid}, refused: http.StatusUnauthorized},
		caller{name: "no scheme", authorization: []string{valid}, refused: http.StatusUnauthorized},
		caller{name: "an empty header", authorization: []string{""}, refused: http.StatusUnauthorized},
		caller{name: "two headers", authorization: []string{"Bearer " + valid, "Bearer " + valid}, refused: http.StatusUnauthorized},
	)
}
