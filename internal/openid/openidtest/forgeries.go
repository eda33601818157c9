package openidtest

import (
	"crypto"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/hmac"
	"crypto/rand"
	"crypto/rsa"
	"crypto/sha256"
	"crypto/sha512"
	"crypto/x509"
	"encoding/base64"
	"encoding/pem"
	"strings"

	"github.com/go-jose/go-jose/v4"
)

// Forgeries returns tokens that a provider has never signed so, or not for this purpose, by what is wrong with each. Their
// claims are those of valid tokens, with some changes.
func (p *Provider) Forgeries(changes map[string]any) map[string]string {
	p.t.Helper()
	all := map[string]string{}
	for _, some := range []map[string]string{p.wrongAlgorithms(changes), p.wrongKeys(changes), p.damaged(changes), p.WrongClaims(changes)} {
		for name, token := range some {
			all[name] = token
		}
	}
	return all
}

// wrongAlgorithms returns tokens that name another algorithm than the key's.
func (p *Provider) wrongAlgorithms(changes map[string]any) map[string]string {
	p.mu.Lock()
	keys := p.keys
	p.mu.Unlock()
	claims := p.Claims(changes)
	tokens := map[string]string{}
	for _, none := range []string{"none", "None", "NONE", "nOnE", ""} {
		input := p.encode(map[string]any{"alg": none, "typ": "JWT"}) + "." + p.encode(claims)
		tokens["alg "+none] = input + "."
		tokens["alg "+none+" with a signature"] = input + "." + base64.RawURLEncoding.EncodeToString(p.signature(keys[RS256].signer, input))
	}
	der, err := x509.MarshalPKIXPublicKey(keys[RS256].signer.Public())
	if err != nil {
		p.t.Fatal(err)
	}
	public := jose.JSONWebKey{Key: keys[RS256].signer.Public(), KeyID: keys[RS256].id, Algorithm: RS256, Use: "sig"}
	jwk, err := public.MarshalJSON()
	if err != nil {
		p.t.Fatal(err)
	}
	for name, secret := range map[string][]byte{
		"PEM": pem.EncodeToMemory(&pem.Block{Type: "PUBLIC KEY", Bytes: der}), "DER": der, "JWK": jwk, "nothing": nil,
	} {
		input := p.encode(map[string]any{"alg": "HS256", "kid": keys[RS256].id}) + "." + p.encode(claims)
		mac := hmac.New(sha256.New, secret)
		mac.Write([]byte(input))
		tokens["HS256 with the public key as "+name] = input + "." + base64.RawURLEncoding.EncodeToString(mac.Sum(nil))
	}
	tokens["RSA as ES256"] = p.signWith(keys[RS256].signer, map[string]any{"alg": ES256, "kid": keys[RS256].id}, claims)
	tokens["RSA as ES256 with the other key's ID"] = p.signWith(keys[RS256].signer, map[string]any{"alg": ES256, "kid": keys[ES256].id}, claims)
	tokens["ECDSA as RS256"] = p.signWith(keys[ES256].signer, map[string]any{"alg": RS256, "kid": keys[ES256].id}, claims)
	tokens["ECDSA as RS256 with the other key's ID"] = p.signWith(keys[ES256].signer, map[string]any{"alg": RS256, "kid": keys[RS256].id}, claims)
	tokens["RS512"] = p.signRS512(keys[RS256], claims)
	return tokens
}

// signRS512 returns a token that is signed as it says, by an algorithm that is not among those that are accepted.
func (p *Provider) signRS512(with key, claims map[string]any) string {
	input := p.encode(map[string]any{"alg": "RS512", "kid": with.id}) + "." + p.encode(claims)
	digest := sha512.Sum512([]byte(input))
	signature, err := with.signer.Sign(rand.Reader, digest[:], crypto.SHA512)
	if err != nil {
		p.t.Fatal(err)
	}
	return input + "." + base64.RawURLEncoding.EncodeToString(signature)
}

// wrongKeys returns tokens that somebody else has signed.
func (p *Provider) wrongKeys(changes map[string]any) map[string]string {
	const bits = 2048
	own, err := rsa.GenerateKey(rand.Reader, bits)
	if err != nil {
		p.t.Fatal(err)
	}
	ownECDSA, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		p.t.Fatal(err)
	}
	p.mu.Lock()
	keys := p.keys
	p.mu.Unlock()
	claims := p.Claims(changes)
	sign := func(header map[string]any) string {
		header["alg"] = RS256
		return p.signWith(own, header, claims)
	}
	jwk := jose.JSONWebKey{Key: own.Public(), KeyID: "own", Algorithm: RS256, Use: "sig"}
	tokens := map[string]string{
		"another key, of no ID":              sign(map[string]any{}),
		"another key, of an empty ID":        sign(map[string]any{"kid": ""}),
		"another key, of a known ID":         sign(map[string]any{"kid": keys[RS256].id}),
		"another key, of an ID beside":       sign(map[string]any{"kid": "for-encryption"}),
		"a key in the header":                sign(map[string]any{"kid": "own", "jwk": jwk}),
		"a key in the header, of a known ID": sign(map[string]any{"kid": keys[RS256].id, "jwk": jwk}),
		"a key at an address":                sign(map[string]any{"kid": "own", "jku": p.Issuer() + "/own"}),
		"a certificate at an address":        sign(map[string]any{"kid": "own", "x5u": p.Issuer() + "/own"}),
		"a certificate in the header":        sign(map[string]any{"kid": "own", "x5c": []string{"MIIB"}}),
		"another key for ES256":              p.signWith(ownECDSA, map[string]any{"alg": ES256, "kid": keys[ES256].id}, claims),
	}
	for _, id := range []string{"../../../../dev/null", "' OR 1=1 --", "http://127.0.0.1:1/key", "\x00", strings.Repeat("k", 5000)} {
		tokens["the key ID "+id[:min(len(id), 20)]] = sign(map[string]any{"kid": id})
	}
	valid := p.Token(RS256, claims)
	tokens["a valid key at an address"] = p.Sign(RS256, map[string]any{"jku": p.Issuer() + "/keys"}, claims)
	tokens["the signature of another token"] = strings.TrimSuffix(valid, signatureOf(valid)) + signatureOf(p.Token(RS256, p.Claims(nil)))
	return tokens
}

