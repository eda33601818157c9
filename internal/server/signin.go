package server

import (
	"context"
	"fmt"
	"log/slog"
	"net"
	"slices"
	"time"

	"ties/internal/access"
	"ties/internal/localtoken"
	"ties/store"
)

// signInSetup is how a server is set up for those who have tokens.
type signInSetup struct {
	SignIn
	policy    access.Policy
	listening net.Addr
	log       *slog.Logger
}

func newSignIn(config Config) signInSetup {
	return signInSetup{SignIn: config.SignIn, policy: config.Access.Policy, listening: config.Listener.Addr(), log: config.Log}
}

// authenticators returns those who know whose tokens are, among them one for those of the store, and the address with the
// local token, "" if there is none.
func (s signInSetup) authenticators(
	ctx context.Context, stored access.Authenticator, tokens store.TokenStore,
) (by access.Authenticators, address string) {
	if s.OpenID != nil {
		go s.OpenID.Connect(ctx)
		return access.Authenticators{stored, s.OpenID}, ""
	}
	if s.policy.ReadOnly || s.hasValid(ctx, tokens) {
		return access.Authenticators{stored}, ""
	}
	if s.policy.Private || s.Proxied || !isLocal(s.listening) {
		s.log.Warn("nobody has a token: this server is read-only", "instead", "ties token create --name NAME --role editor, also while it runs")
		return access.Authenticators{stored}, ""
	}
	local := s.localToken()
	return access.Authenticators{local, stored}, fmt.Sprintf("http://%s/#token=%s", s.listening, local.Reveal())
}

// hasValid reports whether a store has a token that is valid.
func (s signInSetup) hasValid(ctx context.Context, tokens store.TokenStore) bool {
	stored, err := tokens.Tokens(ctx)
	if err != nil {
		s.log.WarnContext(ctx, "the tokens of the store cannot be read now", "error", err)
		return true // for all that is known
	}
	now := time.Now()
	return slices.ContainsFunc(stored, func(t *store.Token) bool {
		return t.Revoked.IsZero() && (t.Expires.IsZero() || now.Before(t.Expires))
	})
}

// localToken returns the token for who runs a server on their own machine: the one that is kept beside the store, or a new
// one if none can be.
func (s signInSetup) localToken() *localtoken.Token {
	if s.TokenFile == "" {
		return localtoken.New()
	}
	local, err := localtoken.Load(s.TokenFile)
	if err != nil {
		s.log.Warn("the token to edit with cannot be kept: the next start makes another one", "error", err)
		return localtoken.New()
	}
	return local
}
