package server

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"sync/atomic"
	"time"

	"ties/graph/httpapi"
	"ties/internal/connlimit"
	"ties/internal/drain"
)

// The times of a shutdown. With a delay of two seconds they keep within the ten seconds that Docker grants.
const (
	finishTimeout = 6 * time.Second // requests may finish
	abortTimeout  = time.Second     // those that take longer may say so

	// StopTimeout is how long it takes at most to stop, after the delay.
	StopTimeout = finishTimeout + abortTimeout
)

// shutdown is how a server stops.
type shutdown struct {
	delay       time.Duration
	connections *connlimit.Limiter
	streams     *httpapi.Streams
	begun       atomic.Bool
	log         *slog.Logger
}

// closeConnections has clients open no other request on their connections once the shutdown has begun.
func (s *shutdown) closeConnections(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if s.begun.Load() {
			w.Header().Set("Connection", "close")
		}
		next.ServeHTTP(w, r)
	})
}

// serve serves until the context is done. Then the server is not ready; after the delay it takes no connections any more, and
// finishes the requests that it has; who follows the changes is told to connect again.
func (s *shutdown) serve(ctx context.Context, listener *drain.Listener, server *http.Server) error {
	requests, abort := context.WithCancel(context.WithoutCancel(ctx))
	defer abort()
	server.BaseContext = func(net.Listener) context.Context { return requests }
	connections := drain.NewConnections(server)
	s.connections.Watch(server)
	stopped := make(chan error, 1)
	go func() { stopped <- server.Serve(s.connections.Listener(listener)) }()
	select {
	case err := <-stopped:
		return err
	case <-ctx.Done():
	}
	s.begun.Store(true)
	s.log.Info("stopping", "delay", s.delay)
	select {
	case err := <-stopped:
		return err
	case <-time.After(s.delay):
	}
	s.streams.End()
	if err := listener.Drain(); err != nil {
		s.log.Warn("some connections may have been lost", "error", err)
	}
	if err := <-stopped; !errors.Is(err, net.ErrClosed) { // it has not accepted all connections
		s.log.Warn("some connections may have been lost", "error", err)
	}
	return s.finish(server, connections, abort)
}

// finish waits for requests in flight, and closes what is left.
func (s *shutdown) finish(server *http.Server, connections *drain.Connections, abort func()) error {
	if !connections.Wait(finishTimeout) {
		s.log.Warn("some requests take too long, and are told to stop", "after", finishTimeout)
		abort()
		if !connections.Wait(abortTimeout) {
			s.log.Warn("some requests are cut off", "after", finishTimeout+abortTimeout)
		}
	}
	if !s.streams.Wait(abortTimeout) {
		s.log.Warn("some websockets are cut off")
	}
	return server.Close()
}
