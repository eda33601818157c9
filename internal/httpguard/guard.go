package httpguard

import (
	"fmt"
	"log/slog"
	"net/http"

	"ties/kg"
)

const shown = 100 // characters of a text from a request

// Guard checks where requests go to and come from.
type Guard struct {
	Hosts   *Hosts
	Origins *Origins
	Log     *slog.Logger
}

// Refuse writes the response to a refused request.
type Refuse func(w http.ResponseWriter, status int, reason string)

// Data guards what answers with data: requests to the server's hosts, from allowed pages.
func (g *Guard) Data(next http.Handler, refuse Refuse) http.Handler {
	return g.handler(next, refuse, func(r *http.Request) (int, string) {
		if status, reason := g.checkHost(r); status != 0 {
			return status, reason
		}
		return g.checkOrigin(r)
	})
}

// Pages guards pages, which links from elsewhere may open.
func (g *Guard) Pages(next http.Handler, refuse Refuse) http.Handler {
	return g.handler(next, refuse, func(r *http.Request) (int, string) {
		if status, reason := g.checkHost(r); status != 0 {
			return status, reason
		}
		if IsNavigation(r) {
			return 0, ""
		}
		return g.checkOrigin(r)
	})
}

// Frames guards pages that those of other sites may hold in a frame, as far as the page's own policy lets them.
func (g *Guard) Frames(next http.Handler, refuse Refuse) http.Handler {
	return g.handler(next, refuse, func(r *http.Request) (int, string) {
		if status, reason := g.checkHost(r); status != 0 || r.Header.Get("Sec-Fetch-Mode") == "navigate" {
			return status, reason
		}
		return g.checkOrigin(r)
	})
}

// Scripts guards scripts that pages of other sites may load: they hold no data.
func (g *Guard) Scripts(next http.Handler, refuse Refuse) http.Handler {
	return g.handler(next, refuse, g.checkHost)
}

// Health guards what tells no more than that the server is well. Orchestrators address it by addresses of their own.
func (g *Guard) Health(next http.Handler, refuse Refuse) http.Handler {
	return g.handler(next, refuse, g.checkOrigin)
}

func (g *Guard) handler(next http.Handler, refuse Refuse, check func(r *http.Request) (status int, reason string)) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		status, reason := check(r)
		if status == 0 {
			next.ServeHTTP(w, r)
			return
		}
		g.Log.WarnContext(r.Context(), "refused a request", "status", status, "reason", reason,
			"path", kg.Shorten(r.URL.Path, shown), "from", r.RemoteAddr)
		refuse(w, status, reason)
	})
}

func (g *Guard) checkHost(r *http.Request) (status int, reason string) {
	if g.Hosts.Contains(r.Host) {
		return 0, ""
	}
	return http.StatusMisdirectedRequest, fmt.Sprintf("the host %q is none of this server: want its address, or a name that its "+
		"operator gives with --allowed-host or --public-url", kg.Shorten(r.Host, shown))
}

func (g *Guard) checkOrigin(r *http.Request) (status int, reason string) {
	if g.Origins.Allow(r) {
		return 0, ""
	}
	from := ""
	if origin := r.Header.Get("Origin"); origin != "" {
		from = fmt.Sprintf(" (%q)", kg.Shorten(origin, shown))
	}
	return http.StatusForbidden, "a page of another site" + from + " has sent this request: want one of this server, or of an origin " +
		"that its operator allows with --cors-origin"
}
