package neo4j

import (
	"context"
	"fmt"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j/log"
)

// A read is tried again, soon: after a restart of the database, pooled connections are dead.
const (
	maxAttempts = 4
	retryWindow = time.Second // behind which there is no other try
	grace       = time.Second // for a database that does not even say that a statement took too long
)

// query runs a statement that only reads, on any server of a cluster, and gives its rows.
func (s *Store) query(ctx context.Context, cypher string, params map[string]any) (rows [][]any, err error) {
	began := time.Now()
	for try := range maxAttempts {
		if try > 0 && (time.Since(began) > retryWindow || pause(ctx, try) != nil) {
			break
		}
		rows, err = s.run(ctx, neo4j.AccessModeRead, cypher, params)
		if err == nil || contextError(ctx) != nil || !neo4j.IsRetryable(err) && !isDeletedEntity(err) {
			break
		}
	}
	return rows, err
}

// pause waits a little before another try.
func pause(ctx context.Context, try int) error {
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

// execute runs one statement that writes, in a transaction of its own.
func (s *Store) execute(ctx context.Context, cypher string, params map[string]any) ([][]any, error) {
	return s.run(ctx, neo4j.AccessModeWrite, cypher, params)
}

// run runs a statement in a transaction of its own, in one round trip.
func (s *Store) run(ctx context.Context, mode neo4j.AccessMode, cypher string, params map[string]any) ([][]any, error) {
	return s.runFor(ctx, s.options.Timeout, mode, cypher, params)
}

// runFor is run with a statement that may take up to some time.
func (s *Store) runFor(ctx context.Context, most time.Duration, mode neo4j.AccessMode, cypher string, params map[string]any) ([][]any, error) {
	timeout := transactionTimeout(ctx, most)
	ctx, cancel := context.WithTimeout(ctx, timeout+grace)
	defer cancel()
	session := s.session(ctx, mode)
	defer closeSession(session)
	result, err := session.Run(ctx, cypher, params, neo4j.WithTxTimeout(timeout))
	var rows [][]any
	if err == nil {
		rows, err = collect(ctx, result)
	}
	if err != nil && contextError(ctx) != nil {
		err = fmt.Errorf("%w: %w", contextError(ctx), err)
	}
	return rows, err
}

func (s *Store) session(ctx context.Context, mode neo4j.AccessMode) neo4j.SessionWithContext {
	config := neo4j.SessionConfig{
		AccessMode: mode, DatabaseName: s.options.Database, BookmarkManager: s.bookmarks,
	}
	if s.options.Trace != nil {
		config.BoltLogger = tracer{s.options.Trace}
	}
	return s.driver.NewSession(ctx, config)
}

// closeSession returns the connection back, also when the caller's context is done.
func closeSession(session neo4j.SessionWithContext) {
	ctx, cancel := context.WithTimeout(context.Background(), closeTimeout)
	defer cancel()
	_ = session.Close(ctx) // what has been read or written stays so
}

// transactionTimeout bounds a transaction in the database: by most, and so that it ends before the caller gives up.
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

// tracer tells of the messages that the driver sends.
type tracer struct{ sent func(message string) }

var _ log.BoltLogger = tracer{}

// LogClientMessage implements log.BoltLogger.
func (t tracer) LogClientMessage(_, message string, args ...any) { t.sent(sprintf(message, args)) }

// LogServerMessage implements log.BoltLogger.
func (tracer) LogServerMessage(string, string, ...any) {}
