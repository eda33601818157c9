// Package openid verifies access tokens of an OpenID Connect provider: JWTs that it has signed with RS256 or ES256.
package openid

import (
	"context"
	"errors"
	"log/slog"
	"net/url"
	"time"

	"github.com/coreos/go-oidc/v3/oidc"
	"github.com/go-jose/go-jose/v4"

	"ties/internal/access"
	"ties/kg"
)

// Config is what a deployment configures.
type Config struct {
	Issuer    string           // the provider's URL, as its tokens have it
	Audience  string           // that the tokens must be for
	NameClaim string           // whose text is the name of an account
	Roles     Roles            // which role a token has
	Log       *slog.Logger     // for outages of the provider, and why its tokens are refused
	Now       func() time.Time // time.Now if nil
}

// Verifier verifies tokens of one provider. It is an access.Authenticator.
type Verifier struct {
	config   Config
	keys     *keySet
	verified *verifiedTokens
	refused  *reasons
}

var _ access.Authenticator = (*Verifier)(nil)

var algorithms = []jose.SignatureAlgorithm{jose.RS256, jose.ES256}

// New returns a verifier. It needs no provider yet.
func New(config Config) (*Verifier, error) {
	if err := CheckIssuer(config.Issuer); err != nil {
		return nil, err
	}
	if config.Audience == "" {
		return nil, errors.New("the audience is missing: without it, tokens for any other service would be valid, too")
	}
	if config.Now == nil {
		config.Now = time.Now
	}
	return &Verifier{config: config, keys: newKeySet(config), verified: newVerifiedTokens(), refused: newReasons(config)}, nil
}

// CheckIssuer returns an error for what is not the URL of a provider.
func CheckIssuer(issuer string) error {
	u, err := url.Parse(issuer)
	if err != nil || u.Host == "" || u.User != nil || u.RawQuery != "" || u.Fragment != "" || !isProtected(u) {
		return errors.New("want the https URL of a provider as its tokens have it, such as https://accounts.example.org")
	}
	return nil
}

// Connect fetches the provider's keys, so that the log says at once if it cannot be reached. Tokens have it done, too.
func (v *Verifier) Connect(ctx context.Context) {
	_, _ = v.keys.refresh(ctx) // which logs why it cannot be used
}

// Authenticate implements access.Authenticator. As long as the provider is away, the error for tokens that need new keys of
// it wraps kg.ErrUnavailable.
func (v *Verifier) Authenticate(ctx context.Context, token string) (access.Identity, error) {
	now, version := v.config.Now(), v.keys.freshVersion(ctx)
	if id, ok := v.verified.get(token, version, now); ok {
		return id, nil
	}
	claims, err := v.check(token, now) // all that needs no key, so that none is fetched for what cannot be valid
	if err == nil {
		err = v.verifySignature(ctx, token)
	}
	switch {
	case errors.Is(err, kg.ErrUnavailable), ctx.Err() != nil:
		return access.Identity{}, err
	case err != nil:
		v.refused.note(ctx, err, now)
		return access.Identity{}, access.ErrInvalidToken
	}
	id := access.Identity{Name: claims.text(v.config.NameClaim), Role: v.config.Roles.of(claims), Expires: claims.expires(), Known: kg.ActorAccount}
	v.verified.add(token, version, id)
	return id, nil
}

var errSignature refusedError = "no key of the provider has signed it"

func (v *Verifier) verifySignature(ctx context.Context, token string) error {
	keys := &keysOfCall{keySet: v.keys}
	config := &oidc.Config{ClientID: v.config.Audience, SkipExpiryCheck: true} // check has some leeway
	for _, algorithm := range algorithms {
		config.SupportedSigningAlgs = append(config.SupportedSigningAlgs, string(algorithm))
	}
	_, err := oidc.NewVerifier(v.config.Issuer, keys, config).Verify(ctx, token)
	switch {
	case errors.Is(keys.err, kg.ErrUnavailable), ctx.Err() != nil:
		return keys.err
	case err != nil:
		return errSignature
	default:
		return nil
	}
}

// keysOfCall keeps the error of a key set, of which go-oidc passes on the text alone.
type keysOfCall struct {
	*keySet
	err error
}

// VerifySignature implements oidc.KeySet.
func (k *keysOfCall) VerifySignature(ctx context.Context, token string) (payload []byte, err error) {
	payload, k.err = k.keySet.VerifySignature(ctx, token)
	return payload, k.err
}
