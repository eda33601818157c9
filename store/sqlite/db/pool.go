package db

import (
	"context"
	"errors"
	"sync"
	"time"

	"ties/internal/observe"
	"ties/store"
)

// pool lends connections, each to one borrower at a time: last in, first out, since the last cache is the warmest.
type pool struct {
	open func() (*Conn, error)
	free chan struct{} // has an item for each connection that can be lent

	mu      sync.Mutex // guards what follows
	idle    []*Conn
	waiting int
	waits   int64
	waited  time.Duration
}

func newPool(size int, open func() (*Conn, error)) *pool {
	p := &pool{open: open, free: make(chan struct{}, size)}
	for range size {
		p.free <- struct{}{}
	}
	return p
}

// take waits for a connection.
func (p *pool) take(ctx context.Context) (*Conn, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if err := p.wait(ctx); err != nil {
		return nil, err
	}
	if c := p.warmest(); c != nil {
		return c, nil
	}
	c, err := p.open()
	if err != nil {
		p.free <- struct{}{}
	}
	return c, err
}

// wait waits until a connection can be lent.
func (p *pool) wait(ctx context.Context) error {
	select {
	case <-p.free:
		return nil
	default:
	}
	defer p.endWait(ctx, p.beginWait())
	select {
	case <-p.free:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (p *pool) beginWait() time.Time {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.waiting++
	p.waits++
	return time.Now()
}

func (p *pool) endWait(ctx context.Context, began time.Time) {
	waited := time.Since(began)
	observe.Waited(ctx, waited)
	p.mu.Lock()
	defer p.mu.Unlock()
	p.waiting--
	p.waited += waited
}

// stats returns the pool's state.
func (p *pool) stats(name string) store.PoolStats {
	p.mu.Lock()
	defer p.mu.Unlock()
	return store.PoolStats{
		Name: name, Size: cap(p.free), InUse: cap(p.free) - len(p.free), Waiting: p.waiting, Waits: p.waits, Waited: p.waited,
	}
}

func (p *pool) warmest() *Conn {
	p.mu.Lock()
	defer p.mu.Unlock()
	last := len(p.idle) - 1
	if last < 0 {
		return nil
	}
	c := p.idle[last]
	p.idle = p.idle[:last]
	return c
}

func (p *pool) put(c *Conn) {
	p.mu.Lock()
	p.idle = append(p.idle, c)
	p.mu.Unlock()
	p.free <- struct{}{}
}

// replace closes a connection that cannot be used any more. It opens another one before, which keeps a database in memory.
func (p *pool) replace(broken *Conn) {
	if fresh, err := p.open(); err == nil {
		defer p.put(fresh)
	} else {
		defer func() { p.free <- struct{}{} }() // the next to take one tries again
	}
	_ = Protect(broken.abandon) // nothing more can be done with it
}

// close closes all connections; none may be in use.
func (p *pool) close() error {
	var err error
	for _, c := range p.idle {
		err = errors.Join(err, c.close())
	}
	p.idle = nil
	return err
}
