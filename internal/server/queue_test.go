package server

import (
	"net/http"
	"net/netip"
	"testing"

	"ties/internal/access"
	"ties/internal/clientip"
)

// Requests wait in the name of a token, or else of the address for which a known proxy asks.
func TestInWhoseNameARequestWaits(t *testing.T) {
	request := &http.Request{RemoteAddr: "127.0.0.1:1234", Header: http.Header{"X-Forwarded-For": {"198.51.100.1, 203.0.113.9"}}}
	for want, proxies := range map[string]clientip.Proxies{"127.0.0.1/32": nil, "203.0.113.9/32": {netip.MustParsePrefix("127.0.0.0/8")}} {
		if got := clientOf(proxies)(request); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
		known := request.WithContext(access.NewContext(t.Context(), access.Identity{Name: "editor-1"}))
		if got := clientOf(proxies)(known); got != "token editor-1" {
			t.Errorf("whoever has a token is %s", got)
		}
	}
}
