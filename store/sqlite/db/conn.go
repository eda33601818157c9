package db

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"time"

	"github.com/hashicorp/golang-lru/v2/simplelru"
	"github.com/ncruces/go-sqlite3"

	"ties/internal/observe"
	"ties/internal/work"
)

// maxPreparedBytes is how much memory the prepared statements of a connection may take. A plan of a new shape may need new
// ones.
const maxPreparedBytes = 4 << 20

// Conn is a connection with its prepared statements.
type Conn struct {
	Raw      *sqlite3.Conn
	limit    *work.Interrupt // of the call under way; nil if there is none
	prepared *simplelru.LRU[string, preparedStatement]
	bytes    int // of prepared
}

type preparedStatement struct {
	*sqlite3.Stmt
	bytes int
}

func newConn(raw *sqlite3.Conn) *Conn {
	prepared, err := simplelru.NewLRU[string, preparedStatement](math.MaxInt, nil)
	if err != nil {
		panic(err) // the size is positive
	}
	return &Conn{Raw: raw, prepared: prepared}
}

func (c *Conn) prepare(sql string) (*sqlite3.Stmt, error) {
	if s, ok := c.prepared.Get(sql); ok {
		return s.Stmt, nil
	}
	stmt, _, err := c.Raw.PrepareFlags(sql, sqlite3.PREPARE_PERSISTENT)
	if err != nil {
		return nil, fmt.Errorf("%w in %s", err, sql)
	}
	s := preparedStatement{stmt, len(sql) + stmt.Status(sqlite3.STMTSTATUS_MEMUSED, false)}
	if err := c.closeStatements(maxPreparedBytes - s.bytes); err != nil {
		return nil, errors.Join(err, stmt.Close())
	}
	c.prepared.Add(sql, s)
	c.bytes += s.bytes
	return stmt, nil
}

// closeStatements closes prepared statements until the others take no more than some memory: first those that were not used
// for longest, none that is running.
func (c *Conn) closeStatements(leave int) error {
	if c.bytes <= leave {
		return nil
	}
	for _, sql := range c.prepared.Keys() {
		s, _ := c.prepared.Peek(sql)
		if s.Busy() {
			continue
		}
		c.prepared.Remove(sql)
		c.bytes -= s.bytes
		if err := s.Close(); err != nil || c.bytes <= leave {
			return err
		}
	}
	return nil
}

// close frees the connection. No statement may be running.
func (c *Conn) close() error { return errors.Join(c.closeStatements(-1), c.Raw.Close()) }

// abandon frees a connection with statements that may be running.
func (c *Conn) abandon() error {
	for _, s := range slices.Collect(c.Raw.Stmts()) {
		_ = s.Close() // which returns the error that it ended with
	}
	return c.Raw.Close()
}

// Run runs a statement with its arguments, which are texts and integers, and calls each for its rows.
func (c *Conn) Run(sql string, args []any, each func(row *sqlite3.Stmt) error) (err error) {
	defer observe.Statement(c.Raw.GetInterrupt(), sql, time.Now())
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
	for c.step(s) {
		if err := each(s); err != nil {
			return err
		}
	}
	return FirstError(s.Err(), c.countPages())
}

// step is Step, before which go-sqlite3 asks whether to go on, beside asking while the statement runs.
func (c *Conn) step(s *sqlite3.Stmt) bool {
	if c.limit != nil {
		c.limit.Free()
	}
	return s.Step()
}

// What it takes to read a page in the cache of the connection, and one that is not there, as steps of work: instructions of which
// one takes some 20 nanoseconds.
const (
	stepsOfHit  = 3
	stepsOfMiss = 400
)

// countPages counts the work of reading pages since the last interrupt.
func (c *Conn) countPages() error {
	if c.limit == nil {
		return nil
	}
	return work.FromContext(c.limit).Step(c.pageSteps())
}

// pageSteps returns the work of reading pages since it was called last.
func (c *Conn) pageSteps() int64 {
	hits, _, err := c.Raw.Status(sqlite3.DBSTATUS_CACHE_HIT, true)
	misses, _, err2 := c.Raw.Status(sqlite3.DBSTATUS_CACHE_MISS, true)
	if err != nil || err2 != nil {
		return 0 // the connection is broken, as the statement will say
	}
	return stepsOfHit*hits + stepsOfMiss*misses
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
