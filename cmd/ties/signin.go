package main

import (
	"context"
	"fmt"
	"log/slog"
	"net"
	"slices"
	"strings"
	"time"

	"github.com/urfave/cli/v3"

	"ties/internal/access"
	"ties/internal/localtoken"
	"ties/internal/openid"
	"ties/store"
	"ties/store/sqlite"
)

// signInFlags say whose tokens a server accepts, beside those of its store.
func (e environment) signInFlags() []cli.Flag {
	return []cli.Flag{
		e.text("oidc-issuer", "", "`URL` of an OpenID Connect provider whose access tokens are accepted"),
		e.text("oidc-audience", "", "`AUDIENCE` that its tokens must be for"),
		e.text("oidc-role-claim", "roles", "`CLAIM` of its tokens with the role: a text or a list; a dotted path leads into objects, as in realm_access.roles"),
		e.text("oidc-role-values", "", "`VALUES` of that claim and the roles that they stand for, separated by commas, as in staff=editor,ops=admin; "+
			"the names of the roles if there are none"),
		e.text("oidc-name-claim", "sub", "`CLAIM` of its tokens with a unique name for who has one, which logs and histories show"),
	}
}

// parseOpenID returns the verifier of the tokens of a provider; ok is false if there is none.
func parseOpenID(command *cli.Command, log *slog.Logger) (verifier *openid.Verifier, ok bool, err error) {
	issuer := command.String("oidc-issuer")
	if issuer == "" {
		for _, flag := range []string{"oidc-audience", "oidc-role-claim", "oidc-role-values", "oidc-name-claim"} {
			if command.IsSet(flag) {
				return nil, false, usageErrorf("--%s is of a provider: want --oidc-issuer, too", flag)
			}
		}
		return nil, false, nil
	}
	if err := openid.CheckIssuer(issuer); err != nil {
		return nil, false, usageErrorf("--oidc-issuer: %s", err)
	}
	if command.String("oidc-audience") == "" {
		return nil, false, usageErrorf("--oidc-audience is missing: want the audience that tokens for this server have, so that those for others are refused")
	}
	mapping := slices.DeleteFunc(strings.Split(command.String("oidc-role-values"), ","), func(item string) bool { return item == "" })
	roles, err := openid.NewRoles(command.String("oidc-role-claim"), mapping)
	if err != nil {
		return nil, false, usageErrorf("--oidc-role-values %s", err)
	}
	verifier, err = openid.New(openid.Config{
		Issuer: issuer, Audience: command.String("oidc-audience"), NameClaim: command.String("oidc-name-claim"), Roles: roles, Log: log,
	})
	return verifier, err == nil, err
}

// signInSetup is how a server is set up for those who have tokens.
type signInSetup struct {
	openID    *openid.Verifier // nil for none
	policy    access.Policy
	listening net.Addr
	behind    bool   // a proxy makes the server available
	tokenFile string // of the local token, "" if it is not kept
	log       *slog.Logger
}

func parseSignIn(command *cli.Command, policy access.Policy, listening net.Addr, log *slog.Logger) (signInSetup, error) {
	verifier, _, err := parseOpenID(command, log)
	return signInSetup{
		openID: verifier, policy: policy, listening: listening, tokenFile: tokenFile(command.String("store")), log: log,
		behind: command.String("public-url") != "" || command.String("trusted-proxy") != "",
	}, err
}

// authenticators returns those who know whose tokens are, among them one for those of the store, and the address with the
// local token, "" if there is none.
func (s signInSetup) authenticators(
	ctx context.Context, stored access.Authenticator, tokens store.TokenStore,
) (by access.Authenticators, address string) {
	if s.openID != nil {
		go s.openID.Connect(ctx)
		return access.Authenticators{stored, s.openID}, ""
	}
	if s.policy.ReadOnly || s.hasValid(ctx, tokens) {
		return access.Authenticators{stored}, ""
	}
	if s.policy.Private || s.behind || !isLocal(s.listening) {
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

// isLocal reports whether only this machine can reach an address.
func isLocal(listening net.Addr) bool {
	tcp, ok := listening.(*net.TCPAddr)
	return ok && tcp.IP.IsLoopback()
}

// tokenSuffix is that of the file with the local token, beside the store's.
const tokenSuffix = ".token"

// tokenFile returns where the local token of a store is kept, "" for a store that is no file.
func tokenFile(storeURL string) string {
	path, ok := strings.CutPrefix(storeURL, "sqlite:")
	if !ok || path == sqlite.Memory {
		return ""
	}
	return strings.TrimPrefix(path, "//") + tokenSuffix // opening the store refuses what names no file
}

// localToken returns the token for who runs a server on their own machine: the one that is kept beside the store, or a new
// one if none can be.
func (s signInSetup) localToken() *localtoken.Token {
	if s.tokenFile == "" {
		return localtoken.New()
	}
	local, err := localtoken.Load(s.tokenFile)
	if err != nil {
		s.log.Warn("the token to edit with cannot be kept: the next start makes another one", "error", err)
		return localtoken.New()
	}
	return local
}
