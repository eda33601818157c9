package httpapi

import (
	"context"
	"errors"
	"fmt"
	"log/slog"

	"github.com/99designs/gqlgen/graphql/errcode"
	"github.com/google/uuid"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"ties/graph/apierror"
	"ties/internal/access"
	"ties/internal/fairqueue"
	"ties/kg"
	"ties/kg/query"
)

// MaxErrors is the greatest number of errors in one answer.
const MaxErrors = 20

// presentError returns an error as a client sees it: a message and a code. It reveals nothing of unknown errors.
func presentError(ctx context.Context, err error) *gqlerror.Error {
	shown := withCode(ctx, err)
	shortenMessage(shown) // it may repeat an argument
	return shown
}

func withCode(ctx context.Context, err error) *gqlerror.Error {
	var known *gqlerror.Error
	if errors.As(err, &known) && (known.Unwrap() == nil || known.Extensions["code"] != nil) {
		if known.Extensions["code"] == nil {
			errcode.Set(known, apierror.CodeBadUserInput)
		}
		return known
	}
	shown := &gqlerror.Error{}
	if known != nil {
		shown.Path, shown.Locations = known.Path, known.Locations
		err = known.Unwrap() // whose message has no path in front
	}
	shown.Message, shown.Extensions = explain(ctx, err)
	return shown
}

// explain returns the message and the extensions for an error of a store.
func explain(ctx context.Context, err error) (message string, extensions map[string]any) {
	code := func(c string) map[string]any { return map[string]any{"code": c} }
	switch {
	case errors.Is(err, access.ErrUnauthenticated):
		return err.Error(), code(apierror.CodeUnauthenticated)
	case errors.Is(err, access.ErrForbidden):
		return err.Error(), code(apierror.CodeForbidden)
	case errors.Is(err, fairqueue.ErrOverloaded):
		return err.Error(), code(apierror.CodeOverloaded)
	case errors.Is(err, context.DeadlineExceeded):
		return "the answer took too long: ask for less, or try again later", code(apierror.CodeTimeout)
	case errors.Is(err, context.Canceled):
		return "the request was cancelled", code(apierror.CodeTimeout)
	case errors.Is(err, kg.ErrUnavailable):
		slog.ErrorContext(ctx, "the store is unavailable", "error", err)
		return "the database cannot be reached now: try again later", code(apierror.CodeUnavailable)
	case errors.Is(err, kg.ErrNotFound):
		message, err := notFoundMessage(err)
		if err != nil {
			return internalError(ctx, err)
		}
		return message, code(apierror.CodeNotFound)
	case errors.Is(err, kg.ErrConflict):
		return err.Error(), code(apierror.CodeConflict)
	case errors.Is(err, kg.ErrTooLarge):
		return tooLargeMessage(err), code(apierror.CodeLimitExceeded)
	case errors.Is(err, kg.ErrInvalid):
		return err.Error(), code(apierror.CodeBadUserInput)
	default:
		return internalError(ctx, err)
	}
}

// internalError logs an error that clients do not see, under an ID that they do.
func internalError(ctx context.Context, err error) (message string, extensions map[string]any) {
	id := uuid.NewString()
	slog.ErrorContext(ctx, "internal error", "id", id, "error", err)
	return "internal error " + id + ": the server's log tells more", map[string]any{"code": apierror.CodeInternal}
}

// notFoundMessage names the arguments whose IDs do not exist. It returns an error if no field is known to need them.
func notFoundMessage(notFound error) (string, error) {
	var missing *query.NotFoundError
	if !errors.As(notFound, &missing) {
		return notFound.Error(), nil
	}
	switch start := missing.Start.(type) {
	case *query.List:
		return "of: " + missing.Error(), nil
	case *query.Similar:
		return fmt.Sprintf("of: no entity has the ID %q", start.Of), nil
	case *query.Passages:
		return fmt.Sprintf("document: no document has the ID %q", start.Document), nil
	case *query.Paths:
		return pathEndsMessage(start, missing), nil
	case *query.Lookup, *query.Find, *query.Flows, *query.Search, *query.Subgraph, *query.ByDegree, *query.Duplicates:
	}
	return "", fmt.Errorf("a %T does not need entities: %w", missing.Start, notFound)
}

func pathEndsMessage(start *query.Paths, missing *query.NotFoundError) string {
	switch {
	case len(missing.IDs) == 2:
		return fmt.Sprintf("from, to: nothing has the IDs %q and %q", start.From, start.To)
	case missing.IDs[0] == start.From:
		return "from: " + missing.Error()
	default:
		return "to: " + missing.Error()
	}
}

// tooLargeMessage adds to an error how to make the query smaller.
func tooLargeMessage(err error) string {
	var large *query.TooLargeError
	if !errors.As(err, &large) {
		return err.Error()
	}
	const avoid = "or avoid what is joined to very many, as with avoid: {degreeOver: 1000}"
	if large.Known == 0 {
		return err.Error() + ": ask for fewer hops or kinds, " + avoid
	}
	return fmt.Sprintf("%s: those of at most %d hops are found with maxHops: %d; for longer ones too, ask for fewer kinds, %s",
		err, large.Known, large.Known, avoid)
}
