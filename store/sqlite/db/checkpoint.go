package db

import (
	"context"
	"sync/atomic"

	"github.com/ncruces/go-sqlite3"
)

// How many pages the WAL has when they are copied into the file: beside the writes that follow, or, if these are faster, before
// the next one. Writes dirty many of the same pages, which are copied once.
const (
	checkpointPages = 3_000
	pressingPages   = 6_000
)

// checkpoints copies the WAL into the file on a connection of its own, since a write that did so would take several times as
// long.
type checkpoints struct {
	conn    *pool // of one connection
	running atomic.Bool
}

// afterCommit is called after each commit of the connection that writes.
func (d *DB) afterCommit(raw *sqlite3.Conn, _ string, pages int) error {
	switch {
	case pages >= pressingPages:
		_, _, _ = raw.WALCheckpoint("", sqlite3.CHECKPOINT_PASSIVE) // the next commit tries again
	case pages >= checkpointPages && d.checkpoints.running.CompareAndSwap(false, true):
		go d.checkpoint()
	}
	return nil
}

// checkpoint copies as much as readers allow, which see the file while they read.
func (d *DB) checkpoint() {
	defer d.checkpoints.running.Store(false)
	_ = d.on(context.Background(), d.checkpoints.conn, func(c *Conn) error {
		_, _, err := c.Raw.WALCheckpoint("", sqlite3.CHECKPOINT_PASSIVE)
		return err
	})
}
