// Package localtoken has the token of a server for the one who runs it on their own machine, as notebooks have.
package localtoken

import (
	"context"
	"crypto/subtle"

	"ties/internal/access"
	"ties/internal/token"
	"ties/kg"
)

// Owner is who has the token: the user who runs the server.
var Owner = access.Identity{Name: "local", Role: access.Editor, Known: kg.ActorLocal}

// Token is a token that no store knows. It is an access.Authenticator.
type Token struct {
	text string
	hash string
}

var _ access.Authenticator = (*Token)(nil)

// New returns a new token.
func New() *Token {
	text := token.New()
	hash, _ := token.Hash(text) // it is one
	return &Token{text, hash}
}

// Reveal returns the token itself.
func (t *Token) Reveal() string { return t.text }

// String keeps the token out of logs.
func (t *Token) String() string { return "the local token" }

// Authenticate implements access.Authenticator. It compares hashes, of which an attacker cannot choose the beginning.
func (t *Token) Authenticate(_ context.Context, text string) (access.Identity, error) {
	hash, ok := token.Hash(text)
	if !ok || subtle.ConstantTimeCompare([]byte(hash), []byte(t.hash)) == 0 {
		return access.Identity{}, access.ErrInvalidToken
	}
	return Owner, nil
}
