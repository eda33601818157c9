package store

import "time"

// Pooled is a store that says how its connections to the database are used. It is optional for a store.
type Pooled interface {
	// Pools returns the state of its pools, which have fixed names.
	Pools() []PoolStats
}

// PoolStats is the state of a pool of connections.
type PoolStats struct {
	Name    string
	Size    int // the greatest number of connections in use
	InUse   int
	Waiting int // calls that wait for a connection

	Waits  int64         // calls that have waited so far; -1 if that is not known
	Waited time.Duration // by those that have ended, all together
}
