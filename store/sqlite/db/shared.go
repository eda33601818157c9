package db

import (
	"context"
	"slices"
	"sync"
)

// maxShared is how large the writes of one transaction are together, unless one alone is larger.
const maxShared = 1_000

// WriteShared runs f in a transaction that writes, which is committed if f returns nil. Writes that wait for the connection share
// the next transaction, since to commit is the most that a small one costs: each is in a savepoint of its own. f may be called
// again, if the transaction is lost by another write. The size of the write is in records, or something like them.
func (d *DB) WriteShared(ctx context.Context, size int, f func(c *Conn) error) error {
	waiting, wake := context.WithCancel(ctx)
	defer wake()
	w := &sharedWrite{ctx: ctx, size: size, run: f, wake: wake, ended: make(chan struct{})}
	d.shared.add(w)
	for {
		began := false
		err := d.OnWriter(waiting, func(c *Conn) error { return d.runShared(c, w, &began) })
		switch {
		case w.hasEnded():
			return w.err
		case began:
			continue // others were in front, or have cost the connection
		case d.shared.remove(w):
			return err
		default: // another call runs it
			<-w.ended
			return w.err
		}
	}
}

// sharedWrite is a call of WriteShared.
type sharedWrite struct {
	ctx   context.Context
	size  int
	run   func(c *Conn) error
	wake  context.CancelFunc // ends its wait for the connection
	ended chan struct{}      // closed when err is set
	err   error
}

func (w *sharedWrite) hasEnded() bool {
	select {
	case <-w.ended:
		return true
	default:
		return false
	}
}

// end ends the call with an error of the contract.
func (d *DB) end(w *sharedWrite, err error) {
	d.rememberDamage(err)
	w.err = contractError(w.ctx, err)
	close(w.ended)
	w.wake()
}

// runShared runs the writes that wait, as many as fit into one transaction, on behalf of one of them.
func (d *DB) runShared(c *Conn, leader *sharedWrite, began *bool) error {
	if leader.hasEnded() {
		return nil
	}
	if err := c.Exec(beginWrite); err != nil {
		return err
	}
	*began = true
	writes := d.shared.take()
	errs := make([]error, len(writes))
	done := 0
	for i, w := range writes {
		errs[i] = w.runOn(c, len(writes) > 1)
		if errs[i] == nil {
			done++
			continue
		}
		if isBroken(errs[i]) || c.Raw.GetAutocommit() {
			return d.loseShared(c, writes, i, errs[i])
		}
	}
	return d.endShared(c, writes, errs, done)
}

// runOn runs a write in the open transaction.
func (w *sharedWrite) runOn(c *Conn, shared bool) error {
	if err := w.ctx.Err(); err != nil {
		return err
	}
	c.follow(w.ctx)
	return Protect(func() error {
		if !shared {
			return w.run(c)
		}
		return c.InSavepoint(func() error { return w.run(c) })
	})
}

// loseShared ends the write that has lost the transaction, or the connection. The others are to be run again.
func (d *DB) loseShared(c *Conn, writes []*sharedWrite, at int, err error) error {
	d.shared.putBack(slices.Delete(slices.Clone(writes), at, at+1))
	d.end(writes[at], err)
	if isBroken(err) {
		return err // so that the connection is replaced
	}
	return c.end(err)
}

// endShared commits the transaction, unless all of its writes have failed, and ends these.
func (d *DB) endShared(c *Conn, writes []*sharedWrite, errs []error, done int) error {
	var committed error
	if done > 0 {
		committed = c.end(nil)
	} else {
		_ = c.end(context.Canceled) // rolls back
	}
	for i, w := range writes {
		d.end(w, FirstError(errs[i], committed))
	}
	return committed
}

// sharedQueue is the writes that wait.
type sharedQueue struct {
	mu   sync.Mutex // guards list
	list []*sharedWrite
}

func (q *sharedQueue) add(w *sharedWrite) {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.list = append(q.list, w)
}

// remove reports whether a write was still waiting, which it then is no longer.
func (q *sharedQueue) remove(w *sharedWrite) bool {
	q.mu.Lock()
	defer q.mu.Unlock()
	at := slices.Index(q.list, w)
	if at >= 0 {
		q.list = slices.Delete(q.list, at, at+1)
	}
	return at >= 0
}

// take returns the writes that are to be run next, which no longer wait.
func (q *sharedQueue) take() []*sharedWrite {
	q.mu.Lock()
	defer q.mu.Unlock()
	n, size := 0, 0
	for n < len(q.list) && (n == 0 || size+q.list[n].size <= maxShared) {
		size += q.list[n].size
		n++
	}
	next := slices.Clone(q.list[:n])
	q.list = slices.Delete(q.list, 0, n)
	return next
}

func (q *sharedQueue) putBack(list []*sharedWrite) {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.list = append(list, q.list...)
}
