package main

import (
	"log/slog"
	"slices"
	"strings"

	"github.com/urfave/cli/v3"

	"ties/internal/openid"
	"ties/internal/server"
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
		e.text("oidc-client-id", "", "`ID` of a public client of the provider, with which the pages sign people in; its redirect URI is the address of /work"),
		e.text("oidc-scope", "openid", "`SCOPES` that it asks for, separated by spaces"),
		e.text("oidc-name-claim", "sub", "`CLAIM` of its tokens with a unique name for who has one, which logs and histories show"),
	}
}

// parseOpenID returns the verifier of the tokens of a provider, nil if there is none.
func parseOpenID(command *cli.Command, log *slog.Logger) (*openid.Verifier, error) {
	issuer := command.String("oidc-issuer")
	if issuer == "" {
		for _, flag := range []string{"oidc-audience", "oidc-role-claim", "oidc-role-values", "oidc-name-claim", "oidc-client-id", "oidc-scope"} {
			if command.IsSet(flag) {
				return nil, usageErrorf("--%s is of a provider: want --oidc-issuer, too", flag)
			}
		}
		return nil, nil
	}
	if err := openid.CheckIssuer(issuer); err != nil {
		return nil, usageErrorf("--oidc-issuer: %s", err)
	}
	if command.String("oidc-audience") == "" {
		return nil, usageErrorf("--oidc-audience is missing: want the audience that tokens for this server have, so that those for others are refused")
	}
	mapping := slices.DeleteFunc(strings.Split(command.String("oidc-role-values"), ","), func(item string) bool { return item == "" })
	roles, err := openid.NewRoles(command.String("oidc-role-claim"), mapping)
	if err != nil {
		return nil, usageErrorf("--oidc-role-values %s", err)
	}
	return openid.New(openid.Config{
		Issuer: issuer, Audience: command.String("oidc-audience"), NameClaim: command.String("oidc-name-claim"), Roles: roles, Log: log,
	})
}

func parseSignIn(command *cli.Command, log *slog.Logger) (server.SignIn, error) {
	verifier, err := parseOpenID(command, log)
	var pages *openid.SignIn
	if id := command.String("oidc-client-id"); id != "" && verifier != nil {
		pages = openid.NewSignIn(verifier, openid.Client{ID: id, Scopes: strings.Fields(command.String("oidc-scope"))})
	}
	return server.SignIn{
		OpenID: verifier, Pages: pages, TokenFile: tokenFile(command.String("store")),
		Proxied: command.String("public-url") != "" || command.String("trusted-proxy") != "",
	}, err
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
