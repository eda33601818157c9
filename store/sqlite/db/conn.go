package db

import (
	"errors"
	"fmt"
	"slices"

	"github.com/ncruces/go-sqlite3"
)

// maxPrepared is how many prepared statements a connection caches. A plan of a new shape may need new ones.
const maxPrepared = 500

// Conn is a connection with its prepared statements.
type Conn struct {
	Raw      *sqlite3.Conn
	prepared map[string]*sqlite3.Stmt
}

func (c *Conn) prepare(sql string) (*sqlite3.Stmt, error) {
	if s, ok := c.prepared[sql]; ok {
		return s, nil
	}
	if len(c.prepared) >= maxPrepared {
		if err := c.closeStatements(); err != nil {
			return nil, err
		}
	}
	s, _, err := c.Raw.PrepareFlags(sql, sqlite3.PREPARE_PERSISTENT)
	if err != nil {
		return nil, fmt.Errorf("%w in %s", err, sql)
	}
	c.prepared[sql] = s
	return s, nil
}

// closeStatements closes every prepared statement that is not running.
func (c *Conn) closeStatements() error {
	for sql, s := range c.prepared {
		if s.Busy() {
			continue
		}
		delete(c.prepared, sql)
		if err := s.Close(); err != nil {
			return err
		}
	}
	return nil
}

// close frees the connection. No statement may be running.
func (c *Conn) close() error { return errors.Join(c.closeStatements(), c.Raw.Close()) }

// abandon frees a connection with statements that may be running.
func (c *Conn) abandon() error {
	for _, s := range slices.Collect(c.Raw.Stmts()) {
		_ = s.Close() // which returns the error that it ended with
	}
	return c.Raw.Close()
}

// Run runs a statement with its arguments, which are texts and integers, and calls each for its rows.
func (c *Conn) Run(sql string, args []any, each func(row *sqlite3.Stmt) error) (err error) {
	s, err := c.prepare(sql)
	if err != nil {
		return err
	}
	defer func() {
		if reset := s.Reset(); err == nil {
			err = reset
		}
	}()
	for i, a := range args {
		if err := bind(s, i+1, a); err != nil {
			return err
		}
	}
	for s.Step() {
		if err := each(s); err != nil {
			return err
		}
	}
	return s.Err()
}

func bind(s *sqlite3.Stmt, at int, value any) error {
	switch v := value.(type) {
	case string:
		return s.BindText(at, v)
	case int64:
		return s.BindInt64(at, v)
	case int:
		return s.BindInt64(at, int64(v))
	case bool:
		return s.BindBool(at, v)
	default:
		panic(fmt.Sprintf("sqlite: no binding for %T", value))
	}
}

// Exec runs a statement that returns no rows.
func (c *Conn) Exec(sql string, args ...any) error {
	return c.Run(sql, args, func(*sqlite3.Stmt) error { return nil })
}
