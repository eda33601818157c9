package openidtest

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"html"
	"net/http"
	"net/url"
)

// ClientID is the ID of the provider's one client, which is public.
const ClientID = "ties-pages"

// askConsent shows a page with two links: to give the client a code, and to refuse it one.
func (p *Provider) askConsent(w http.ResponseWriter, r *http.Request) {
	asked := r.URL.Query()
	for name, want := range map[string]string{"client_id": ClientID, "response_type": "code", "code_challenge_method": "S256", "audience": Audience} {
		if got := asked.Get(name); got != want {
			p.t.Errorf("a client asks for %s=%q, want %q", name, got, want)
		}
	}
	code := p.newCode(asked)
	link := func(text string, answer url.Values) string {
		answer.Set("state", asked.Get("state"))
		return fmt.Sprintf(`<a href="%s">%s</a> `, html.EscapeString(asked.Get("redirect_uri")+"?"+answer.Encode()), text)
	}
	w.Header().Set("Content-Type", "text/html")
	_, _ = fmt.Fprint(w, "<title>Provider</title>", link("Allow", url.Values{"code": {code}}),
		link("Refuse", url.Values{"error": {"access_denied"}, "error_description": {"The user said no"}}))
}

// Allow returns a code for who has a verifier, as somebody who allows it gives one.
func (p *Provider) Allow(verifier, redirectURL string) (code string) {
	return p.newCode(url.Values{"redirect_uri": {redirectURL}, "code_challenge": {challengeOf(verifier)}})
}

func (p *Provider) newCode(asked url.Values) string {
	p.mu.Lock()
	defer p.mu.Unlock()
	code := rand.Text()
	p.codes[code] = asked
	return code
}

func challengeOf(verifier string) string {
	sum := sha256.Sum256([]byte(verifier))
	return base64.RawURLEncoding.EncodeToString(sum[:])
}

// giveToken gives an access token of an editor for a code, once, to who knows of what its challenge was made (RFC 7636, section 4.6).
func (p *Provider) giveToken(w http.ResponseWriter, r *http.Request) {
	code := r.PostFormValue("code")
	p.mu.Lock()
	asked, ok := p.codes[code]
	delete(p.codes, code)
	p.mu.Unlock()
	if !ok || r.PostFormValue("client_id") != ClientID || r.PostFormValue("redirect_uri") != asked.Get("redirect_uri") ||
		challengeOf(r.PostFormValue("code_verifier")) != asked.Get("code_challenge") {
		w.WriteHeader(http.StatusBadRequest)
		p.write(w, map[string]any{"error": "invalid_grant"})
		return
	}
	p.write(w, map[string]any{
		"access_token": p.Token(RS256, p.Claims(map[string]any{"roles": []string{"editor"}})), "token_type": "Bearer", "expires_in": 3600,
	})
}
