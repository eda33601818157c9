// Package client is a client of Neo4j: sessions, transactions, retries, and the errors of the contract of stores.
package client

import (
	"context"
	"errors"
	"fmt"
	"math"
	"strings"
	"sync/atomic"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/log"

	"ties/internal/observe"
	"ties/internal/work"
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
	bookmarks *bookmarks   // with which this process reads its own writes in a cluster; nil for one server
	sessions  atomic.Int64 // that are open
}

// New returns a client of the database at an address. It does not connect yet.
func New(address string, options Options) (*Client, error) {
	options = withDefaults(options)
	driver, err := neo4j.NewDriverWithContext(address,
		neo4j.BasicAuth(options.Username, options.Password, ""), options.configure)
	if err != nil {
		return nil, err
	}
	c := &Client{Options: options, driver: driver}
	if strings.HasPrefix(address, "neo4j") {
		c.bookmarks = newBookmarks()
	}
	return c, nil
}

// Close closes all connections.
func (c *Client) Close() error {
	ctx, cancel := context.WithTimeout(context.Background(), closeTimeout)
	defer cancel()
	return c.driver.Close(ctx)
}

// Query runs a statement that only reads, on any server of a cluster, with retries, and returns its rows.
func (c *Client) Query(ctx context.Context, cypher string, params map[string]any) ([][]any, error) {
	rows, _, err := c.QueryPart(ctx, cypher, params, wholeResult)
	return rows, err
}

// QueryPart is Query for rows that may be large: it returns the first ones, to about some bytes of text, and reports whether
// there are more.
func (c *Client) QueryPart(ctx context.Context, cypher string, params map[string]any, most int) (rows [][]any, more bool, err error) {
	began := time.Now()
	for try := range MaxAttempts {
		if try > 0 && (time.Since(began) > retryWindow || Pause(ctx, try) != nil) {
			break
		}
		rows, more, err = c.runPart(ctx, c.Options.Timeout, neo4j.AccessModeRead, cypher, params, most)
		if err == nil || contextError(ctx) != nil || !mayRetry(err) {
			break
		}
	}
	return rows, more, err
}

// mayRetry reports whether a read may succeed where it is sent again soon. One that took too long, or too much memory,
// would do so again.
func mayRetry(err error) bool {
	return !errors.Is(err, context.DeadlineExceeded) && !isOutOfMemory(err) && (neo4j.IsRetryable(err) || isDeletedEntity(err))
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
	return c.RunFor(ctx, c.Options.Timeout, neo4j.AccessModeWrite, cypher, params)
}

// RunFor runs a statement in its own transaction with a timeout.
func (c *Client) RunFor(ctx context.Context, timeout time.Duration, mode neo4j.AccessMode, cypher string, params map[string]any) ([][]any, error) {
	rows, _, err := c.runPart(ctx, timeout, mode, cypher, params, wholeResult)
	return rows, err
}

// runPart runs a statement in its own transaction, in one round trip if the whole result is wanted.
func (c *Client) runPart(
	ctx context.Context, timeout time.Duration, mode neo4j.AccessMode, cypher string, params map[string]any, most int,
) (rows [][]any, more bool, err error) {
	timeout = transactionTimeout(ctx, timeout)
	ctx, cancel := context.WithTimeout(ctx, timeout+Grace)
	defer cancel()
	session := c.session(ctx, mode, fetchSize(most))
	defer CloseSession(session)
	began := time.Now()
	defer observe.Statement(ctx, cypher, began)
	result, err := session.Run(ctx, cypher, params, neo4j.WithTxTimeout(timeout), withOrigin(ctx))
	if err != nil {
		c.bookmarks.failed(ctx, err)
		return nil, false, markTimeout(withContextError(ctx, err), time.Since(began), timeout)
	}
	rows, more, err = collect(ctx, result, most)
	if err = withContextError(ctx, err); errors.Is(err, context.DeadlineExceeded) {
		err = fmt.Errorf("%w: %w", errTookTooLong, err) // the database has accepted the statement
	}
	return rows, more, markTimeout(err, time.Since(began), timeout)
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
	return c.session(ctx, mode, neo4j.FetchDefault)
}

func (c *Client) session(ctx context.Context, mode neo4j.AccessMode, rowsAtATime int) neo4j.SessionWithContext {
	config := neo4j.SessionConfig{
		AccessMode: mode, DatabaseName: c.Options.Database, FetchSize: rowsAtATime, BookmarkManager: c.bookmarks.manager(),
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

// wholeResult is more bytes of text than any result has.
const wholeResult = math.MaxInt

// fetchSize returns how many rows the database sends at a time, where some bytes are wanted: what is sent of the others is
// read in vain.
func fetchSize(most int) int {
	const few, large = 50, 64 << 10
	if most == wholeResult {
		return neo4j.FetchAll // statements limit their results
	}
	return max(few, most/large)
}

// collect returns the first rows of a result, to about some bytes of text, and reports whether there are more. The answer that
// they are for holds them.
func collect(ctx context.Context, result neo4j.ResultWithContext, most int) (rows [][]any, more bool, err error) {
	meter := work.FromContext(ctx)
	for bytes := 0; result.Next(ctx); {
		if bytes >= most {
			return rows, true, nil
		}
		row := result.Record().Values
		rows = append(rows, row)
		got := sizeOf(row)
		bytes += got.texts
		if err := meter.Hold(int64(got.texts + got.values*bytesOfValue)); err != nil {
			return nil, false, err
		}
	}
	return rows, false, result.Err()
}

// bytesOfValue is about what a value takes in memory, beside its text: as the driver's, and as that of a page.
const bytesOfValue = 64

// listSize is how much is in a list.
type listSize struct {
	values int
	texts  int // bytes
}

func sizeOf(list []any) (s listSize) {
	s.values = len(list)
	for _, value := range list {
		switch value := value.(type) {
		case string:
			s.texts += len(value)
		case []any:
			below := sizeOf(value)
			s.values += below.values
			s.texts += below.texts
		}
	}
	return s
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
