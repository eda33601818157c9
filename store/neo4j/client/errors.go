package client

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
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
	"Neo.ClientError.Transaction.TransactionTimedOut",
	"Neo.ClientError.Transaction.TransactionTerminated",
	"Neo.ClientError.Transaction.LockClientStopped", // terminated while waiting for a lock
	"Neo.DatabaseError.General.StorageDamageDetected",
	"Neo.DatabaseError.General.OutOfMemoryError",
	"Neo.DatabaseError.Database.",
}

// isUnavailable reports whether the database could not be reached, or refused to answer.
func isUnavailable(err error) bool {
	var server *neo4j.Neo4jError
	if errors.As(err, &server) {
		for _, code := range unavailableCodes {
			if strings.HasPrefix(server.Code, code) {
				return true
			}
		}
		return false
	}
	var (
		connectivity *neo4j.ConnectivityError
		limit        *neo4j.TransactionExecutionLimit
		expired      *neo4j.TokenExpiredError
	)
	return errors.As(err, &connectivity) || errors.As(err, &limit) || errors.As(err, &expired) ||
		errors.Is(err, context.DeadlineExceeded) || isBrokenConnection(err)
}

// isBrokenConnection reports whether the connection broke during an answer, an error that the driver does not wrap.
func isBrokenConnection(err error) bool {
	var network net.Error
	return errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) || errors.As(err, &network)
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

// LacksNamesIndex reports whether the index of names is missing, as during a bulk load. Statements do not fail if other
// indexes are missing.
func LacksNamesIndex(err error) bool {
	var server *neo4j.Neo4jError
	return errors.As(err, &server) && strings.Contains(server.Msg, "no such fulltext schema index")
}

// IsDeadlock reports whether the database ended a transaction to resolve a deadlock.
func IsDeadlock(err error) bool {
	var server *neo4j.Neo4jError
	return errors.As(err, &server) && server.Code == "Neo.TransientError.Transaction.DeadlockDetected"
}
