package openid

import (
	"context"
	"log/slog"
	"sync"
	"time"
)

// refusedError is why a token is refused. It holds nothing of the token, and only the operator sees it.
type refusedError string

func (e refusedError) Error() string { return string(e) }

// reasons logs why tokens are refused, each reason once a minute.
type reasons struct {
	log    *slog.Logger
	issuer string

	mu     sync.Mutex // guards logged
	logged map[string]time.Time
}

func newReasons(config Config) *reasons {
	return &reasons{log: config.Log, issuer: config.Issuer, logged: map[string]time.Time{}}
}

// note logs a reason, unless that was done a moment ago or the token may be another authenticator's.
func (r *reasons) note(ctx context.Context, err error, now time.Time) {
	reason := err.Error()
	if reason == errNoJWT.Error() {
		return
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if last, ok := r.logged[reason]; ok && now.Sub(last) < time.Minute {
		return
	}
	r.logged[reason] = now
	r.log.WarnContext(ctx, "refused a token as one of the OpenID Connect provider", "issuer", r.issuer, "reason", reason)
}
