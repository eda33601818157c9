package httpapi

import (
	"context"
	"fmt"
	"net/http"
	"runtime/debug"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/handler"
	"github.com/99designs/gqlgen/graphql/handler/extension"
	"github.com/99designs/gqlgen/graphql/handler/transport"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"ties/internal/access"
)

// MaxBody is the greatest size of a request's body in bytes.
const MaxBody = 1 << 20

// MaxQuery is the greatest size of a query in bytes, apart from its variables.
const MaxQuery = 64 << 10

// Options are what a deployment may configure.
type Options struct {
	Timeout         time.Duration // of one request; 10 seconds if 0
	HideSchema      bool          // refuses introspection
	HideSuggestions bool          // from errors of validation, which name what the schema has
	Access          access.Policy // who may ask for which root fields
}

const defaultTimeout = 10 * time.Second

// NewHandler serves a schema by GraphQL over HTTP (the specification of that name): queries by POST or GET,
// answered as application/graphql-response+json where the client accepts that and as application/json
// otherwise.
func NewHandler(schema graphql.ExecutableSchema, options Options) http.Handler {
	return newHandler(schema, options, newCaches())
}

func newHandler(schema graphql.ExecutableSchema, options Options, kept caches) http.Handler {
	server := handler.New(schema)
	server.AddTransport(transport.Options{AllowedMethods: []string{http.MethodGet, http.MethodPost, http.MethodOptions}})
	server.AddTransport(postTransport{})
	server.AddTransport(getTransport{})

	server.SetQueryCache(kept.queries)
	server.Use(extension.Introspection{}) // rules may refuse it
	server.SetValidationRulesFn(func() *rules.Rules { return validationRules(options) })
	server.Use(extension.AutomaticPersistedQuery{Cache: kept.persisted})
	server.Use(kept.persisted)
	server.Use(limits{kept.queries})
	server.SetErrorPresenter(presentError)
	server.SetRecoverFunc(func(_ context.Context, value any) error {
		return fmt.Errorf("panic: %v\n%s", value, debug.Stack())
	})
	server.AroundResponses(capErrors)
	server.AroundResponses(hideFaults(options.Access))

	timeout := options.Timeout
	if timeout == 0 {
		timeout = defaultTimeout
	}
	return limitRequests(server, timeout)
}

// capErrors cuts the errors of a response to MaxErrors.
func capErrors(ctx context.Context, next graphql.ResponseHandler) *graphql.Response {
	response := next(ctx)
	if response != nil && len(response.Errors) > MaxErrors {
		response.Errors = response.Errors[:MaxErrors]
	}
	return response
}

// limitRequests refuses large requests unread, and sets a deadline for all others.
func limitRequests(next http.Handler, timeout time.Duration) http.Handler {
	large := make(largeBodies, maxLargeBodies)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if fault := checkRequest(r); fault != nil {
			w.Header().Set("Allow", "GET, POST, OPTIONS")
			writeError(w, r, fault.status, fault.error)
			return
		}
		body := large.bounded(http.MaxBytesReader(w, r.Body, MaxBody))
		defer body.release()
		r.Body = body
		ctx, cancel := context.WithTimeout(r.Context(), timeout)
		defer cancel()
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}
