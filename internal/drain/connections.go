package drain

import (
	"context"
	"net"
	"net/http"
	"sync"
	"time"
)

// Connections tracks the connections of a server, to know when it has answered all requests. http.Server.Shutdown drops a
// request that it reads after it was called, on a connection that was accepted before.
type Connections struct {
	mu     sync.Mutex // guards what follows
	fresh  map[net.Conn]time.Time
	active map[net.Conn]bool
}

// NewConnections returns the connections of a server from now on.
func NewConnections(server *http.Server) *Connections {
	c := &Connections{fresh: map[net.Conn]time.Time{}, active: map[net.Conn]bool{}}
	server.ConnState = c.note
	return c
}

func (c *Connections) note(conn net.Conn, state http.ConnState) {
	c.mu.Lock()
	defer c.mu.Unlock()
	delete(c.fresh, conn)
	delete(c.active, conn)
	switch state {
	case http.StateNew:
		c.fresh[conn] = time.Now()
	case http.StateActive:
		c.active[conn] = true
	case http.StateIdle, http.StateHijacked, http.StateClosed:
	}
}

// Wait waits until no request is being read or answered, and reports whether that is so before the timeout. A connection on
// which nothing was sent for a while, as browsers open them in advance, is not waited for.
func (c *Connections) Wait(timeout time.Duration) bool {
	const poll = 10 * time.Millisecond
	ctx, cancel := context.WithTimeout(context.Background(), timeout)
	defer cancel()
	ticker := time.NewTicker(poll)
	defer ticker.Stop()
	for c.busy() {
		select {
		case <-ctx.Done():
			return false
		case <-ticker.C:
		}
	}
	return true
}

func (c *Connections) busy() bool {
	const patience = time.Second
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, since := range c.fresh {
		if time.Since(since) < patience {
			return true
		}
	}
	return len(c.active) > 0
}
