// Package connlimit limits the connections of a server so that no client keeps the others out, whether it opens thousands of
// connections, sends half of a request on each, or sends nothing at all.
package connlimit

import (
	"context"
	"net"
	"net/http"
	"net/netip"
	"sync"
	"time"

	"ties/internal/clientip"
)

// Limiter limits the connections of a server: all of them, and those of one client (clientip.Network). Where there are too many,
// a connection on which the server waits for its client makes room: that on which it has waited longest, of the client with
// the most. If it waits on none, the new connection is refused.
type Limiter struct {
	total, perClient int
	refused          *refuser

	mu      sync.Mutex // guards what follows, and the state of the connections
	open    int        // connections
	clients map[string]*clientConns
	turned  int64 // connections that were refused
}

// New returns a limiter without connections. A connection that it refuses gets a response of status 503 with a body of JSON.
func New(total, perClient int, refusal string) *Limiter {
	return &Limiter{
		total: total, perClient: perClient, refused: newRefuser(refusal),
		clients: map[string]*clientConns{},
	}
}

// Watch has the limiter know on which connections a server waits. It must be called before the server serves.
func (l *Limiter) Watch(server *http.Server) {
	note, handler := server.ConnState, server.Handler
	server.ConnState = func(c net.Conn, state http.ConnState) {
		if c, ok := c.(*countedConn); ok {
			c.note(state)
		}
		if note != nil {
			note(c, state)
		}
	}
	server.ConnContext = func(ctx context.Context, c net.Conn) context.Context { return context.WithValue(ctx, connKey{}, c) }
	server.Handler = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if c, ok := r.Context().Value(connKey{}).(*countedConn); ok && r.Body != http.NoBody {
			r.Body = &awaitedBody{r.Body, c}
		}
		handler.ServeHTTP(w, r)
	})
}

type connKey struct{}

// Listener returns a listener that accepts no more connections than are allowed.
func (l *Limiter) Listener(inner net.Listener) net.Listener { return &listener{inner, l} }

type listener struct {
	net.Listener
	limiter *Limiter
}

// Accept implements net.Listener.
func (l *listener) Accept() (net.Conn, error) {
	for {
		raw, err := l.Listener.Accept()
		if err != nil {
			return nil, err
		}
		if c := l.limiter.admit(raw); c != nil {
			return c, nil
		}
		l.limiter.refused.refuse(raw)
	}
}

// admit returns a connection that is counted, nil if there is no room for it.
func (l *Limiter) admit(raw net.Conn) net.Conn {
	now := time.Now()
	c := &countedConn{Conn: raw, limiter: l, name: clientOf(raw.RemoteAddr()), index: notWaiting, begun: now}
	l.mu.Lock()
	defer l.mu.Unlock()
	if !l.makeRoom(l.clients[c.name]) {
		l.turned++
		return nil
	}
	l.count(c)
	c.wait(true, now)
	return c
}

// count counts a connection.
func (l *Limiter) count(c *countedConn) {
	if l.clients[c.name] == nil {
		l.clients[c.name] = &clientConns{}
	}
	c.client = l.clients[c.name]
	c.client.open++
	l.open++
}

// Counts returns how many connections are open, and how many were refused so far.
func (l *Limiter) Counts() (open int, refused int64) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.open, l.turned
}

// clientOf returns what tells the clients of connections apart.
func clientOf(address net.Addr) string {
	at, err := netip.ParseAddrPort(address.String())
	if err != nil {
		return address.String()
	}
	return clientip.Network(at.Addr().Unmap().WithZone("")).String()
}

// makeRoom reports whether there is room for another connection of a client, for which it may close one; nil stands for one that
// has none.
func (l *Limiter) makeRoom(of *clientConns) bool {
	switch {
	case of != nil && of.open >= l.perClient:
	case l.open >= l.total:
		of = l.mostWaiting()
	default:
		return true
	}
	if of == nil || len(of.waiting) == 0 {
		return false
	}
	victim := of.waiting[0]
	l.forget(victim)
	_ = victim.Conn.Close() // the server notices
	return true
}

// mostWaiting returns the client with the most connections of those on which the server waits: of several, that on which it has
// waited longest; nil if it waits on none.
func (l *Limiter) mostWaiting() (found *clientConns) {
	for _, c := range l.clients {
		if len(c.waiting) == 0 {
			continue
		}
		if found == nil || c.open > found.open || c.open == found.open && c.waiting[0].since.Before(found.waiting[0].since) {
			found = c
		}
	}
	return found
}

// forget stops counting a connection, once.
func (l *Limiter) forget(c *countedConn) {
	if c.client == nil {
		return
	}
	c.wait(false, c.since)
	if c.client.open--; c.client.open == 0 {
		delete(l.clients, c.name)
	}
	c.client = nil
	l.open--
}
