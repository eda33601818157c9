// Package apierror has the errors that clients see: a message, a path and a code.
package apierror

import (
	"fmt"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// The codes that errors carry in extensions.code, beside gqlgen's GRAPHQL_PARSE_FAILED and
// GRAPHQL_VALIDATION_FAILED. They are part of the API.
const (
	CodeBadUserInput    = "BAD_USER_INPUT"        // an argument is wrong: correct it
	CodeLimitExceeded   = "LIMIT_EXCEEDED"        // the query asks for too much at once: ask for less
	CodeNotFound        = "NOT_FOUND"             // a record that must exist does not
	CodeConflict        = "CONFLICT"              // it contradicts stored data
	CodeUnavailable     = "UNAVAILABLE"           // the database cannot be reached: try again later
	CodeTimeout         = "TIMEOUT"               // it took too long: ask for less, or try again later
	CodeInternal        = "INTERNAL_SERVER_ERROR" // a fault of the server
	CodeTooLarge        = "PAYLOAD_TOO_LARGE"     // the request's body is too large
	CodeOverloaded      = "OVERLOADED"            // the server has too much to do: try again later
	CodePreparing       = "PREPARING"             // it cannot be answered yet: ask again after RetryAfter
	CodeForbidden       = "FORBIDDEN"             // the server does not answer this, or not to whoever asks, or not to a page of another site
	CodeUnauthenticated = "UNAUTHENTICATED"       // the token is not valid, or there is none and this needs one
)

// RetryAfter is the extension that says after how many seconds to ask again.
const RetryAfter = "retryAfter"

// IsFailure reports whether an error of a code is one of the server, not of the client: the same request may succeed.
func IsFailure(code string) bool {
	switch code {
	case CodeUnavailable, CodeTimeout, CodeInternal, CodeOverloaded:
		return true
	default:
		return false
	}
}

// BadInput returns the error of a wrong argument.
func BadInput(path ast.Path, format string, args ...any) *gqlerror.Error {
	return NewError(CodeBadUserInput, path, format, args...)
}

// LimitExceeded returns the error of a query that asks for too much at once.
func LimitExceeded(path ast.Path, format string, args ...any) *gqlerror.Error {
	return NewError(CodeLimitExceeded, path, format, args...)
}

// NewError returns an error with a code.
func NewError(code string, path ast.Path, format string, args ...any) *gqlerror.Error {
	return &gqlerror.Error{
		Message: fmt.Sprintf(format, args...), Path: path, Extensions: map[string]any{"code": code},
	}
}
