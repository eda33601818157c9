package token

import (
	"context"
	"errors"
	"fmt"
	"regexp"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"ties/internal/access"
	"ties/kg"
	"ties/store"
	"ties/store/storetest/naive"
)

// What secret scanners look for.
var pattern = regexp.MustCompile(`^ties_[0-9A-Za-z]{49}$`)

func TestNewTokens(t *testing.T) {
	seen := map[string]bool{}
	for range 1_000 {
		text := New()
		hash, ok := Hash(text)
		if !pattern.MatchString(text) || !ok || len(hash) != 64 || seen[text] || seen[hash] {
			t.Fatalf("%s, %s, %v", text, hash, ok)
		}
		seen[text], seen[hash] = true, true
	}
}

// The checksum stays what scanners know.
func TestTheFormOfTokens(t *testing.T) {
	body := strings.Repeat("0", randomChars-1) + "1"
	if got := checksum(body); string(got[:]) != "0hnupX" {
		t.Errorf("the checksum of %s is %s", body, got)
	}
	token := New()
	for _, other := range []string{
		"", Prefix, token[:len(token)-1], token + "0", " " + token, token + "\n", strings.ToUpper(token), strings.TrimPrefix(token, Prefix),
		token[:10] + "-" + token[11:], "ghp_" + token[5:], Prefix + strings.Repeat("0", 49), strings.Repeat("x", 1<<16),
	} {
		if _, ok := Hash(other); ok {
			t.Errorf("%.80q counts as a token", other)
		}
	}
	for i := len(Prefix); i < len(token); i++ { // a typo
		changed := []byte(token)
		changed[i] ^= 1
		if _, ok := Hash(string(changed)); ok {
			t.Errorf("%s counts as a token", changed)
		}
	}
}

// counting is a store that counts its calls, and can be away.
type counting struct {
	store.TokenStore
	found, touched atomic.Int64
	away           atomic.Bool
	touch          func() error
}

func (c *counting) FindToken(ctx context.Context, hash string) (*store.Token, error) {
	c.found.Add(1)
	if c.away.Load() {
		return nil, kg.ErrUnavailable
	}
	return c.TokenStore.FindToken(ctx, hash)
}

func (c *counting) TouchToken(ctx context.Context, hash string, at time.Time) error {
	c.touched.Add(1)
	if c.touch != nil {
		return c.touch()
	}
	return c.TokenStore.TouchToken(ctx, hash, at)
}

// office is an authenticator whose time stands still.
type office struct {
	*testing.T
	*Authenticator
	store *counting
	time  time.Time
}

func newOffice(t *testing.T) *office {
	o := &office{T: t, store: &counting{TokenStore: naive.New()}, time: time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)}
	o.Authenticator = NewAuthenticator(o.store)
	o.now = func() time.Time { return o.time }
	t.Cleanup(o.Close)
	return o
}

func (o *office) issue(name, role string, expires time.Time) string {
	o.Helper()
	text := New()
	hash, _ := Hash(text)
	if err := o.store.AddToken(o.Context(), &store.Token{Name: name, Role: role, Hash: hash, Created: o.time, Expires: expires}); err != nil {
		o.Fatal(err)
	}
	return text
}

// is asserts whose a token is; "" for nobody.
func (o *office) is(token, want string) {
	o.Helper()
	got := ""
	id, err := o.Authenticate(o.Context(), token)
	if err == nil {
		got = fmt.Sprintf("%s %s", id.Role, id.Name)
	}
	if got != want || (err != nil) != errors.Is(err, access.ErrInvalidToken) {
		o.Errorf("it is %q (%v), want %q", got, err, want)
	}
}

func TestWhoseATokenIs(t *testing.T) {
	o := newOffice(t)
	editor, short := o.issue("ed", "editor", time.Time{}), o.issue("soon", "contributor", o.time.Add(time.Hour))
	future, nobody := o.issue("future", "overlord", time.Time{}), o.issue("nobody", "anonymous", time.Time{})
	for range 2 {
		o.is(editor, "editor ed")
		o.is(short, "contributor soon")
		o.is(New(), "")
		o.is("ties_", "")
		o.is(future, "") // a role that this version does not know
		o.is(nobody, "")
	}
	if id, _ := o.Authenticate(t.Context(), short); !id.Expires.Equal(o.time.Add(time.Hour)) {
		t.Errorf("it expires at %s", id.Expires)
	}
	o.time = o.time.Add(time.Hour - time.Nanosecond)
	o.is(short, "contributor soon")
	o.time = o.time.Add(time.Nanosecond)
	o.is(short, "")
	o.is(editor, "editor ed")
}

