// Package db opens a SQLite database: connections with their prepared statements, pools of these, transactions, and the
// errors of the contract of stores.
package db

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"sync/atomic"
	"syscall"
	"time"

	"github.com/ncruces/go-sqlite3"
	"github.com/ncruces/go-sqlite3/ext/fts5"
	_ "github.com/ncruces/go-sqlite3/vfs/mvcc" // databases in memory that several connections share

	"ties/internal/storekit"
	"ties/internal/work"
	"ties/kg"
	"ties/store"
)

func connect(dsn string) (c *Conn, err error) {
	return c, Protect(func() error {
		raw, err := sqlite3.Open(dsn)
		if err != nil {
			return err
		}
		if err := PrepareConn(raw); err != nil {
			return errors.Join(err, raw.Close())
		}
		c = newConn(raw)
		return nil
	})
}

// PrepareConn configures a connection.
func PrepareConn(raw *sqlite3.Conn) error {
	if err := fts5.Register(raw); err != nil {
		return err
	}
	// Statements are planned by their text alone. Otherwise many are planned again for each new value, among them those by
	// which FTS5 reads its index.
	if _, err := raw.Config(sqlite3.DBCONFIG_ENABLE_QPSG, true); err != nil {
		return err
	}
	return raw.Exec(`
		PRAGMA busy_timeout = 5000;
		PRAGMA foreign_keys = ON;
		PRAGMA synchronous = FULL;
		PRAGMA cache_size = -16000;
		PRAGMA journal_size_limit = 16000000;
		PRAGMA temp_store = MEMORY`)
}

// What a connection that answers questions may take in bytes: from some on its cache gives way to what it sorts and joins.
const (
	usualReaderMemory = 32 << 20
	maxReaderMemory   = 64 << 20
)

// connectReader opens a connection whose memory is bounded: it never shrinks, and there are several.
func connectReader(dsn string) (*Conn, error) {
	c, err := connect(dsn)
	if err == nil {
		c.Raw.HardHeapLimit(maxReaderMemory)
		c.Raw.SoftHeapLimit(usualReaderMemory)
	}
	return c, err
}

// maxLongReads limits the reads that may take minutes, such as exports and backups.
const maxLongReads = 4

// DB is an open database: pools of connections that read, and one connection that writes.
type DB struct {
	readers     *pool
	longReaders *pool
	watchers    *pool // of what watches long reads
	prober      *pool // of one connection, for what must be answered however busy the others are
	writer      *pool // of one connection

	MaxWAL      int64         // MaxWAL unless a test sets it
	WatchWAL    time.Duration // how often a long read looks at the WAL
	WipeWait    time.Duration // MaxWipeWait unless a test sets it
	shared      sharedQueue
	checkpoints checkpoints
	long        longReads
	heldSince   time.Time // when the WAL was found too large, as the writer knows
	heldSaid    bool

	Notify func(text string) // what keeps the store waiting; nil if nobody wants to know

	calls   storekit.Lifecycle
	damaged atomic.Pointer[error] // what a call has come upon
}

// New opens the database of a URI. The connection that writes is opened at once, so that a database in memory outlives the
// connection that created it.
func New(ctx context.Context, dsn string) (*DB, error) {
	open := func() (*Conn, error) { return connect(dsn) }
	d := &DB{
		readers:     newPool(4+2*runtime.GOMAXPROCS(0), func() (*Conn, error) { return connectReader(dsn) }),
		longReaders: newPool(maxLongReads, open),
		watchers:    newPool(maxLongReads, open), prober: newPool(1, open),
		MaxWAL: MaxWAL, WatchWAL: time.Second, WipeWait: MaxWipeWait,
	}
	d.checkpoints.conn = newPool(1, open)
	d.writer = newPool(1, func() (*Conn, error) { return d.connectWriter(dsn) })
	c, err := d.writer.take(ctx)
	if err != nil {
		return nil, err
	}
	d.writer.put(c)
	return d, nil
}

// Pools returns the state of the pools.
func (d *DB) Pools() []store.PoolStats {
	return []store.PoolStats{d.readers.stats("read"), d.longReaders.stats("long_read"), d.writer.stats("write")}
}

// Damage returns a kg.ErrUnavailable if a call has found the file damaged.
func (d *DB) Damage() error {
	if err := d.damaged.Load(); err != nil {
		const reason = "the database is damaged"
		return &store.NotReadyError{Reason: reason, Err: fmt.Errorf(reason+": %w: %w", kg.ErrUnavailable, *err)}
	}
	return nil
}

// Close waits for calls in flight, and closes all connections.
func (d *DB) Close() error {
	if !d.calls.Close() {
		return nil
	}
	d.calls.Wait()
	return errors.Join(d.readers.close(), d.longReaders.close(), d.watchers.close(), d.prober.close(), d.checkpoints.conn.close(), d.writer.close())
}

// Read runs f on a connection, in one read transaction.
func (d *DB) Read(ctx context.Context, f func(c *Conn) error) error {
	return d.readOn(ctx, d.readers, f)
}

