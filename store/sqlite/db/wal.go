package db

import (
	"context"
	"errors"
	"fmt"
	"os"
	"sync"
	"time"

	"github.com/ncruces/go-sqlite3"

	"ties/kg"
)

// MaxWAL is the size in bytes at which long reads are ended, so that the WAL can begin anew: it holds all that was written
// since the oldest read began.
const MaxWAL = 256 << 20

// errOutdated ends a long read.
var errOutdated = fmt.Errorf("so much was written meanwhile that this read had to end, since the database's log grows until then: %w",
	kg.ErrUnavailable)

// longReads are the reads that may take minutes.
type longReads struct {
	mu   sync.Mutex // guards ends
	ends map[*context.CancelCauseFunc]bool
}

// begin returns the context of a long read, and what ends it.
func (l *longReads) begin(ctx context.Context) (reading context.Context, end func()) {
	reading, cancel := context.WithCancelCause(ctx)
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.ends == nil {
		l.ends = map[*context.CancelCauseFunc]bool{}
	}
	l.ends[&cancel] = true
	return reading, func() {
		cancel(nil)
		l.mu.Lock()
		defer l.mu.Unlock()
		delete(l.ends, &cancel)
	}
}

// cancel ends all long reads.
func (l *longReads) cancel() {
	l.mu.Lock()
	defer l.mu.Unlock()
	for end := range l.ends {
		(*end)(errOutdated)
	}
}

// ReadLong runs f on a connection of a pool for reads that may take minutes, such as exports, in one read transaction. Its
// context is done when f has to end. It must be called by Call. It returns a kg.ErrUnavailable if too much is written meanwhile, by this process or
// another one.
func (d *DB) ReadLong(ctx context.Context, f func(reading context.Context, c *Conn) error) error {
	reading, end := d.long.begin(ctx)
	defer end()
	err := d.lend(reading, d.longReaders, func(c *Conn) error {
		if name := walName(c); name != "" {
			go d.watchWAL(reading, name)
		}
		return c.inReadTransaction(func() error { return f(reading, c) })
	})
	if err != nil && errors.Is(context.Cause(reading), errOutdated) {
		return errOutdated
	}
	return err
}

// walName returns the file of the WAL; "" if there is none, as of a database in memory.
func walName(c *Conn) string {
	if name := c.Raw.Filename("main"); name != nil {
		return name.WAL()
	}
	return ""
}

// watchWAL ends the long reads of this process if another one writes too much after one of them has begun.
func (d *DB) watchWAL(reading context.Context, name string) {
	_ = d.on(reading, d.watchers, func(c *Conn) error { // it ends when the read does
		begun, err := dataVersion(c)
		if err != nil {
			return err
		}
		tick := time.NewTicker(d.WatchWAL)
		defer tick.Stop()
		for {
			select {
			case <-reading.Done():
				return nil
			case <-tick.C:
			}
			if !d.isWALLarge(name) {
				continue
			}
			if now, err := dataVersion(c); err != nil || now != begun {
				d.long.cancel()
				return err
			}
		}
	})
}

// dataVersion returns a number that changes when another connection, of any process, has written.
func dataVersion(c *Conn) (version int64, err error) {
	return version, c.Run("PRAGMA data_version", nil, func(row *sqlite3.Stmt) error {
		version = row.ColumnInt64(0)
		return nil
	})
}

func (d *DB) isWALLarge(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.Size() > d.MaxWAL
}

// boundWAL ends long reads if the WAL has grown too large. If that does not help, another process reads.
func (d *DB) boundWAL(c *Conn) {
	name := walName(c)
	if name == "" {
		return
	}
	if !d.isWALLarge(name) {
		d.heldSince = time.Time{}
		return
	}
	d.long.cancel()
	const patience = 15 * time.Second // other reads of this process end before
	switch {
	case d.heldSince.IsZero():
		d.heldSince, d.heldSaid = time.Now(), false
	case time.Since(d.heldSince) > patience && !d.heldSaid:
		d.heldSaid = true
		d.notify("%s has grown beyond %d MB, since another process reads the store: it shrinks when that has ended", name, d.MaxWAL>>20)
	}
}
