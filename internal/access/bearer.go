package access

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"strings"
	"sync"
	"time"

	"ties/internal/observe"
	"ties/kg"
)

// Authenticator knows whose tokens are.
type Authenticator interface {
	// Authenticate returns who has a token. The error is ErrInvalidToken for one that is not valid, or not of a kind that the
	// authenticator knows, and wraps kg.ErrUnavailable where that cannot be found out now. It never holds the token.
	Authenticate(ctx context.Context, token string) (Identity, error)
}

// Authenticators is the Authenticator of the tokens of any of these.
type Authenticators []Authenticator

// Authenticate implements Authenticator.
func (list Authenticators) Authenticate(ctx context.Context, token string) (Identity, error) {
	for _, a := range list {
		id, err := a.Authenticate(ctx, token)
		if !errors.Is(err, ErrInvalidToken) {
			return id, err
		}
	}
	return Identity{}, ErrInvalidToken
}

// Refusal writes the response to a request that is refused.
type Refusal func(w http.ResponseWriter, r *http.Request, err error)

// Gate lets requests pass to those who may send them.
type Gate struct {
	Policy Policy
	By     Authenticator
	Refuse Refusal
	Log    *slog.Logger

	refused refusals
}

// Authenticate returns a handler of requests whose context knows who sends them. It refuses those with a token that is not
// valid: who sends one is told so, and never taken for anonymous.
func (g *Gate) Authenticate(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.RawQuery != "" && r.URL.Query().Has(tokenParameter) {
			g.Refuse(w, r, errTokenInURL)
			return
		}
		ctx, err := g.Identify(r, r.Header["Authorization"])
		if err != nil {
			g.Refuse(w, r, err)
			return
		}
		if ctx != r.Context() {
			r = r.WithContext(ctx)
		}
		delete(r.Header, "Authorization") // nothing behind can log it
		next.ServeHTTP(w, r)
	})
}

// Identify returns a context that knows who sends a request with these headers of authorization, for as long as it goes on.
func (g *Gate) Identify(r *http.Request, header []string) (context.Context, error) {
	ctx := r.Context()
	id, err := g.identify(ctx, header)
	if err != nil {
		g.note(r, err)
		return nil, err
	}
	observe.From(ctx).SetUser(id.Name, id.Role.String())
	if id != FromContext(ctx) { // that of the server may be of somebody
		ctx = NewContext(ctx, id)
	}
	if len(header) > 0 {
		ctx = context.WithValue(ctx, renewalKey{}, func(ctx context.Context) (Identity, error) { return g.identify(ctx, header) })
	}
	return ctx, nil
}

// tokenParameter is where RFC 6750 lets tokens be in a URL.
const tokenParameter = "access_token"

var errTokenInURL error = &kg.RecordError{
	Field:  tokenParameter,
	Reason: "addresses are kept in logs and histories: send the token as Authorization: Bearer TOKEN, and revoke the one that was sent",
}

// identify returns who sends a request with these headers of authorization: the anonymous without any.
func (g *Gate) identify(ctx context.Context, header []string) (Identity, error) {
	if len(header) == 0 {
		return Identity{}, nil
	}
	scheme, token, ok := strings.Cut(header[0], " ")
	if !ok || !strings.EqualFold(scheme, "Bearer") || len(header) > 1 || g.By == nil {
		return Identity{}, ErrInvalidToken
	}
	return g.By.Authenticate(ctx, strings.TrimLeft(token, " "))
}

// Route returns the handler of a route, for those who may use it.
func (g *Gate) Route(pattern string, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if err := g.Policy.Check(FromContext(r.Context()), pattern); err != nil {
			g.Refuse(w, r, err)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// note logs that a token was refused. Many are one line a minute.
func (g *Gate) note(r *http.Request, err error) {
	if !errors.Is(err, ErrInvalidToken) {
		return // whoever could not be asked logs why
	}
	if n := g.refused.count(time.Now()); n > 0 {
		g.Log.WarnContext(r.Context(), "refused tokens that are wrong, expired or revoked", "requests", n, "last", r.RemoteAddr)
	}
}

// refusals counts refused tokens.
type refusals struct {
	mu     sync.Mutex // guards what follows
	logged time.Time
	since  int
}

// count counts a refused token, and returns how many are to be logged now: 0 unless a minute has passed since the last time.
func (l *refusals) count(now time.Time) int {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.since++
	if now.Sub(l.logged) < time.Minute {
		return 0
	}
	n := l.since
	l.logged, l.since = now, 0
	return n
}
