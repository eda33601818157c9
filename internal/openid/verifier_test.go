package openid_test

import (
	"bytes"
	"errors"
	"log/slog"
	"strings"
	"sync"
	"testing"
	"time"

	"ties/internal/access"
	"ties/internal/openid"
	"ties/internal/openid/openidtest"
	"ties/kg"
)

// clock is a time that tests move.
type clock struct {
	mu  sync.Mutex
	now time.Time
}

func (c *clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

func (c *clock) advance(by time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.Add(by)
}

// deployment is a verifier with its log.
type deployment struct {
	*testing.T
	*openid.Verifier
	clock *clock
	log   *bytes.Buffer
}

func newVerifier(t *testing.T, p *openidtest.Provider) deployment {
	t.Helper()
	return newVerifierFor(t, p, openidtest.Audience)
}

func newVerifierFor(t *testing.T, p *openidtest.Provider, audience string) deployment {
	t.Helper()
	roles, err := openid.NewRoles("roles", nil)
	if err != nil {
		t.Fatal(err)
	}
	d := deployment{T: t, clock: &clock{now: time.Now()}, log: new(bytes.Buffer)}
	d.Verifier, err = openid.New(openid.Config{
		Issuer: p.Issuer(), Audience: audience, NameClaim: "sub", Roles: roles,
		Log: slog.New(slog.NewTextHandler(d.log, nil)), Now: d.clock.Now,
	})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func (d deployment) accepts(token string) access.Identity {
	d.Helper()
	id, err := d.Authenticate(d.Context(), token)
	if err != nil {
		d.Errorf("refused: %v", err)
	}
	return id
}

func (d deployment) refuses(name, token string, class error) {
	d.Helper()
	id, err := d.Authenticate(d.Context(), token)
	if !errors.Is(err, class) || id != (access.Identity{}) {
		d.Errorf("%s: %+v, %v; want an error that is %q", name, id, err, class)
	}
}

func TestTokensOfTheProvider(t *testing.T) {
	p := openidtest.New(t)
	d := newVerifier(t, p)
	for _, algorithm := range []string{openidtest.RS256, openidtest.ES256} {
		token := p.Token(algorithm, p.Claims(map[string]any{"roles": []string{"other", "editor", "contributor"}}))
		for range 2 {
			if got := d.accepts(token); got.Name != "user-17" || got.Role != access.Editor || got.Expires.Before(d.clock.Now()) {
				t.Errorf("%s: %+v", algorithm, got)
			}
		}
	}
	d.accepts(p.Token(openidtest.RS256, p.Claims(map[string]any{"aud": openidtest.Audience})))
	d.accepts(p.Sign(openidtest.ES256, map[string]any{"typ": "at+jwt"}, p.Claims(nil)))
	d.accepts(p.Token(openidtest.ES256, p.Claims(map[string]any{"typ": "Bearer"})))
	if got := d.accepts(p.Token(openidtest.RS256, p.Claims(nil))); got.Name != "user-17" || got.Role != access.Anonymous {
		t.Errorf("without roles: %+v", got)
	}
	if n := p.Fetches(); n != 2 {
		t.Errorf("%d requests to the provider, want one for its metadata and one for its keys", n)
	}
}

func TestForgeries(t *testing.T) {
	p := openidtest.New(t)
	d := newVerifier(t, p)
	d.accepts(p.Token(openidtest.RS256, p.Claims(nil)))
	forgeries := p.Forgeries(map[string]any{"roles": "editor"})
	for name, token := range forgeries {
		d.refuses(name, token, access.ErrInvalidToken)
	}
	for _, token := range []string{"", ".", "ties_abc", "a.b.c", strings.Repeat(".", 10_000)} {
		d.refuses(token[:min(len(token), 10)], token, access.ErrInvalidToken)
	}
	t.Logf("%d forgeries, all refused", len(forgeries))
	if n := p.Fetches(); n != 2 {
		t.Errorf("forgeries led to %d requests to the provider, beside the two before", n-2)
	}
	if said := d.log.String(); strings.Count(said, "reason=") < 5 || strings.Count(said, "\n") > 15 || strings.Contains(said, "eyJ") {
		t.Errorf("it logs\n%s", said)
	}
}

func TestATokenExpiresWhileItIsRemembered(t *testing.T) {
	p := openidtest.New(t)
	d := newVerifier(t, p)
	token := p.Token(openidtest.ES256, p.Claims(map[string]any{"exp": d.clock.Now().Unix() + 60}))
	d.accepts(token)
	d.clock.advance(time.Minute) // clocks may differ a little
	d.accepts(token)
	d.clock.advance(31 * time.Second)
	d.refuses("expired", token, access.ErrInvalidToken)
}

func TestARotatedKey(t *testing.T) {
	p := openidtest.New(t)
	d := newVerifier(t, p)
	old := p.Token(openidtest.RS256, p.Claims(nil))
	d.accepts(old)
	p.Rotate()
	d.clock.advance(10 * time.Second)
	for _, algorithm := range []string{openidtest.RS256, openidtest.ES256} {
		d.accepts(p.Token(algorithm, p.Claims(nil)))
	}
	d.refuses("of a key that was withdrawn", old, access.ErrInvalidToken)
	if n := p.Fetches(); n != 4 {
		t.Errorf("%d requests to the provider, want 4: metadata and keys, twice", n)
	}
}

// A key that no new token needs is fetched again, too: it may have been withdrawn.
func TestAWithdrawnKey(t *testing.T) {
	p := openidtest.New(t)
	d := newVerifier(t, p)
	token := p.Token(openidtest.RS256, p.Claims(map[string]any{"exp": d.clock.Now().Unix() + 1e6}))
	d.accepts(token)
	p.Rotate()
	d.accepts(token)
	d.clock.advance(61 * time.Minute)
	for p.Fetches() < 4 { // which this begins, and does not wait for
		_, _ = d.Authenticate(t.Context(), token)
	}
	d.Connect(t.Context()) // waits for it
	d.refuses("of a key that was withdrawn", token, access.ErrInvalidToken)
}

func TestUnknownKeysFlood(t *testing.T) {
	p := openidtest.New(t)
	d := newVerifier(t, p)
	d.accepts(p.Token(openidtest.RS256, p.Claims(nil)))
	d.clock.advance(time.Minute)
	const tokens = 200
	var wait sync.WaitGroup
	for i := range tokens {
		unknown := p.Sign(openidtest.ES256, map[string]any{"kid": string(rune('a' + i))}, p.Claims(nil))
		wait.Go(func() { d.refuses("of an unknown key", unknown, access.ErrInvalidToken) })
	}
	wait.Wait()
	if n := p.Fetches(); n != 4 {
		t.Errorf("%d tokens of unknown keys led to %d requests to the provider, want 2", tokens, n-2)
	}
}

func TestAProviderThatIsAway(t *testing.T) {
	p := openidtest.New(t)
	p.SetAway(true)
	d := newVerifier(t, p)
	d.Connect(t.Context())
	if said := d.log.String(); !strings.Contains(said, "level=ERROR") || !strings.Contains(said, p.Issuer()) {
		t.Errorf("it logs\n%s", said)
	}
	token := p.Token(openidtest.RS256, p.Claims(nil))
	d.refuses("while the provider is away", token, kg.ErrUnavailable)
	d.refuses("expired, while the provider is away", p.WrongClaims(nil)["expired"], access.ErrInvalidToken)
	before := p.Fetches()
	d.refuses("again", token, kg.ErrUnavailable)
	if n := p.Fetches(); n != before {
		t.Errorf("each token led to %d requests", n-before)
	}

	p.SetAway(false)
	d.clock.advance(10 * time.Second)
	d.accepts(token)
	if said := d.log.String(); strings.Count(said, "\n") != 3 || !strings.Contains(said, "can be used") {
		t.Errorf("it logs\n%s", said)
	}

	p.SetAway(true)
	d.clock.advance(10 * time.Second)
	d.accepts(token)
	d.accepts(p.Token(openidtest.ES256, p.Claims(nil)))
	p.Rotate()
	d.refuses("of a new key, while the provider is away", p.Token(openidtest.ES256, p.Claims(nil)), kg.ErrUnavailable)
	d.accepts(token)
	d.refuses("signed by another key", p.Sign(openidtest.RS256, map[string]any{"kid": "rsa-1"}, p.Claims(nil)), access.ErrInvalidToken)
}

func TestIssuers(t *testing.T) {
	for issuer, ok := range map[string]bool{
		"https://accounts.example.org": true, "https://sso.example.org/realms/ties": true, "http://127.0.0.1:5556/dex": true, "http://[::1]:1": true,
		"http://localhost:8081": true, "": false, "accounts.example.org": false, "http://accounts.example.org": false, "https://": false,
		"https://user:secret@example.org": false, "https://example.org?x": false, "https://example.org#x": false, "ftp://example.org": false,
	} {
		if err := openid.CheckIssuer(issuer); (err == nil) != ok {
			t.Errorf("%q: %v", issuer, err)
		}
	}
}