// signatureOf returns the last part of a token, with its dot.
func signatureOf(token string) string { return token[strings.LastIndexByte(token, '.'):] }

// damaged returns what was a valid token.
func (p *Provider) damaged(changes map[string]any) map[string]string {
	token := p.Token(ES256, p.Claims(changes))
	parts := strings.Split(token, ".")
	zeros := base64.RawURLEncoding.EncodeToString(make([]byte, 64))
	more := p.Claims(changes)
	more["sub"] = "somebody-else"
	twice := strings.Replace(string(mustDecode(parts[1])), "{", `{"aud":"other",`, 1)
	return map[string]string{
		"no signature":               parts[0] + "." + parts[1] + ".",
		"no part for the signature":  parts[0] + "." + parts[1],
		"a signature of zeros":       parts[0] + "." + parts[1] + "." + zeros,
		"other claims":               parts[0] + "." + p.encode(more) + "." + parts[2],
		"a claim twice":              parts[0] + "." + base64.RawURLEncoding.EncodeToString([]byte(twice)) + "." + parts[2],
		"one more part":              token + ".",
		"five parts":                 token + ".AA.AA",
		"cut off":                    token[:len(token)-2],
		"padding":                    token + "=",
		"a critical header":          p.Sign(ES256, map[string]any{"crit": []string{"exp"}, "exp": 1}, p.Claims(changes)),
		"JSON instead of compact":    `{"protected":"` + parts[0] + `","payload":"` + parts[1] + `","signature":"` + parts[2] + `"}`,
		"dots alone":                 "..",
		"header and claims are null": "bnVsbA.bnVsbA.AA",
		"too long":                   p.Token(ES256, p.Claims(map[string]any{"padding": strings.Repeat("x", 20_000)})),
	}
}

func mustDecode(part string) []byte {
	text, err := base64.RawURLEncoding.DecodeString(part)
	if err != nil {
		panic(err)
	}
	return text
}

// WrongClaims returns tokens that the provider has signed, but that are not valid, or not for this purpose.
func (p *Provider) WrongClaims(changes map[string]any) map[string]string {
	p.t.Helper()
	now := p.Claims(nil)["iat"].(int64)
	tokens := map[string]string{}
	for name, wrong := range map[string]map[string]any{
		"expired":                       {"exp": now - 120},
		"without expiry":                {"exp": nil},
		"expiry that is a text":         {"exp": "2999-01-01"},
		"a negative expiry":             {"exp": -1e300},
		"not valid yet":                 {"nbf": now + 3600},
		"start that is a text":          {"nbf": "2000-01-01"},
		"wrong audience":                {"aud": "another"},
		"audience of another case":      {"aud": strings.ToUpper(Audience)},
		"without audience":              {"aud": nil},
		"an empty list of audiences":    {"aud": []string{}},
		"audience that is an object":    {"aud": map[string]any{Audience: true}},
		"wrong issuer":                  {"iss": "https://accounts.example.org"},
		"issuer with a slash":           {"iss": p.Issuer() + "/"},
		"without issuer":                {"iss": nil},
		"without subject":               {"sub": nil},
		"a subject that is too long":    {"sub": strings.Repeat("s", 256)},
		"an ID token":                   {"at_hash": "x", "nonce": "n"},
		"an ID token of Keycloak":       {"typ": "ID"},
		"a refresh token of Keycloak":   {"typ": "Refresh"},
		"an ID token of Amazon Cognito": {"token_use": "id"},
		"a logout token":                {"events": map[string]any{"http://schemas.openid.net/event/backchannel-logout": map[string]any{}}},
		"bound to a key":                {"cnf": map[string]any{"jkt": "x"}},
	} {
		for name, value := range changes {
			if _, there := wrong[name]; !there {
				wrong[name] = value
			}
		}
		tokens[name] = p.Token(RS256, p.Claims(wrong))
	}
	tokens["another type in the header"] = p.Sign(RS256, map[string]any{"typ": "logout+jwt"}, p.Claims(changes))
	return tokens
}
