// Package client is a client of Neo4j: sessions, transactions, retries, and the errors of the contract of stores.
package client

import (
	"context"
	"errors"
	"fmt"
	"sync/atomic"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/log"

	"ties/internal/observe"
)

// Reads are retried soon: after a restart of the database, pooled connections are dead.
const (
	MaxAttempts = 4
	retryWindow = time.Second // no retry after that
	Grace       = time.Second // for a database that does not report a timeout of a statement
)

// Client runs statements on one database.
type Client struct {
	Options   Options
	driver    neo4j.DriverWithContext
	bookmarks neo4j.BookmarkManager // this process reads its own writes
	sessions  atomic.Int64          // that are open
}

// New returns a client of the database at an address. It does not connect yet.
func New(address string, options Options) (*Client, error) {
	options = withDefaults(options)
	driver, err := neo4j.NewDriverWithContext(address,
		neo4j.BasicAuth(options.Username, options.Password, ""), options.configure)
	if err != nil {
		return nil, err
	}
	return &Client{Options: options, driver: driver, bookmarks: neo4j.NewBookmarkManager(neo4j.BookmarkManagerConfig{})}, nil
}

// Close closes all connections.
func (c *Client) Close() error {
	ctx, cancel := context.WithTimeout(context.Background(), closeTimeout)
	defer cancel()
	return c.driver.Close(ctx)
}

// Query runs a statement that only reads, on any server of a cluster, with retries, and returns its rows.
func (c *Client) Query(ctx context.Context, cypher string, params map[string]any) (rows [][]any, err error) {
	began := time.Now()
	for try := range MaxAttempts {
		if try > 0 && (time.Since(began) > retryWindow || Pause(ctx, try) != nil) {
			break
		}
		rows, err = c.run(ctx, neo4j.AccessModeRead, cypher, params)
		if err == nil || contextError(ctx) != nil || !mayRetry(err) {
			break
		}
	}
	return rows, err
}

// mayRetry reports whether a read may succeed where it is sent again soon. One that took too long would do so again.
func mayRetry(err error) bool {
	return !errors.Is(err, context.DeadlineExceeded) && (neo4j.IsRetryable(err) || isDeletedEntity(err))
}

// Pause waits before a retry.
func Pause(ctx context.Context, try int) error {
	const step = 20 * time.Millisecond
	timer := time.NewTimer(time.Duration(try*try) * step)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// Execute runs one statement that writes, in its own transaction.
func (c *Client) Execute(ctx context.Context, cypher string, params map[string]any) ([][]any, error) {
	return c.run(ctx, neo4j.AccessModeWrite, cypher, params)
}

// run runs a statement in its own transaction, in one round trip.
func (c *Client) run(ctx context.Context, mode neo4j.AccessMode, cypher string, params map[string]any) ([][]any, error) {
	return c.RunFor(ctx, c.Options.Timeout, mode, cypher, params)
}

// RunFor is run with another timeout.
func (c *Client) RunFor(ctx context.Context, most time.Duration, mode neo4j.AccessMode, cypher string, params map[string]any) ([][]any, error) {
	timeout := transactionTimeout(ctx, most)
	ctx, cancel := context.WithTimeout(ctx, timeout+Grace)
	defer cancel()
	session := c.Session(ctx, mode)
	defer CloseSession(session)
	began := time.Now()
	defer observe.Statement(ctx, cypher, began)
	result, err := session.Run(ctx, cypher, params, neo4j.WithTxTimeout(timeout), withOrigin(ctx))
	if err != nil {
		return nil, markTimeout(withContextError(ctx, err), time.Since(began), timeout)
	}
	rows, err := collect(ctx, result)
	if err = withContextError(ctx, err); errors.Is(err, context.DeadlineExceeded) {
		err = fmt.Errorf("%w: %w", errTookTooLong, err) // the database has accepted the statement
	}
	return rows, markTimeout(err, time.Since(began), timeout)
}

// withContextError wraps the error of a context that is done around that of a call of the driver.
func withContextError(ctx context.Context, err error) error {
	if done := contextError(ctx); err != nil && done != nil {
		return fmt.Errorf("%w: %w", done, err)
	}
	return err
}

// Session opens a session, which its caller closes.
func (c *Client) Session(ctx context.Context, mode neo4j.AccessMode) neo4j.SessionWithContext {
	config := neo4j.SessionConfig{
		AccessMode: mode, DatabaseName: c.Options.Database, BookmarkManager: c.bookmarks,
	}
	if c.Options.Trace != nil {
		config.BoltLogger = tracer{c.Options.Trace}
	}
	c.sessions.Add(1)
	return &countedSession{SessionWithContext: c.driver.NewSession(ctx, config), open: &c.sessions}
}

// CloseSession returns the connection to the pool, even if the caller's context is done.
func CloseSession(session neo4j.SessionWithContext) {
	ctx, cancel := context.WithTimeout(context.Background(), closeTimeout)
	defer cancel()
	_ = session.Close(ctx) // does not affect the results
}

// transactionTimeout returns the timeout of a transaction in the database: most, or less so that it ends before the caller's.
func transactionTimeout(ctx context.Context, most time.Duration) time.Duration {
	if deadline, ok := ctx.Deadline(); ok {
		return max(time.Millisecond, min(most, time.Until(deadline)*9/10))
	}
	return most
}

func collect(ctx context.Context, result neo4j.ResultWithContext) ([][]any, error) {
	var rows [][]any
	for result.Next(ctx) {
		rows = append(rows, result.Record().Values)
	}
	return rows, result.Err()
}

// tracer forwards the messages that the driver sends.
type tracer struct{ sent func(message string) }

var _ log.BoltLogger = tracer{}

// LogClientMessage implements log.BoltLogger.
func (t tracer) LogClientMessage(_, message string, args ...any) {
	t.sent(fmt.Sprintf(message, args...))
}

// LogServerMessage implements log.BoltLogger.
func (tracer) LogServerMessage(string, string, ...any) {}
