package connlimit

import (
	"io"
	"net"
	"net/http"
	"time"
)

// countedConn is a connection that is counted.
type countedConn struct {
	net.Conn
	limiter *Limiter
	name    string // of its client

	// Guarded by limiter.mu.
	client *clientConns // nil once it is not counted any more
	index  int          // among those on which the server waits
	since  time.Time    // when it began to
	begun  time.Time    // when the request at hand began
}

// Close implements net.Conn.
func (c *countedConn) Close() error {
	c.limiter.mu.Lock()
	c.limiter.forget(c)
	c.limiter.mu.Unlock()
	return c.Conn.Close()
}

// note takes note of what the server does with the connection. A request of which only a part of the header has come is not
// active yet.
func (c *countedConn) note(state http.ConnState) {
	c.limiter.mu.Lock()
	defer c.limiter.mu.Unlock()
	switch state {
	case http.StateIdle:
		c.wait(true, time.Now())
	case http.StateActive:
		c.begun = time.Now()
		c.wait(false, c.begun)
	case http.StateHijacked: // a websocket, which counts until it is closed
		c.wait(false, time.Now())
	case http.StateNew, http.StateClosed:
	}
}

// awaitBody sets whether the server waits for the body of the request at hand. A client that sends it byte by byte has kept it
// waiting from the beginning.
func (c *countedConn) awaitBody(waiting bool) {
	c.limiter.mu.Lock()
	defer c.limiter.mu.Unlock()
	c.wait(waiting, c.begun)
}

// awaitedBody is the body of a request, for which the server waits while it reads.
type awaitedBody struct {
	io.ReadCloser
	conn *countedConn
}

// Read implements io.Reader.
func (b *awaitedBody) Read(p []byte) (int, error) {
	b.conn.awaitBody(true)
	defer b.conn.awaitBody(false)
	return b.ReadCloser.Read(p)
}