func TestARevocationCountsSoon(t *testing.T) {
	o := newOffice(t)
	token := o.issue("ed", "editor", time.Time{})
	o.is(token, "editor ed")
	if err := o.store.RevokeToken(t.Context(), "ed", o.time); err != nil {
		t.Fatal(err)
	}
	o.is(token, "editor ed") // as it was read
	o.time = o.time.Add(freshFor)
	o.is(token, "")
	o.is(token, "")
}

// Requests with one token are one read a second, and none waits for another's.
func TestLookupsAreFew(t *testing.T) {
	o := newOffice(t)
	token := o.issue("ed", "editor", time.Time{})
	for range 1_000 {
		o.is(token, "editor ed")
	}
	o.time = o.time.Add(freshFor)
	known, _ := o.known.Get(hashOf(token))
	known.reading.Store(true) // somebody reads it anew
	for range 1_000 {
		o.is(token, "editor ed")
	}
	if got := o.store.found.Load(); got != 1 {
		t.Errorf("it was looked up %d times", got)
	}
	o.time = o.time.Add(MaxAge - freshFor) // which takes too long
	o.is(token, "editor ed")
	if got := o.store.found.Load(); got != 2 {
		t.Errorf("it was looked up %d times", got)
	}
}

func hashOf(token string) string {
	hash, _ := Hash(token)
	return hash
}

// Tokens that are not valid are not kept, and those that are only up to a number.
func TestWhatIsKeptIsBounded(t *testing.T) {
	o := newOffice(t)
	token := o.issue("ed", "editor", time.Time{})
	o.is(token, "editor ed")
	for range 2 * maxKnown {
		o.is(New(), "")
	}
	if got := o.known.Len(); got != 1 {
		t.Errorf("%d tokens are kept", got)
	}
	for i := range maxKnown {
		o.is(o.issue(fmt.Sprint(i), "editor", time.Time{}), fmt.Sprintf("editor %d", i))
	}
	if got := o.known.Len(); got != maxKnown {
		t.Errorf("%d tokens are kept", got)
	}
}

func TestAStoreThatIsAway(t *testing.T) {
	o := newOffice(t)
	token := o.issue("ed", "editor", time.Time{})
	o.is(token, "editor ed")
	o.store.away.Store(true)
	o.is(token, "editor ed")
	o.is("ties_", "")
	o.time = o.time.Add(freshFor)
	for _, text := range []string{token, New()} {
		if _, err := o.Authenticate(t.Context(), text); !errors.Is(err, kg.ErrUnavailable) || strings.Contains(err.Error(), text) {
			t.Errorf("got %v", err)
		}
	}
	o.store.away.Store(false)
	o.is(token, "editor ed")
}

// A use is stored at most once a minute, and who uses a token does not wait for it.
func TestUsesAreStored(t *testing.T) {
	o := newOffice(t)
	token := o.issue("ed", "editor", time.Time{})
	used := func(times int64, want time.Time) {
		t.Helper()
		for range 100 {
			o.is(token, "editor ed")
			o.time = o.time.Add(100 * time.Millisecond)
		}
		o.busy.Wait()
		stored, err := o.store.TokenStore.FindToken(t.Context(), hashOf(token))
		if err != nil || !stored.LastUsed.Equal(want) || o.store.touched.Load() != times {
			t.Errorf("stored %d times, the last one %s (%v), want %d, %s", o.store.touched.Load(), stored.LastUsed, err, times, want)
		}
	}
	first := o.time
	used(1, first)
	used(1, first)
	o.time = first.Add(time.Minute)
	used(2, first.Add(time.Minute))
}

func TestAUseThatCannotBeStored(t *testing.T) {
	o := newOffice(t)
	token := o.issue("ed", "editor", time.Time{})
	blocked := make(chan struct{})
	o.store.touch = func() error { <-blocked; return kg.ErrUnavailable }
	for range 100 {
		o.is(token, "editor ed") // while the first use is being stored
		o.time = o.time.Add(100 * time.Millisecond)
	}
	close(blocked)
	o.busy.Wait()
	o.is(token, "editor ed")
	if got := o.store.touched.Load(); got != 1 {
		t.Errorf("stored %d times", got)
	}
}

// BenchmarkAuthenticate measures what a token adds to a request.
func BenchmarkAuthenticate(b *testing.B) {
	tokens := naive.New()
	text := New()
	if err := tokens.AddToken(b.Context(), &store.Token{Name: "ed", Role: "editor", Hash: hashOf(text), Created: time.Unix(1, 0)}); err != nil {
		b.Fatal(err)
	}
	a := NewAuthenticator(tokens)
	b.Cleanup(a.Close)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := a.Authenticate(b.Context(), text); err != nil {
			b.Fatal(err)
		}
	}
}
