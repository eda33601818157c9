package httpapi

import (
	"context"
	"errors"
	"net/http"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"ties/graph/apierror"
	"ties/internal/access"
	"ties/kg"
)

// hideFaults refuses the faulty queries of those who may not read, as it does the others: faults tell of the schema.
func hideFaults(policy access.Policy) graphql.ResponseMiddleware {
	return func(ctx context.Context, next graphql.ResponseHandler) *graphql.Response {
		response := next(ctx)
		if response == nil || response.Data != nil || statusOf(mediaJSON, response) != http.StatusOK {
			return response
		}
		if err := policy.Require(access.FromContext(ctx), access.Read, "any query but of me"); err != nil {
			response.Errors = gqlerror.List{presentError(ctx, err)}
		}
		return response
	}
}

// statusOfRefusal returns the status of the refusal of a request, 0 for other errors.
func statusOfRefusal(e *gqlerror.Error) int {
	switch e.Extensions["code"] {
	case apierror.CodeUnauthenticated:
		return http.StatusUnauthorized
	case apierror.CodeForbidden:
		return http.StatusForbidden
	case apierror.CodeOverloaded:
		return http.StatusServiceUnavailable
	default:
		return 0
	}
}

// challenge sets the header that a refusal needs.
func challenge(w http.ResponseWriter, status int) {
	switch status {
	case http.StatusUnauthorized:
		w.Header().Set(challengeHeader, access.Challenge(access.ErrUnauthenticated))
	case http.StatusForbidden:
		w.Header().Set(challengeHeader, access.Challenge(access.ErrForbidden))
	}
}

const challengeHeader = "WWW-Authenticate"

// Refuse writes the response to a request that is refused for who sends it, or because that cannot be found out. It is an
// access.Refusal.
func Refuse(w http.ResponseWriter, r *http.Request, err error) {
	shown := presentError(r.Context(), err)
	status := statusOfRefusal(shown)
	switch {
	case status != 0:
		w.Header().Set(challengeHeader, access.Challenge(err))
	case errors.Is(err, kg.ErrInvalid):
		status = http.StatusBadRequest
	case shown.Extensions["code"] == apierror.CodeInternal:
		status = http.StatusInternalServerError
	default:
		status = http.StatusServiceUnavailable
	}
	writeError(w, r, status, shown)
}
