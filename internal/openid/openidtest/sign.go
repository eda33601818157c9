package openidtest

import (
	"crypto"
	"crypto/ecdsa"
	"crypto/rand"
	"crypto/rsa"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
)

// Token returns an access token that the provider has signed by an algorithm.
func (p *Provider) Token(algorithm string, claims map[string]any) string {
	p.t.Helper()
	return p.Sign(algorithm, nil, claims)
}

// Sign returns a token with some header fields, signed by the key for an algorithm.
func (p *Provider) Sign(algorithm string, header, claims map[string]any) string {
	p.t.Helper()
	p.mu.Lock()
	signing := p.keys[algorithm]
	p.mu.Unlock()
	whole := map[string]any{"alg": algorithm, "kid": signing.id, "typ": "JWT"}
	for name, value := range header {
		whole[name] = value
	}
	return p.signWith(signing.signer, whole, claims)
}

func (p *Provider) signWith(signer crypto.Signer, header, claims map[string]any) string {
	p.t.Helper()
	input := p.encode(header) + "." + p.encode(claims)
	return input + "." + base64.RawURLEncoding.EncodeToString(p.signature(signer, input))
}

// signature returns the signature of RS256 or ES256, by the kind of the key.
func (p *Provider) signature(signer crypto.Signer, input string) []byte {
	p.t.Helper()
	digest := sha256.Sum256([]byte(input))
	switch signer := signer.(type) {
	case *rsa.PrivateKey:
		signature, err := rsa.SignPKCS1v15(rand.Reader, signer, crypto.SHA256, digest[:])
		if err != nil {
			p.t.Fatal(err)
		}
		return signature
	case *ecdsa.PrivateKey:
		r, s, err := ecdsa.Sign(rand.Reader, signer, digest[:])
		if err != nil {
			p.t.Fatal(err)
		}
		const half = 32
		signature := make([]byte, 2*half)
		r.FillBytes(signature[:half])
		s.FillBytes(signature[half:])
		return signature
	default:
		p.t.Fatalf("a key of the type %T", signer)
		return nil
	}
}

func (p *Provider) encode(part map[string]any) string {
	p.t.Helper()
	text, err := json.Marshal(part)
	if err != nil {
		p.t.Fatal(err)
	}
	return base64.RawURLEncoding.EncodeToString(text)
}
