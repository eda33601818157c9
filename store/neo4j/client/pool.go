package client

import (
	"context"
	"sync/atomic"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"ties/store"
)

// countedSession is a session that is counted until it is closed.
type countedSession struct {
	neo4j.SessionWithContext
	open   *atomic.Int64
	closed bool
}

// Close implements neo4j.SessionWithContext.
func (s *countedSession) Close(ctx context.Context) error {
	if !s.closed {
		s.closed = true
		s.open.Add(-1)
	}
	return s.SessionWithContext.Close(ctx)
}

// Pools returns the state of the driver's pool, of which the driver says nothing: each session has one connection, or waits
// for it.
func (c *Client) Pools() []store.PoolStats {
	open, size := int(c.sessions.Load()), c.Options.Connections
	return []store.PoolStats{{Name: "bolt", Size: size, InUse: min(open, size), Waiting: max(open-size, 0), Waits: -1}}
}
