package server

import (
	"context"
	"log/slog"
	"net/http"
	"time"

	"ties/graph/httpapi"
	"ties/internal/feed"
	"ties/internal/token"
	"ties/store"
)

// Run serves a store until the context is done, and has then answered the requests that it has taken.
func Run(ctx context.Context, from store.Store, config Config) error {
	guard, err := config.Access.guard(config.Listener.Addr(), config.Log)
	if err != nil {
		return err
	}
	embedGuard, err := config.Access.embedGuard(guard)
	if err != nil {
		return err
	}
	defer paceGC()()
	short, restore := limitMemory(config.Limits.Memory, config.Log)
	defer restore()
	if config.Seed {
		stop, err := seedOrRetry(ctx, from, config.Log)
		if err != nil {
			return err
		}
		defer stop()
	}
	seen := newObservation(config)
	defer seen.close()
	connections := newConnections(config.Limits, config.Log)
	seen.addConnections(connections)
	streams := httpapi.NewStreams(config.Limits.Connections, config.Limits.ConnectionsOfAddress)
	seen.addStreams(streams)
	if err := seen.serveMetrics(from, config.Access, config.Log); err != nil {
		return err
	}
	tokens := token.NewAuthenticator(from)
	defer tokens.Close()
	by, address := newSignIn(config).authenticators(ctx, tokens, from)
	if address != "" {
		if err := config.PrintAddress(address); err != nil {
			return err
		}
	}
	views := config.Past.views(from, config.Log)
	defer closeViews(views, config.Log)
	announce(config.Listener.Addr(), guard, config.Access.Policy, config.Log)
	stopping := &shutdown{delay: config.ShutdownDelay, connections: connections, streams: streams, log: config.Log}
	handler := routes(from, routeOptions{
		guard: guard, policy: config.Access.Policy, by: by, signIn: config.SignIn.Pages, origins: config.Access.Origins, offer: config.Offer,
		queue: newQueue(config.Store, short, seen), client: clientOf(config.Proxies), shutdown: stopping, log: config.Log, observation: seen,
		timeout: config.Limits.Answer, embedGuard: embedGuard, embed: config.Access.Embed,
		version: config.Observation.Version, storeName: config.StoreName, past: views, feed: feed.New(from, 0), streams: streams,
	})
	return stopping.serve(ctx, config.Listener, newHTTPServer(handler, config.Log))
}

func newHTTPServer(handler http.Handler, log *slog.Logger) *http.Server {
	return &http.Server{
		Handler:           handler,
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       15 * time.Second,
		WriteTimeout:      60 * time.Second,
		IdleTimeout:       2 * time.Minute,
		MaxHeaderBytes:    32 << 10, // a query by GET; larger ones come by POST
		ErrorLog:          slog.NewLogLogger(log.Handler(), slog.LevelWarn),
	}
}
