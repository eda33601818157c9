package db

import (
	"context"
	"errors"
	"fmt"
	"time"
)

// connectWriter opens the connection that writes. It waits for another process that writes, as long as its context allows, and
// says so.
func (d *DB) connectWriter(dsn string) (*Conn, error) {
	c, err := connect(dsn)
	if err != nil {
		return nil, err
	}
	if err := c.Raw.BusyHandler(d.waitForWriter()); err != nil {
		return nil, errors.Join(err, c.close())
	}
	c.Raw.WALHook(d.afterCommit)
	return c, nil
}

// waitForWriter returns a busy handler, which is called again and again while another process has the lock.
func (d *DB) waitForWriter() func(ctx context.Context, attempt int) (retry bool) {
	const pause, silence = 10 * time.Millisecond, 2 * time.Second
	var begun time.Time
	said := false
	return func(ctx context.Context, attempt int) bool {
		if attempt == 0 {
			begun, said = time.Now(), false
		}
		if !said && time.Since(begun) > silence {
			said = true
			d.notify("another process is writing to the store: waiting until it has finished")
		}
		select {
		case <-ctx.Done():
			return false
		case <-time.After(pause):
			return true
		}
	}
}

func (d *DB) notify(format string, args ...any) {
	if d.Notify != nil {
		d.Notify(fmt.Sprintf(format, args...))
	}
}
