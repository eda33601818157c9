package token

import (
	"context"
	"errors"
	"sync"
	"sync/atomic"
	"time"

	lru "github.com/hashicorp/golang-lru/v2"

	"ties/internal/access"
	"ties/kg"
	"ties/store"
)

// A revocation counts within MaxAge at the latest.
const (
	freshFor = time.Second
	MaxAge   = 2 * time.Second
)

const (
	maxKnown     = 1_000 // valid tokens that are kept in memory
	readTimeout  = 5 * time.Second
	touchTimeout = 5 * time.Second // of storing that a token was used
)

// Authenticator knows whose the tokens of a store are. It is an access.Authenticator.
type Authenticator struct {
	tokens store.TokenStore
	now    func() time.Time
	known  *lru.Cache[string, *knownToken] // by hash

	touching chan struct{} // has room for one use that is being stored
	life     context.Context
	end      context.CancelFunc
	busy     sync.WaitGroup
}

var _ access.Authenticator = (*Authenticator)(nil)

// knownToken is a token that was valid when it was read.
type knownToken struct {
	*store.Token
	identity access.Identity
	read     time.Time
	reading  atomic.Bool  // whether somebody reads it anew
	touched  atomic.Int64 // Unix time of the last use that was to be stored
}

// NewAuthenticator returns the Authenticator of a store's tokens, which must be closed before the store is.
func NewAuthenticator(tokens store.TokenStore) *Authenticator {
	known, err := lru.New[string, *knownToken](maxKnown)
	if err != nil {
		panic(err) // the size is positive
	}
	life, end := context.WithCancel(context.Background())
	return &Authenticator{tokens: tokens, now: time.Now, known: known, touching: make(chan struct{}, 1), life: life, end: end}
}

// Close waits until no use is being stored.
func (a *Authenticator) Close() {
	a.end()
	a.busy.Wait()
}

// Authenticate implements access.Authenticator.
func (a *Authenticator) Authenticate(ctx context.Context, token string) (access.Identity, error) {
	hash, ok := Hash(token)
	if !ok {
		return access.Identity{}, access.ErrInvalidToken
	}
	now := a.now()
	t, err := a.find(ctx, hash, now)
	if err != nil {
		return access.Identity{}, err
	}
	if isExpired(t.Token, now) { // since it was read
		return access.Identity{}, access.ErrInvalidToken
	}
	a.touch(t, now)
	return t.identity, nil
}

func isExpired(t *store.Token, now time.Time) bool {
	return !t.Expires.IsZero() && !now.Before(t.Expires)
}

// find returns a token that was valid a moment ago. Those who ask while one reads it anew are told what was read before.
func (a *Authenticator) find(ctx context.Context, hash string, now time.Time) (*knownToken, error) {
	before, ok := a.known.Get(hash)
	if ok {
		switch age := now.Sub(before.read); {
		case age < freshFor:
			return before, nil
		case age < MaxAge && !before.reading.CompareAndSwap(false, true):
			return before, nil
		}
		defer before.reading.Store(false)
	}
	t, err := a.read(ctx, hash, now)
	if err != nil {
		a.known.Remove(hash)
		return nil, err
	}
	if ok {
		t.touched.Store(before.touched.Load())
	}
	a.known.Add(hash, t)
	return t, nil
}

// read reads a token from the store.
func (a *Authenticator) read(ctx context.Context, hash string, now time.Time) (*knownToken, error) {
	ctx, cancel := context.WithTimeout(ctx, readTimeout)
	defer cancel()
	stored, err := a.tokens.FindToken(ctx, hash)
	if errors.Is(err, store.ErrNoToken) {
		return nil, access.ErrInvalidToken
	}
	if err != nil {
		return nil, err
	}
	role, ok := access.ParseRole(stored.Role)
	if !ok || role == access.Anonymous || !stored.Revoked.IsZero() || isExpired(stored, now) {
		return nil, access.ErrInvalidToken
	}
	identity := access.Identity{Name: stored.Name, Role: role, Expires: stored.Expires, Known: kg.ActorToken}
	return &knownToken{Token: stored, identity: identity, read: now}, nil
}

// touch has it stored that a token is used, at most once in a while, without waiting for that. A store that cannot be
// written loses it.
func (a *Authenticator) touch(t *knownToken, now time.Time) {
	last := t.touched.Load()
	since := now.Add(-store.TokenUseInterval)
	if last > since.Unix() || t.LastUsed.After(since) {
		return
	}
	select {
	case a.touching <- struct{}{}:
	default:
		return // the next request has it stored
	}
	if !t.touched.CompareAndSwap(last, now.Unix()) {
		<-a.touching
		return
	}
	a.busy.Go(func() {
		defer func() { <-a.touching }()
		ctx, cancel := context.WithTimeout(a.life, touchTimeout)
		defer cancel()
		_ = a.tokens.TouchToken(ctx, t.Hash, now)
	})
}
