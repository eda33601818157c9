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
	client  string

	// Guarded by limiter.mu.
	waiting bool      // for the client to send something
	since   time.Time // how long
	begun   time.Time // when the request at hand began
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
		c.waiting, c.since = true, time.Now()
	case http.StateActive:
		c.waiting, c.begun = false, time.Now()
	case http.StateHijacked:
		c.limiter.forget(c)
	case http.StateNew, http.StateClosed:
	}
}

// awaitBody sets whether the server waits for the body of the request at hand. A client that sends it byte by byte has kept it
// waiting from the beginning.
func (c *countedConn) awaitBody(waiting bool) {
	c.limiter.mu.Lock()
	defer c.limiter.mu.Unlock()
	c.waiting, c.since = waiting, c.begun
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
