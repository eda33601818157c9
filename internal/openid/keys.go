package openid

import (
	"context"
	"fmt"
	"log/slog"
	"net/http"
	"sync"
	"time"

	"github.com/go-jose/go-jose/v4"
	"golang.org/x/oauth2"
	"golang.org/x/sync/singleflight"

	"ties/kg"
)

const (
	// fetchInterval is the least time between two fetches of keys, whatever tokens come.
	fetchInterval = 10 * time.Second
	// maxKeyAge is the time after which keys are fetched again, so that one that was withdrawn is valid no longer.
	maxKeyAge    = time.Hour
	fetchTimeout = 5 * time.Second // of one request to the provider
)

// keySet is the keys of a provider. They are fetched when a token needs one that is not there, and once an hour. As long as
// the provider is away, those that are there go on working.
type keySet struct {
	issuer string
	client *http.Client
	log    *slog.Logger
	now    func() time.Time
	fetch  singleflight.Group

	mu sync.Mutex // guards the rest
	provided
	version   int       // increases with each fetch that succeeds
	fetched   time.Time // when the last fetch succeeded
	attempted time.Time // when the last one began
	err       error     // of the last one
}

// provided is what a provider says of itself.
type provided struct {
	keys     []jose.JSONWebKey
	endpoint oauth2.Endpoint // where it signs people in
}

func newKeySet(config Config) *keySet {
	return &keySet{issuer: config.Issuer, client: newClient(), log: config.Log, now: config.Now}
}

// freshVersion returns the number of the keys that are there. Old ones are fetched again meanwhile.
func (k *keySet) freshVersion(ctx context.Context) int {
	k.mu.Lock()
	defer k.mu.Unlock()
	if now := k.now(); k.version > 0 && now.Sub(k.fetched) > maxKeyAge && now.Sub(k.attempted) >= fetchInterval {
		go func() { _, _ = k.refresh(context.WithoutCancel(ctx)) }()
	}
	return k.version
}

// VerifySignature implements oidc.KeySet.
func (k *keySet) VerifySignature(ctx context.Context, text string) (payload []byte, err error) {
	token, err := jose.ParseSignedCompact(text, algorithms)
	if err != nil {
		return nil, err
	}
	if payload, known := verifyWith(k.current(), token); known {
		return payload, refusedIfNil(payload)
	}
	keys, err := k.refresh(ctx)
	if err != nil {
		return nil, err
	}
	payload, _ = verifyWith(keys, token)
	return payload, refusedIfNil(payload)
}

func refusedIfNil(payload []byte) error {
	if payload == nil {
		return errSignature
	}
	return nil
}

// verifyWith returns what is signed, or nil; known reports whether other keys can change nothing about that.
func verifyWith(keys []jose.JSONWebKey, token *jose.JSONWebSignature) (payload []byte, known bool) {
	id := token.Signatures[0].Header.KeyID
	for _, key := range keys {
		if id != "" && key.KeyID != id {
			continue
		}
		known = known || id != ""
		if payload, err := token.Verify(key.Key); err == nil {
			return payload, true
		}
	}
	return nil, known
}

func (k *keySet) current() []jose.JSONWebKey {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.keys
}

// endpointOf returns where the provider signs people in.
func (k *keySet) endpointOf(ctx context.Context) (oauth2.Endpoint, error) {
	if k.freshVersion(ctx) == 0 {
		if _, err := k.refresh(ctx); err != nil {
			return oauth2.Endpoint{}, err
		}
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.endpoint, nil
}

// refresh fetches the keys, unless that was done a moment ago, and returns them.
func (k *keySet) refresh(ctx context.Context) ([]jose.JSONWebKey, error) {
	done := k.fetch.DoChan("", func() (any, error) {
		if begun, err := k.begin(); !begun {
			return nil, err
		}
		fetching, cancel := context.WithTimeout(context.WithoutCancel(ctx), 2*fetchTimeout)
		defer cancel()
		found, err := k.fetchProvider(fetching)
		return nil, k.end(found, err)
	})
	select {
	case <-ctx.Done():
		return nil, ctx.Err()
	case result := <-done:
		return k.current(), result.Err
	}
}

// begin reports whether keys may be fetched now. If not, it returns the error of the last time.
func (k *keySet) begin() (bool, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	now := k.now()
	if !k.attempted.IsZero() && now.Sub(k.attempted) < fetchInterval {
		return false, k.err
	}
	k.attempted = now
	return true, nil
}

// end keeps the result of a fetch, and logs when the provider is away and when it is back.
func (k *keySet) end(found provided, err error) error {
	k.mu.Lock()
	defer k.mu.Unlock()
	before := k.err
	if err != nil {
		k.err = fmt.Errorf("the OpenID Connect provider cannot be reached: %w", kg.ErrUnavailable)
		if before == nil {
			k.log.Error("the OpenID Connect provider cannot be used: tokens that need new keys of it are refused until it can",
				"issuer", k.issuer, "error", err)
		}
		return k.err
	}
	if k.version == 0 || before != nil {
		k.log.Info("the OpenID Connect provider can be used", "issuer", k.issuer, "keys", len(found.keys))
	}
	k.provided, k.err, k.fetched = found, nil, k.attempted
	k.version++
	return nil
}
