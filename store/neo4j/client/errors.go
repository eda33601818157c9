package client

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"slices"
	"strings"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"ties/kg"
)

// MapError maps an error to one of the contract.
func MapError(ctx context.Context, err error) error {
	switch {
	case err == nil:
		return nil
	case isContract(err):
		return err
	case contextError(ctx) != nil:
		return fmt.Errorf("the database was told to stop: %w", contextError(ctx))
	case errors.Is(err, errTookTooLong):
		return err
	case errors.Is(err, context.DeadlineExceeded): // before the database answered at all
		return fmt.Errorf("%w: %v", kg.ErrUnavailable, err) //nolint:errorlint // it is no deadline of the caller
	case isOutOfMemory(err):
		return errTooMuchMemory
	case isUnavailable(err):
		return fmt.Errorf("%w: %w", kg.ErrUnavailable, err)
	default:
		return err
	}
}

// contextError returns the error of a context. Between a deadline and its timer ctx.Err() is still nil, while the driver,
// which compares the deadline with the clock, has already stopped, and returns zeros for values that it has not read.
func contextError(ctx context.Context) error {
	if deadline, ok := ctx.Deadline(); ok && ctx.Err() == nil && !time.Now().Before(deadline) {
		return context.DeadlineExceeded
	}
	return ctx.Err()
}

// errTookTooLong is wrapped by the error of a statement that the database worked on until its time was over.
var errTookTooLong = fmt.Errorf("the statement took too long: %w", context.DeadlineExceeded)

// timedOutCode is a prefix of the codes of transactions that took longer than they, or the server's settings, allow.
const timedOutCode = "Neo.ClientError.Transaction.TransactionTimedOut"

// terminatedCodes are those of transactions that were ended from outside: by somebody, or because their time was over.
var terminatedCodes = []string{
	"Neo.ClientError.Transaction.TransactionTerminated",
	"Neo.ClientError.Transaction.Terminated",
	"Neo.ClientError.Transaction.LockClientStopped", // while it waited for a lock
}

// markTimeout wraps errTookTooLong around the error of a transaction whose time was over.
func markTimeout(err error, took, timeout time.Duration) error {
	var server *neo4j.Neo4jError
	if !errors.As(err, &server) {
		return err
	}
	if strings.HasPrefix(server.Code, timedOutCode) || took >= timeout && slices.Contains(terminatedCodes, server.Code) {
		return fmt.Errorf("%w: %w", errTookTooLong, err)
	}
	return err
}

// errTooMuchMemory is the error of a transaction that took more memory than db.memory.transaction.max.
var errTooMuchMemory = fmt.Errorf("%w: it takes more memory than the database grants at once: ask for less, or in several queries", kg.ErrTooLarge)

func isOutOfMemory(err error) bool {
	var server *neo4j.Neo4jError
	return errors.As(err, &server) && server.Code == "Neo.TransientError.General.TransactionOutOfMemoryError"
}

func isContract(err error) bool {
	var faults kg.RecordErrors
	return errors.As(err, &faults) || errors.Is(err, kg.ErrUnavailable)
}

// unavailableCodes are prefixes of the codes of errors that are not about the statement.
var unavailableCodes = []string{
	"Neo.TransientError.",
	"Neo.ClientError.Security.",
	"Neo.ClientError.Cluster.",
	"Neo.ClientError.Database.",
	"Neo.DatabaseError.General.StorageDamageDetected",
	"Neo.DatabaseError.General.OutOfMemoryError",
	"Neo.DatabaseError.Database.",
	"Neo.DatabaseError.Transaction.", // its disk is full, for example
	"Neo.ClientError.General.ForbiddenOnReadOnlyDatabase",
}

// isUnavailable reports whether the database could not be reached, or refused to answer.
func isUnavailable(err error) bool {
	var server *neo4j.Neo4jError
	if errors.As(err, &server) {
		has := func(prefix string) bool { return strings.HasPrefix(server.Code, prefix) }
		return slices.ContainsFunc(unavailableCodes, has) || slices.Contains(terminatedCodes, server.Code)
	}
	var (
		limit   *neo4j.TransactionExecutionLimit
		expired *neo4j.TokenExpiredError
	)
	return errors.As(err, &limit) || errors.As(err, &expired) || IsBroken(err)
}

// IsBroken reports whether there was no connection, or it broke during an answer, an error that the driver does not always
// wrap.
func IsBroken(err error) bool {
	var (
		connectivity *neo4j.ConnectivityError
		network      net.Error
	)
	return errors.As(err, &connectivity) || errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) || errors.As(err, &network)
}

// rateLimit is the code of a server that rejects logins for some seconds after too many wrong passwords.
const rateLimit = "Neo.ClientError.Security.AuthenticationRateLimit"

// IsRefused reports whether the server rejects the credentials or the database: retrying does not help.
func IsRefused(err error) bool {
	var server *neo4j.Neo4jError
	return errors.As(err, &server) && server.Code != rateLimit &&
		(strings.HasPrefix(server.Code, "Neo.ClientError.Security.") || server.Code == "Neo.ClientError.Database.DatabaseNotFound")
}

// isDeletedEntity reports whether a statement has read an entity that another transaction was deleting.
func isDeletedEntity(err error) bool {
	var server *neo4j.Neo4jError
	return errors.As(err, &server) && server.Code == "Neo.ClientError.Statement.EntityNotFound"
}

// IsConstraintViolation reports whether a constraint refused a duplicate.
func IsConstraintViolation(err error) bool {
	var server *neo4j.Neo4jError
	return errors.As(err, &server) && server.Code == "Neo.ClientError.Schema.ConstraintValidationFailed"
}

// LacksFulltextIndex reports whether a full-text index is missing, as during a bulk load. Statements do not fail if other
// indexes are missing.
func LacksFulltextIndex(err error) bool {
	var server *neo4j.Neo4jError
	return errors.As(err, &server) && strings.Contains(server.Msg, "no such fulltext schema index")
}

// IsDeadlock reports whether the database ended a transaction to resolve a deadlock.
func IsDeadlock(err error) bool {
	var server *neo4j.Neo4jError
	return errors.As(err, &server) && server.Code == "Neo.TransientError.Transaction.DeadlockDetected"
}
