package db

import (
	"context"

	"ties/internal/work"
)

// InTransaction runs f in one transaction that writes, which is committed if f returns nil.
func (c *Conn) InTransaction(f func() error) error {
	if err := c.Exec(beginWrite); err != nil {
		return err
	}
	return c.end(f())
}

const beginWrite = "BEGIN IMMEDIATE"

// end commits the open transaction if err is nil, and otherwise rolls it back.
func (c *Conn) end(err error) error {
	if err == nil {
		c.follow(context.Background()) // what is complete is not given up
		err = c.Exec("COMMIT")
	}
	if err != nil && !c.Raw.GetAutocommit() { // which some errors end by themselves
		c.follow(context.Background())
		return FirstError(err, c.Raw.Exec("ROLLBACK"))
	}
	return err
}

// InSavepoint runs f in a savepoint of the open transaction, to which it is rolled back if f returns an error.
func (c *Conn) InSavepoint(f func() error) (err error) {
	point := c.Raw.Savepoint()
	defer point.Release(&err)
	return f()
}

// WithoutForeignKeys runs f, outside of any transaction, so that references are not checked.
func (c *Conn) WithoutForeignKeys(f func() error) (err error) {
	if err := c.Raw.Exec("PRAGMA foreign_keys = OFF"); err != nil {
		return err
	}
	defer func() {
		c.follow(context.Background()) // even if the context is done
		err = FirstError(err, c.Raw.Exec("PRAGMA foreign_keys = ON"))
	}()
	return f()
}

// follow makes what runs on the connection end with a context.
func (c *Conn) follow(ctx context.Context) {
	if ctx == context.Background() {
		c.limit = nil
		c.Raw.SetInterrupt(ctx)
		return
	}
	c.limit = work.NewInterrupt(ctx, instructionsAtOnce, c.pageSteps)
	c.Raw.SetInterrupt(c.limit)
}
