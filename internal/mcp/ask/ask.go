// Package ask asks the questions of tools in GraphQL, so that limits, rights and both stores hold for agents as for everybody.
package ask

import (
	"context"
	"fmt"

	"github.com/go-json-experiment/json"

	"ties/graph/apierror"
	"ties/graph/httpapi"
)

// Graph executes GraphQL.
type Graph interface {
	// Limit returns a context that bounds everything executed in it as one request.
	Limit(ctx context.Context) (context.Context, context.CancelFunc)
	// Execute executes a document in such a context.
	Execute(ctx context.Context, query string, variables map[string]any) (data []byte, faults []httpapi.Fault)
}

// APIError is why there is no answer. Its message is for whoever asks.
type APIError struct{ Code, Message string }

func (e *APIError) Error() string { return e.Code + ": " + e.Message }

// Errorf returns an error with a code of the API.
func Errorf(code, format string, values ...any) *APIError {
	return &APIError{code, fmt.Sprintf(format, values...)}
}

// BadInput returns the error of a wrong argument.
func BadInput(argument, format string, values ...any) *APIError {
	return Errorf(apierror.CodeBadUserInput, "%s: %s", argument, fmt.Sprintf(format, values...))
}

// Do executes a document and decodes its data.
func Do(ctx context.Context, graph Graph, query string, variables map[string]any, into any) error {
	data, faults := graph.Execute(ctx, query, variables)
	if len(faults) > 0 {
		return &APIError{faults[0].Code, faults[0].Message}
	}
	return json.Unmarshal(data, into, json.MatchCaseInsensitiveNames(true))
}