// Probe is Read on a connection of its own, for what is read at once.
func (d *DB) Probe(ctx context.Context, f func(c *Conn) error) error {
	return d.readOn(ctx, d.prober, f)
}

func (d *DB) readOn(ctx context.Context, p *pool, f func(c *Conn) error) error {
	return d.on(ctx, p, func(c *Conn) error { return c.inReadTransaction(func() error { return f(c) }) })
}

func (c *Conn) inReadTransaction(f func() error) (err error) {
	if err := c.Exec("BEGIN"); err != nil {
		return err
	}
	defer func() {
		c.follow(context.Background()) // a transaction must end after an interrupt, too
		err = FirstError(err, c.Exec("ROLLBACK"))
	}()
	return f()
}

// Write runs f on the one connection that writes, in one transaction, which is committed if f returns nil.
func (d *DB) Write(ctx context.Context, f func(c *Conn) error) error {
	return d.OnWriter(ctx, func(c *Conn) error { return c.InTransaction(func() error { return f(c) }) })
}

// OnWriter runs f on the one connection that writes, outside of any transaction.
func (d *DB) OnWriter(ctx context.Context, f func(c *Conn) error) error {
	return d.on(ctx, d.writer, func(c *Conn) error {
		err := f(c)
		if err == nil {
			d.boundWAL(c)
		}
		return err
	})
}

// FirstError returns the first error, without those that result from it.
func FirstError(err, then error) error {
	if err != nil {
		return err
	}
	return then
}

// on runs f on a connection of a pool, and maps its error to one of the contract.
func (d *DB) on(ctx context.Context, p *pool, f func(c *Conn) error) error {
	return d.Call(func() error { return d.lend(ctx, p, f) })
}

// Call runs f as one call, for which Close waits.
func (d *DB) Call(f func() error) error {
	if err := d.calls.Begin(); err != nil {
		return err
	}
	defer d.calls.End()
	return f()
}

// lend runs f on a connection of a pool.
func (d *DB) lend(ctx context.Context, p *pool, f func(c *Conn) error) error {
	c, err := p.take(ctx)
	if err != nil {
		d.rememberDamage(err)
		return contractError(ctx, err)
	}
	broken := true // if f ends its goroutine
	defer func() {
		if broken {
			p.replace(c)
		} else {
			p.put(c)
		}
	}()
	c.follow(ctx)
	err = Protect(func() error { return f(c) })
	c.follow(context.Background())
	broken = isBroken(err)
	d.rememberDamage(err)
	return contractError(ctx, err)
}

// instructionsAtOnce is how many instructions of its virtual machine SQLite runs before go-sqlite3 asks whether to go on. One is
// a step of work.
const instructionsAtOnce = 1_000

// rememberDamage remembers an error that says that the file is damaged, of a call or of opening a connection.
func (d *DB) rememberDamage(err error) {
	if errors.Is(err, sqlite3.CORRUPT) || errors.Is(err, sqlite3.NOTADB) {
		d.damaged.Store(&err)
	}
}

// ExplainDisk adds to an error that the disk is full, if that may be so. The system's error, which would say whether, is lost
// when SQLite rolls back.
func ExplainDisk(err error) error {
	switch {
	case errors.Is(err, sqlite3.FULL), errors.Is(err, syscall.ENOSPC):
		return fmt.Errorf("the disk is full: %w", err)
	case errors.Is(err, sqlite3.IOERR_WRITE), errors.Is(err, sqlite3.IOERR_FSYNC), errors.Is(err, sqlite3.IOERR_SHMSIZE):
		return fmt.Errorf("the disk is full, or cannot be written: %w", err)
	default:
		return err
	}
}

// contractError maps an error to one of the contract.
func contractError(ctx context.Context, err error) error {
	switch {
	case err == nil:
		return nil
	case ctx.Err() != nil && (errors.Is(err, sqlite3.INTERRUPT) || errors.Is(err, sqlite3.BUSY) || errors.Is(err, ctx.Err())):
		return fmt.Errorf("the database was told to stop: %w", ctx.Err())
	case errors.Is(err, sqlite3.INTERRUPT) && work.FromContext(ctx).Err() != nil:
		return work.FromContext(ctx).Err()
	case errors.Is(err, sqlite3.BUSY), errors.Is(err, sqlite3.FULL), errors.Is(err, sqlite3.IOERR), errors.Is(err, sqlite3.CANTOPEN):
		return fmt.Errorf("%w: %w", kg.ErrUnavailable, ExplainDisk(err))
	case errors.Is(err, sqlite3.TOOBIG):
		return errMemory
	default:
		return err
	}
}

// Tx is a read transaction. Trace, if not nil, is called with its statements.
type Tx struct {
	*Conn
	Trace func(sql string)
}

// Query runs a statement and calls each for its rows.
func (t *Tx) Query(sql string, args []any, each func(row *sqlite3.Stmt) error) error {
	if t.Trace != nil {
		t.Trace(sql)
	}
	return t.Run(sql, args, each)
}
