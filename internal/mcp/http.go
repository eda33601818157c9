package mcp

import (
	"context"
	"log/slog"
	"net/http"
	"time"

	sdk "github.com/modelcontextprotocol/go-sdk/mcp"
)

const (
	maxBody     = 256 << 10   // bytes of a request
	maxDuration = time.Minute // of a request, in which several calls may be: longer than any answer may take
)

// Handler returns the handler of the protocol over HTTP (streamable HTTP, stateless). Who may ask, from where, and how much at a
// time, is for whoever serves it.
func (s *Server) Handler() http.Handler {
	inner := sdk.NewStreamableHTTPHandler(func(*http.Request) *sdk.Server { return s.sdk }, &sdk.StreamableHTTPOptions{
		Stateless:                    true,
		JSONResponse:                 true,
		DisableLocalhostProtection:   true, // a guard in front of it knows which hosts are right
		MaxRequestBodyBytes:          maxBody,
		PropagateRequestCancellation: true,
		Logger:                       slog.New(slog.DiscardHandler), // what clients do wrong is told to them
	})
	return s.direct(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		ctx, cancel := context.WithTimeout(r.Context(), maxDuration)
		defer cancel()
		inner.ServeHTTP(w, r.WithContext(context.WithValue(ctx, requestKey{}, ctx)))
	}))
}

// requestKey is the key of the context of the HTTP request that a call has come in. That of the call does not end with it.
type requestKey struct{}

// withRequest returns a context that ends with the request, too.
func withRequest(ctx context.Context) (context.Context, context.CancelFunc) {
	request, ok := ctx.Value(requestKey{}).(context.Context)
	ctx, cancel := context.WithCancel(ctx)
	if !ok {
		return ctx, cancel
	}
	stop := context.AfterFunc(request, cancel)
	return ctx, func() { stop(); cancel() }
}
