package backup

import (
	"context"
	"errors"
	"time"

	"ties/store"
)

// tokenLine is a token in the header of a backup: its hash, never itself.
type tokenLine struct {
	Name     string     `json:"name"`
	Role     string     `json:"role"`
	Hash     string     `json:"hash"`
	Created  time.Time  `json:"created"`
	Expires  *time.Time `json:"expires,omitempty"`
	LastUsed *time.Time `json:"lastUsed,omitempty"`
	Revoked  *time.Time `json:"revoked,omitempty"`
}

// tokenLines returns the tokens of a store.
func tokenLines(ctx context.Context, from store.TokenStore) ([]tokenLine, error) {
	list, err := from.Tokens(ctx)
	lines := make([]tokenLine, len(list))
	for i, t := range list {
		lines[i] = tokenLine{t.Name, t.Role, t.Hash, t.Created, optional(t.Expires), optional(t.LastUsed), optional(t.Revoked)}
	}
	return lines, err
}

func optional(t time.Time) *time.Time {
	if t.IsZero() {
		return nil
	}
	return &t
}

func required(t *time.Time) time.Time {
	if t == nil {
		return time.Time{}
	}
	return *t
}

// restoreTokens adds tokens to a store, and returns how many. Those whose names it has stay as it has them, so that none that
// was revoked since is valid again.
func restoreTokens(ctx context.Context, to store.TokenStore, lines []tokenLine) (added int, err error) {
	for _, l := range lines {
		err := to.AddToken(ctx, &store.Token{
			Name: l.Name, Role: l.Role, Hash: l.Hash,
			Created: l.Created, Expires: required(l.Expires), LastUsed: required(l.LastUsed), Revoked: required(l.Revoked),
		})
		switch {
		case err == nil:
			added++
		case !errors.Is(err, store.ErrTokenExists):
			return added, err
		}
	}
	return added, nil
}
