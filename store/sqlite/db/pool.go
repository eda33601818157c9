package db

import (
	"context"
	"errors"
	"sync"
)

// pool lends connections, each to one borrower at a time: last in, first out, since the last cache is the warmest.
type pool struct {
	open func() (*Conn, error)
	free chan struct{} // has an item for each connection that can be lent

	mu   sync.Mutex // guards idle
	idle []*Conn
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
	select {
	case <-p.free:
	case <-ctx.Done():
		return nil, ctx.Err()
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
