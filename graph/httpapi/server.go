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
	"ties/internal/bytecache"
	"ties/internal/feed"
	"ties/internal/quota"
	"ties/internal/work"
)

// MaxBody is the greatest size of a request's body in bytes.
const MaxBody = 1 << 20

// MaxQuery is the greatest size of a query in bytes, apart from its variables.
const MaxQuery = 64 << 10

// Options are what a deployment may configure.
type Options struct {
	Timeout         time.Duration // of one request; DefaultTimeout if 0
	HideSchema      bool          // refuses introspection
	HideSuggestions bool          // from errors of validation, which name what the schema has
	Access          access.Policy // who may ask for which root fields
	// Client returns who sends a request, so that none holds all that is limited; nil if all are one.
	Client func(*http.Request) string
	// Identify returns a context of who sends a request with an authorization that came with a websocket, after its headers; nil
	// if nobody has a token.
	Identify func(r *http.Request, authorization string) (context.Context, error)

	Now     func() time.Time // the time of changes; time.Now if nil
	Feed    *feed.Feed       // of the store; one of its own if nil
	Streams *Streams         // that count together; as many as by default if nil

	// Cache, if not nil, is called with the name of each cache that is kept between requests, and what tells its state.
	Cache func(name string, stats func() bytecache.Usage)
}

// DefaultTimeout is that of one request unless Options give another.
const DefaultTimeout = 10 * time.Second

// NewHandler serves a schema by GraphQL over HTTP (the specification of that name): queries by POST or GET,
// answered as application/graphql-response+json where the client accepts that and as application/json
// otherwise.
func NewHandler(schema graphql.ExecutableSchema, options Options) http.Handler {
	kept := newCaches()
	options.AddCache("documents", kept.queries.Stats)
	options.AddCache("persisted_queries", kept.persisted.Stats)
	return newHandler(schema, options, kept)
}

// AddCache reports a cache.
func (o Options) AddCache(name string, stats func() bytecache.Usage) {
	if o.Cache != nil {
		o.Cache(name, stats)
	}
}

func newHandler(schema graphql.ExecutableSchema, options Options, kept caches) http.Handler {
	server := handler.New(schema)
	server.AddTransport(transport.Options{AllowedMethods: []string{http.MethodGet, http.MethodPost, http.MethodOptions}})
	held := newLoads(options)
	server.AddTransport(websocketTransport{held, options.Identify})
	server.AddTransport(postTransport{held})
	server.AddTransport(getTransport{held})

	server.SetValidationRulesFn(rulesFunc(options))
	server.Use(extension.AutomaticPersistedQuery{Cache: kept.persisted})
	server.Use(kept.persisted)
	configure(server, options, kept)
	return limitRequests(server, held)
}

func newLoads(options Options) loads {
	l := loads{
		bodies: quota.New(maxLargeBodies, maxClientLargeBodies), answers: quota.New(maxAnswerBytes, maxClientAnswerBytes),
		client: options.Client, streams: options.Streams, limit: options.Limit,
	}
	if l.client == nil {
		l.client = func(*http.Request) string { return "" }
	}
	if l.streams == nil {
		l.streams = NewStreams(DefaultStreams, DefaultClientStreams)
	}
	return l
}

// configure has operations keep to the limits, and their errors be shown as the API shows them.
func configure(exec configurable, options Options, kept caches) {
	exec.SetQueryCache(kept.queries)
	exec.Use(extension.Introspection{}) // rules may refuse it
	exec.Use(limits{kept.queries})
	exec.SetErrorPresenter(presentError)
	exec.SetRecoverFunc(recovered)
	exec.AroundResponses(capErrors)
	exec.AroundResponses(hideFaults(options.Access))
}

func recovered(_ context.Context, value any) error {
	return fmt.Errorf("panic: %v\n%s", value, debug.Stack())
}

func rulesFunc(options Options) func() *rules.Rules {
	return func() *rules.Rules { return validationRules(options) }
}

func (o Options) timeout() time.Duration {
	if o.Timeout == 0 {
		return DefaultTimeout
	}
	return o.Timeout
}

// capErrors cuts the errors of a response to MaxErrors.
func capErrors(ctx context.Context, next graphql.ResponseHandler) *graphql.Response {
	response := next(ctx)
	if response != nil && len(response.Errors) > MaxErrors {
		response.Errors = response.Errors[:MaxErrors]
	}
	return response
}

// What an answer may cost: steps for each second of the timeout, which a processor does in less than half of one, and bytes.
const (
	stepsPerSecond = 10_000_000
	maxHeld        = 128 << 20
	maxAnswer      = 32 << 20
)

// limitsOf returns what an answer may cost. Who allows more time allows more work.
func limitsOf(timeout time.Duration) work.Limits {
	return work.Limits{Steps: int64(timeout.Seconds() * stepsPerSecond), Held: maxHeld, JSON: maxAnswer}
}

// Limit returns a context that bounds what is executed in it as one request: its time and its work.
func (o Options) Limit(ctx context.Context) (context.Context, context.CancelFunc) {
	ctx, cancel := context.WithTimeout(ctx, o.timeout())
	return work.NewContext(ctx, limitsOf(o.timeout())), cancel
}

// limitRequests refuses large requests unread, and sets a deadline for all others whose answer does not go on.
func limitRequests(next http.Handler, held loads) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if fault := checkRequest(r); fault != nil {
			w.Header().Set("Allow", "GET, POST, OPTIONS")
			writeError(w, r, fault.status, fault.error)
			return
		}
		body := held.bounded(http.MaxBytesReader(w, r.Body, MaxBody), held.client(r))
		defer body.release()
		r.Body = body
		if isStream(r) {
			next.ServeHTTP(w, r)
			return
		}
		ctx, cancel := held.limit(r.Context())
		defer cancel()
		next.ServeHTTP(w, r.WithContext(ctx))
	})
}
