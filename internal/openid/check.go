package openid

import (
	"encoding/base64"
	"slices"
	"strings"
	"time"
	"unicode"

	"github.com/go-jose/go-jose/v4"
	"github.com/go-json-experiment/json"
)

const (
	maxToken = 16 << 10 // bytes
	maxName  = 255      // bytes of a subject, as in the specification
	leeway   = 30 * time.Second
)

var errNoJWT refusedError = "it is no JWT"

// check returns the claims of a token that is valid if its signature is.
func (v *Verifier) check(token string, now time.Time) (claimSet, error) {
	parts := strings.Split(token[:min(len(token), maxToken+1)], ".")
	if len(token) > maxToken || len(parts) != 3 {
		return nil, errNoJWT
	}
	header, claims := decodePart(parts[0]), decodePart(parts[1])
	if header == nil || claims == nil {
		return nil, errNoJWT
	}
	for _, reason := range []refusedError{
		header.wrongHeader(), v.wrongParties(claims), claims.wrongPurpose(header), claims.wrongTime(now),
	} {
		if reason != "" {
			return nil, reason
		}
	}
	return claims, nil
}

// claimSet is a token's header, or its claims.
type claimSet map[string]any

// decodePart decodes a part of a token, or returns nil. It takes no duplicate names, of which two parsers may take different
// ones.
func decodePart(part string) claimSet {
	text, err := base64.RawURLEncoding.Strict().DecodeString(part)
	if err != nil {
		return nil
	}
	var set claimSet
	if err := json.Unmarshal(text, &set); err != nil {
		return nil
	}
	return set
}

// text returns a claim that is a text, or "".
func (c claimSet) text(name string) string {
	text, _ := c[name].(string)
	return text
}

func (c claimSet) has(names ...string) bool {
	return slices.ContainsFunc(names, func(name string) bool { return c[name] != nil })
}

// wrongHeader refuses all algorithms but two, and headers that bring keys along or say where to fetch them.
func (c claimSet) wrongHeader() refusedError {
	switch {
	case !slices.Contains(algorithms, jose.SignatureAlgorithm(c.text("alg"))):
		return "it is not signed with RS256 or ES256"
	case c.has("jwk", "jku", "x5u", "x5c"):
		return "its header brings a key of its own"
	case c.has("crit", "b64", "enc", "zip"):
		return "its header wants what is not supported"
	default:
		return ""
	}
}

// wrongParties refuses tokens of another issuer, for another audience, or of nobody.
func (v *Verifier) wrongParties(claims claimSet) refusedError {
	name := claims.text(v.config.NameClaim)
	switch {
	case claims.text("iss") != v.config.Issuer:
		return "it is of another issuer"
	case !slices.Contains(textsOf(claims["aud"]), v.config.Audience):
		return "it is for another audience"
	case claims.text("sub") == "":
		return "it has no subject"
	case name == "" || len(name) > maxName || strings.ContainsFunc(name, unicode.IsControl):
		return "it has no name in the claim that --oidc-name-claim names"
	default:
		return ""
	}
}

// wrongPurpose refuses tokens that say that they are no access tokens: ID tokens, which are for a client alone, refresh and
// logout tokens. Not all of them do: what keeps them apart is an audience that only access tokens have.
func (c claimSet) wrongPurpose(header claimSet) refusedError {
	media := strings.TrimPrefix(strings.ToLower(header.text("typ")), "application/")
	kind := c.text("typ") // of Keycloak
	switch {
	case header.has("typ") && media != "jwt" && media != "at+jwt",
		kind != "" && !strings.EqualFold(kind, "Bearer"),
		c.has("token_use") && c.text("token_use") != "access", // of Amazon Cognito
		c.has("at_hash", "c_hash"),                            // of ID tokens
		c.has("events"):                                       // of logout tokens
		return "it is no access token"
	case c.has("cnf"):
		return "it is bound to a key of its client, which is not supported"
	default:
		return ""
	}
}

func (c claimSet) wrongTime(now time.Time) refusedError {
	_, expires := c["exp"].(float64)
	start, starts := c["nbf"].(float64)
	switch {
	case !expires || c["nbf"] != nil && !starts:
		return "it does not say when it is valid"
	case !now.Before(c.expires()):
		return "it has expired"
	case starts && start > float64(now.Add(leeway).Unix()):
		return "it is not valid yet"
	default:
		return ""
	}
}

// expires returns until when a token is accepted.
func (c claimSet) expires() time.Time {
	const latest = 1 << 37 // seconds, in the year 6325: later ones cannot be written
	seconds, _ := c["exp"].(float64)
	return time.Unix(int64(max(0, min(seconds, latest))), 0).Add(leeway)
}

// textsOf returns the texts of a claim that is a text or a list of them.
func textsOf(value any) []string {
	switch value := value.(type) {
	case string:
		return []string{value}
	case []any:
		var texts []string
		for _, item := range value {
			if text, ok := item.(string); ok {
				texts = append(texts, text)
			}
		}
		return texts
	default:
		return nil
	}
}
