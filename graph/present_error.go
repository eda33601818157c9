package graph

import (
	"context"
	"errors"
	"fmt"
	"log/slog"

	"github.com/99designs/gqlgen/graphql/errcode"
	"github.com/google/uuid"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"ties/kg"
	"ties/kg/query"
)

// maxErrors is how many errors one answer tells.
const maxErrors = 20

// presentError gives an error the form in which a client sees it: what was wrong, for people, and a code. It is
// the one place that does, and tells nothing of errors that it does not know.
func presentError(ctx context.Context, err error) *gqlerror.Error {
	var known *gqlerror.Error
	if errors.As(err, &known) && (known.Unwrap() == nil || known.Extensions["code"] != nil) {
		if known.Extensions["code"] == nil {
			errcode.Set(known, CodeBadUserInput)
		}
		return known
	}
	shown := &gqlerror.Error{}
	if known != nil {
		shown.Path, shown.Locations = known.Path, known.Locations
		err = known.Unwrap() // whose words have no path in front
	}
	shown.Message, shown.Extensions = explain(ctx, err)
	return shown
}

// explain tells what an error of a store means.
func explain(ctx context.Context, err error) (message string, extensions map[string]any) {
	code := func(c string) map[string]any { return map[string]any{"code": c} }
	switch {
	case errors.Is(err, context.DeadlineExceeded):
		return "the answer took too long: ask for less, or try again later", code(CodeTimeout)
	case errors.Is(err, context.Canceled):
		return "the request was cancelled", code(CodeTimeout)
	case errors.Is(err, kg.ErrUnavailable):
		slog.ErrorContext(ctx, "the store is unavailable", "error", err)
		return "the database cannot be reached now: try again later", code(CodeUnavailable)
	case errors.Is(err, kg.ErrNotFound):
		return notFoundMessage(err), code(CodeNotFound)
	case errors.Is(err, kg.ErrConflict):
		return err.Error(), code(CodeConflict)
	case errors.Is(err, kg.ErrTooLarge):
		return tooLargeMessage(err), code(CodeLimitExceeded)
	case errors.Is(err, kg.ErrInvalid):
		return err.Error(), code(CodeBadUserInput)
	default:
		id := uuid.NewString()
		slog.ErrorContext(ctx, "internal error", "id", id, "error", err)
		return "internal error " + id + ": the server's log tells more", code(CodeInternal)
	}
}

// notFoundMessage names the arguments that have the IDs of entities which are not there.
func notFoundMessage(err error) string {
	var missing *query.NotFoundError
	if !errors.As(err, &missing) {
		return err.Error()
	}
	switch start := missing.Start.(type) {
	case *query.Similar:
		return fmt.Sprintf("of: no entity has the ID %q", start.Of)
	case *query.Paths:
		switch {
		case len(missing.IDs) == 2:
			return fmt.Sprintf("from, to: nothing has the IDs %q and %q", start.From, start.To)
		case missing.IDs[0] == start.From:
			return "from: " + err.Error()
		default:
			return "to: " + err.Error()
		}
	default:
		return "of: " + err.Error()
	}
}

// tooLargeMessage says what would not be too large.
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
