package client

import (
	"errors"
	"testing"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"ties/kg"
)

// Whichever way the database ends a transaction, the same call may succeed later; a faulty statement never does.
func TestEndedTransactionsAreUnavailable(t *testing.T) {
	for code, want := range map[string]bool{
		"Neo.TransientError.Transaction.DeadlockDetected":                    true,
		"Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration": true,
		"Neo.ClientError.Transaction.TransactionTerminated":                  true,
		"Neo.ClientError.Transaction.LockClientStopped":                      true,
		"Neo.ClientError.Statement.SyntaxError":                              false,
		"Neo.ClientError.Schema.ConstraintValidationFailed":                  false,
	} {
		err := MapError(t.Context(), &neo4j.Neo4jError{Code: code})
		if got := errors.Is(err, kg.ErrUnavailable); got != want {
			t.Errorf("%s: unavailable is %t, want %t", code, got, want)
		}
	}
}
