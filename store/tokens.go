package store

import (
	"context"
	"fmt"
	"time"

	"ties/kg"
)

// The errors of calls for tokens.
var (
	ErrNoToken     = fmt.Errorf("there is no such token: %w", kg.ErrNotFound)
	ErrTokenExists = fmt.Errorf("another token has this name, or had it: %w", kg.ErrConflict)
)

// Token is what a store keeps of a token: who has it, and its hash, from which it cannot be found out. Times are in UTC and
// whole seconds; the zero time is none.
type Token struct {
	Name     string // unique
	Role     string
	Hash     string // unique: SHA-256 in hexadecimal digits
	Created  time.Time
	Expires  time.Time // none: never
	LastUsed time.Time // none: not yet; late by up to TokenUseInterval
	Revoked  time.Time // none: it is not
}

// TokenUseInterval is the shortest time between two uses of a token that are stored.
const TokenUseInterval = time.Minute

// TokenStore keeps tokens. They are no records: plans, exports, snapshots and IsEmpty do not see them, and restoring or
// deleting records leaves them. A change is durable when its call returns nil, and seen by all processes.
type TokenStore interface {
	// AddToken adds a token. If another has its name or its hash, also a revoked one, it returns ErrTokenExists.
	AddToken(ctx context.Context, t *Token) error
	// FindToken returns the token with a hash, whether or not it is valid, or ErrNoToken. It reads one entry of an index.
	FindToken(ctx context.Context, hash string) (*Token, error)
	// Tokens returns all tokens, by name.
	Tokens(ctx context.Context) ([]*Token, error)
	// RevokeToken revokes the token with a name, or returns ErrNoToken. One that is revoked stays as it is.
	RevokeToken(ctx context.Context, name string, at time.Time) error
	// TouchToken stores when the token with a hash was used, unless that is less than TokenUseInterval after what is stored.
	TouchToken(ctx context.Context, hash string, at time.Time) error
}
