package naive

import (
	"context"
	"slices"
	"strings"
	"time"

	"ties/store"
)

// withTokens runs a call for tokens.
func (s *Store) withTokens(ctx context.Context, call func() error) error {
	_, done, err := s.begin(ctx)
	if err != nil {
		return err
	}
	defer done()
	s.mu.Lock()
	defer s.mu.Unlock()
	return call()
}

// AddToken implements store.TokenStore.
func (s *Store) AddToken(ctx context.Context, t *store.Token) error {
	return s.withTokens(ctx, func() error {
		for _, other := range s.tokens {
			if other.Name == t.Name || other.Hash == t.Hash {
				return store.ErrTokenExists
			}
		}
		added := *t
		s.tokens = append(s.tokens, &added)
		return nil
	})
}

// FindToken implements store.TokenStore.
func (s *Store) FindToken(ctx context.Context, hash string) (found *store.Token, err error) {
	return found, s.withTokens(ctx, func() error {
		for _, t := range s.tokens {
			if t.Hash == hash {
				copied := *t
				found = &copied
				return nil
			}
		}
		return store.ErrNoToken
	})
}

// Tokens implements store.TokenStore.
func (s *Store) Tokens(ctx context.Context) (list []*store.Token, err error) {
	return list, s.withTokens(ctx, func() error {
		for _, t := range s.tokens {
			copied := *t
			list = append(list, &copied)
		}
		slices.SortFunc(list, func(a, b *store.Token) int { return strings.Compare(a.Name, b.Name) })
		return nil
	})
}

// RevokeToken implements store.TokenStore.
func (s *Store) RevokeToken(ctx context.Context, name string, at time.Time) error {
	return s.withTokens(ctx, func() error {
		for _, t := range s.tokens {
			if t.Name == name {
				if t.Revoked.IsZero() {
					t.Revoked = at
				}
				return nil
			}
		}
		return store.ErrNoToken
	})
}

// TouchToken implements store.TokenStore.
func (s *Store) TouchToken(ctx context.Context, hash string, at time.Time) error {
	return s.withTokens(ctx, func() error {
		for _, t := range s.tokens {
			if t.Hash == hash && at.Sub(t.LastUsed) >= store.TokenUseInterval {
				t.LastUsed = at
			}
		}
		return nil
	})
}
