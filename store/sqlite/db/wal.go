package db

import (
	"context"
	"errors"
	"fmt"
	"os"
	"sync"

	"ties/kg"
)

// MaxWAL is the size in bytes at which long reads are ended, so that the WAL can begin anew: it holds all that was written
// since the oldest read began.
const MaxWAL = 256 << 20

// errOutdated ends a long read.
var errOutdated = fmt.Errorf("so much was written meanwhile that this read had to end: %w", kg.ErrUnavailable)

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

// ReadLong runs f on a connection of a pool for reads that may take minutes, such as exports, in one read transaction. It
// returns a kg.ErrUnavailable if too much is written meanwhile.
func (d *DB) ReadLong(ctx context.Context, f func(c *Conn) error) error {
	reading, end := d.long.begin(ctx)
	defer end()
	err := d.readOn(reading, d.longReaders, f)
	if err != nil && errors.Is(context.Cause(reading), errOutdated) {
		return errOutdated
	}
	return err
}

// boundWAL ends long reads if the WAL has grown too large. A database in memory has none.
func (d *DB) boundWAL(c *Conn) {
	name := c.Raw.Filename("main")
	if name == nil {
		return
	}
	if info, err := os.Stat(name.WAL()); err == nil && info.Size() > d.MaxWAL {
		d.long.cancel()
	}
}
