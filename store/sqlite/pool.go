package sqlite

import (
	"context"
	"errors"
)

// pool lends connections, each to one borrower at a time.
type pool struct {
	open func() (*conn, error)
	idle chan *conn // nil stands for one that is still to be opened
}

func newPool(size int, open func() (*conn, error)) *pool {
	p := &pool{open: open, idle: make(chan *conn, size)}
	for range size {
		p.idle <- nil
	}
	return p
}

// take waits for a connection.
func (p *pool) take(ctx context.Context) (*conn, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	select {
	case c := <-p.idle:
		if c != nil {
			return c, nil
		}
		c, err := p.open()
		if err != nil {
			p.idle <- nil
		}
		return c, err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

func (p *pool) give(c *conn) { p.idle <- c }

// close closes all connections; none may be lent.
func (p *pool) close() error {
	var err error
	for range cap(p.idle) {
		if c := <-p.idle; c != nil {
			err = errors.Join(err, c.close())
		}
	}
	return err
}
