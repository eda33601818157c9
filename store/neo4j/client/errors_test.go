package client

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"ties/kg"
)

// A transaction whose time was over is a timeout, which says nothing of the database. Whichever other way the database
// ends one, the same call may succeed later; a faulty statement never does.
func TestEndedTransactions(t *testing.T) {
	const timeout = time.Second
	for _, c := range []struct {
		code string
		took time.Duration
		want error // of the contract
	}{
		{"Neo.ClientError.Transaction.TransactionTimedOut", 0, context.DeadlineExceeded}, // by the server's settings
		{"Neo.ClientError.Transaction.TransactionTimedOut", timeout, context.DeadlineExceeded},
		{"Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration", timeout, context.DeadlineExceeded},
		{"Neo.ClientError.Transaction.TransactionTerminated", timeout, context.DeadlineExceeded},
		{"Neo.ClientError.Transaction.Terminated", timeout, context.DeadlineExceeded},
		{"Neo.ClientError.Transaction.LockClientStopped", timeout, context.DeadlineExceeded},
		{"Neo.ClientError.Transaction.TransactionTerminated", timeout / 2, kg.ErrUnavailable},
		{"Neo.ClientError.Transaction.Terminated", timeout / 2, kg.ErrUnavailable},
		{"Neo.ClientError.Transaction.LockClientStopped", timeout / 2, kg.ErrUnavailable},
		{"Neo.TransientError.Transaction.DeadlockDetected", timeout, kg.ErrUnavailable},
		{"Neo.ClientError.General.ForbiddenOnReadOnlyDatabase", 0, kg.ErrUnavailable},
		{"Neo.DatabaseError.Transaction.TransactionCommitFailed", 0, kg.ErrUnavailable},
		{"Neo.ClientError.Statement.SyntaxError", timeout, nil},
		{"Neo.ClientError.Schema.ConstraintValidationFailed", timeout, nil},
	} {
		ended := markTimeout(&neo4j.Neo4jError{Code: c.code}, c.took, timeout)
		isOneOf(t, fmt.Sprint(c.code, " after ", c.took), MapError(t.Context(), ended), c.want)
		if again := mayRetry(ended); again && errors.Is(c.want, context.DeadlineExceeded) {
			t.Errorf("%s after %s is sent again", c.code, c.took)
		}
	}
}

// What takes too much memory does so again, and the database is well.
func TestTooMuchMemory(t *testing.T) {
	err := &neo4j.Neo4jError{Code: "Neo.TransientError.General.TransactionOutOfMemoryError", Msg: "secret"}
	got := MapError(t.Context(), err)
	if !errors.Is(got, kg.ErrTooLarge) || mayRetry(err) || strings.Contains(got.Error(), "secret") {
		t.Errorf("gave %v, and is sent again: %t", got, mayRetry(err))
	}
	isOneOf(t, "it", got, nil)
}

// Without an answer the database is out of reach, whatever clock ended the wait, unless it was that of the caller.
func TestDeadlinesOfCalls(t *testing.T) {
	over, cancel := context.WithTimeout(t.Context(), 0)
	defer cancel()
	noConnection := &neo4j.ConnectivityError{Inner: fmt.Errorf("no connection: %w", context.DeadlineExceeded)}
	for what, c := range map[string]struct {
		ctx  context.Context
		err  error
		want error
	}{
		"no connection":                     {t.Context(), noConnection, kg.ErrUnavailable},
		"no connection, and no time":        {over, noConnection, context.DeadlineExceeded},
		"no answer":                         {t.Context(), withContextError(over, errors.New("i/o timeout")), kg.ErrUnavailable},
		"no answer, and no time":            {over, errors.New("i/o timeout"), context.DeadlineExceeded},
		"an accepted statement":             {t.Context(), fmt.Errorf("%w: i/o timeout", errTookTooLong), context.DeadlineExceeded},
		"ended by the database, in no time": {over, &neo4j.Neo4jError{Code: timedOutCode}, context.DeadlineExceeded},
	} {
		isOneOf(t, what, MapError(c.ctx, c.err), c.want)
	}
}

// isOneOf asserts that an error is one of the contract, and only that; nil stands for none of them.
func isOneOf(t *testing.T, what string, err, want error) {
	t.Helper()
	for _, one := range []error{kg.ErrUnavailable, context.DeadlineExceeded} {
		if got := errors.Is(err, one); got != errors.Is(want, one) {
			t.Errorf("%s gave %v, want %v", what, err, want)
		}
	}
}
