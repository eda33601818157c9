package openid

import (
	"context"
	"errors"
	"fmt"
	"net/http"

	"github.com/coreos/go-oidc/v3/oidc"
	"golang.org/x/oauth2"

	"ties/kg"
)

// Client is what a provider knows a server's pages as: a public client, which has no secret.
type Client struct {
	ID     string
	Scopes []string
}

// SignIn signs people in with a provider, by the authorization code flow with proof key for code exchange (RFC 6749, RFC 7636). A page
// sends somebody to the provider and has a code from it, for which the server gets the access token.
type SignIn struct {
	verifier *Verifier
	client   Client
}

// NewSignIn returns a sign-in whose tokens a verifier accepts. It needs no provider yet.
func NewSignIn(verifier *Verifier, client Client) *SignIn {
	return &SignIn{verifier, client}
}

// Issuer returns the provider's URL.
func (s *SignIn) Issuer() string { return s.verifier.config.Issuer }

// Address returns where a page sends somebody. The page adds redirect_uri, state, and code_challenge, by the method S256. The error wraps
// kg.ErrUnavailable where the provider is away.
func (s *SignIn) Address(ctx context.Context) (string, error) {
	config, err := s.config(ctx)
	if err != nil {
		return "", err
	}
	// The audience is a parameter of some providers, and ignored by others.
	return config.AuthCodeURL("", oauth2.SetAuthURLParam("audience", s.verifier.config.Audience),
		oauth2.SetAuthURLParam("code_challenge_method", "S256")), nil
}

// Grant is what a page has from a provider.
type Grant struct {
	Code        string
	Verifier    string // of which the challenge was made
	RedirectURL string // where the provider sent it
}

// ErrRefused is the error for a grant that a provider refuses, and for tokens of its that are not accepted here.
var ErrRefused = errors.New("the sign-in is refused")

// Token returns the access token for a grant, which the verifier accepts. The error wraps ErrRefused, or kg.ErrUnavailable where the
// provider is away.
func (s *SignIn) Token(ctx context.Context, grant Grant) (string, error) {
	config, err := s.config(ctx)
	if err != nil {
		return "", err
	}
	config.RedirectURL = grant.RedirectURL
	token, err := config.Exchange(oidc.ClientContext(ctx, s.verifier.keys.client), grant.Code, oauth2.VerifierOption(grant.Verifier))
	var answered *oauth2.RetrieveError
	switch {
	case errors.As(err, &answered) && answered.Response.StatusCode < http.StatusInternalServerError:
		return "", fmt.Errorf("%w: the provider does not take its code, which may have been used or be too old: try again", ErrRefused)
	case err != nil:
		return "", fmt.Errorf("%w: the provider gives no token: %w", kg.ErrUnavailable, err)
	}
	if _, err := s.verifier.Authenticate(ctx, token.AccessToken); err != nil {
		if errors.Is(err, kg.ErrUnavailable) || ctx.Err() != nil {
			return "", err
		}
		return "", fmt.Errorf("%w: the provider's token is none for this server, whose log tells more", ErrRefused)
	}
	return token.AccessToken, nil
}

// config returns the configuration of the client, with the endpoints that the provider names.
func (s *SignIn) config(ctx context.Context) (*oauth2.Config, error) {
	endpoint, err := s.verifier.keys.endpointOf(ctx)
	if err != nil {
		return nil, err
	}
	if endpoint.AuthURL == "" || endpoint.TokenURL == "" {
		return nil, fmt.Errorf("%w: the provider names no endpoints to sign in at", kg.ErrUnavailable)
	}
	endpoint.AuthStyle = oauth2.AuthStyleInParams
	return &oauth2.Config{ClientID: s.client.ID, Endpoint: endpoint, Scopes: s.client.Scopes}, nil
}
