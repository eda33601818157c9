package server

import (
	"context"
	"log/slog"
	"net/http"
	"slices"
	"strings"
	"time"

	"ties/graph"
	"ties/graph/httpapi"
	"ties/internal/access"
	"ties/internal/docs"
	"ties/internal/fairqueue"
	"ties/internal/feed"
	"ties/internal/httpguard"
	"ties/internal/mcp"
	"ties/internal/observe"
	"ties/internal/openid"
	"ties/internal/past"
	"ties/store"
	"ties/web"
)

// routeOptions are what routes are made of.
type routeOptions struct {
	guard  *httpguard.Guard
	policy access.Policy
	// embed are the origins whose pages may hold views in a frame; embedGuard guards what those ask for.
	embed      []string
	embedGuard *httpguard.Guard
	by         access.Authenticator // nil for none
	signIn     *openid.SignIn       // of the provider, nil for none
	origins    []string             // whose pages may read answers
	offer      Offer
	queue      *fairqueue.Queue
	client     func(*http.Request) string // in whose name a request waits
	shutdown   *shutdown
	log        *slog.Logger
	timeout    time.Duration // of one answer of the API
	version    string        // of the program
	// storeName is the store's URL, without secrets.
	storeName string
	past      *past.Views // nil for none
	feed      *feed.Feed
	streams   *httpapi.Streams
	observation
}

// The routes of probes.
const (
	healthRoute = "GET /healthz"
	readyRoute  = "GET /readyz"
)

// routes returns the handler of all routes, whose requests are observed.
func routes(store store.Store, options routeOptions) http.Handler {
	return observe.Handler(unobservedRoutes(store, options), options.observers, options.offer.Timing)
}

func unobservedRoutes(store store.Store, options routeOptions) http.Handler {
	return options.unobserved(routeTable(store, options))
}

// unobserved returns the handler of routes.
func (o routeOptions) unobserved(all map[string]http.Handler) http.Handler {
	mux := http.NewServeMux()
	for pattern, route := range all {
		mux.Handle(pattern, route)
	}
	return o.shutdown.closeConnections(safeDefaults(mux))
}

// routing is the handlers of routes by their patterns. Each asks whether whoever sends a request may use it.
type routing struct {
	routeOptions
	gate *access.Gate
	all  map[string]http.Handler
}

// routeTable returns the handlers of all routes by their patterns.
func routeTable(store store.Store, options routeOptions) map[string]http.Handler {
	r := routing{options, &access.Gate{Policy: options.policy, By: options.by, Refuse: httpapi.Refuse, Log: options.log}, map[string]http.Handler{}}
	r.dataRoutes(store)
	r.pageRoutes(store)
	r.health(healthRoute, http.HandlerFunc(healthz))
	r.health(readyRoute, &readiness{store: store, shutdown: options.shutdown, log: options.log})
	return r.all
}

func (r routing) dataRoutes(store store.Store) {
	asked := r.asked(store)
	api := r.apiOptions()
	api.Identify = r.identify
	r.data("/graphql", keepPace(graph.NewHandler(asked, api), answerPace))
	r.data("/mcp", keepPace(mcp.NewServer(r.executor(asked), r.version, r.log).Handler(), answerPace))
	r.data("PUT /documents/{id}", r.nudging(documentRoute(store)))
	taken := newImports(store, r.storeName, r.log)
	r.data("GET /import", http.HandlerFunc(taken.tellStore))
	r.data("POST /import", r.nudging(http.HandlerFunc(taken.files)))
	r.data("POST /import/proposal", http.HandlerFunc(taken.proposal))
	r.data("POST /import/article", r.nudging(http.HandlerFunc(taken.article)))
	r.data("GET /sign-in", tellSignIn(r.signIn))
	r.data("POST /sign-in", takeSignIn(r.signIn))
	r.data("GET /export", offered(r.offer.Export, exportRoute(store)))
	r.data("OPTIONS /export", http.HandlerFunc(exportMethods))
	r.all["GET /picture.svg"] = r.embedGuard.Data(withCORS(r.queued("GET /picture.svg", pictureRoute(r.executor(store))), slices.Concat(r.origins, r.embed)), refuseData)
}

func (r routing) pageRoutes(store store.Store) {
	pages := web.Explorer(web.Offer{Playground: r.offer.Playground, Describe: describer{r.executor(store)}.describe, EmbedOrigins: r.embed})
	r.page("/{$}", pages)
	r.page("/explore", pages)
	r.page("/explore/", pages)
	r.page("/work", pages)
	r.page("/docs", docs.Handler())
	r.page("/docs/", docs.Handler())
	r.all["/embed"] = r.guard.Frames(r.gate.Route("/embed", pages), writeText)
	r.all["/ties-graph.js"] = r.guard.Scripts(r.gate.Route("/ties-graph.js", pages), writeText)
	playground := web.Playground()
	r.page("/favicon.svg", playground) // which all pages have
	if !r.offer.Playground {
		r.page("/", http.NotFoundHandler())
		r.page("/playground", http.HandlerFunc(noPlayground))
		return
	}
	r.page("/", playground) // its files
	r.page("/playground", playground)
	r.all["/graphql"] = forBrowsers(r.all["/playground"], r.all["/graphql"])
}

// executor returns an executor for routes that ask the API themselves.
func (r routing) executor(store graph.Store) *httpapi.Executor {
	return graph.NewExecutor(store, httpapi.Options{Timeout: r.timeout, Access: r.policy})
}

// queued returns a route that knows who asks, and waits for its turn.
func (r routing) queued(pattern string, route http.Handler) http.Handler {
	return r.gate.Authenticate(r.queue.Handler(r.gate.Route(pattern, route), r.client))
}

// identify returns a context of who sends a request with an authorization that is not in its headers.
func (r routing) identify(request *http.Request, authorization string) (context.Context, error) {
	ctx, err := r.gate.Identify(request, []string{authorization})
	if err != nil {
		return nil, err
	}
	return r.queue.With(ctx, r.client(request.WithContext(ctx))), nil
}

// nudging returns a route that writes, after which those who follow the changes are told at once.
func (r routing) nudging(route http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, request *http.Request) {
		defer r.feed.Nudge()
		route.ServeHTTP(w, request)
	})
}

func (r routing) data(pattern string, route http.Handler) {
	r.all[pattern] = r.guard.Data(withCORS(r.queued(pattern, route), r.origins), refuseData)
}

func (r routing) page(pattern string, route http.Handler) {
	r.all[pattern] = r.guard.Pages(r.gate.Route(pattern, route), writeText)
}

func (r routing) health(pattern string, route http.Handler) {
	r.all[pattern] = r.guard.Health(r.gate.Route(pattern, route), writeText)
}

// asked returns a store with its past, if there is one.
func (o routeOptions) asked(of store.Store) graph.Store {
	if o.past == nil {
		return of
	}
	return past.Store{Store: of, Views: o.past}
}

// safeDefaults has browsers take answers for no more than they say that they are, and keep none. Pages and their files say
// what may be kept.
func safeDefaults(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("X-Content-Type-Options", "nosniff")
		w.Header().Set("Cache-Control", "no-store")
		next.ServeHTTP(w, r)
	})
}

// forBrowsers returns the handler of /graphql, which shows the playground to a browser that is led there without a query.
func forBrowsers(playground, graphQL http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Add("Vary", "Accept")
		if httpguard.IsNavigation(r) && strings.Contains(r.Header.Get("Accept"), "text/html") && !r.URL.Query().Has("query") && !r.URL.Query().Has("extensions") {
			shown := r.Clone(r.Context())
			shown.URL.Path = "/playground"
			playground.ServeHTTP(w, shown)
			return
		}
		graphQL.ServeHTTP(w, r)
	})
}

func noPlayground(w http.ResponseWriter, _ *http.Request) {
	writeText(w, http.StatusNotFound, "this server has no playground: its operator has switched it off with --production or --playground=false")
}

// offered returns a route that is for the anonymous only where that is switched on.
func offered(on bool, route http.Handler) http.Handler {
	if on {
		return route
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if id := access.FromContext(r.Context()); id.Role == access.Anonymous {
			httpapi.Refuse(w, r, access.Refuse(id, "this server exports only to those who have a token, unless its operator allows it with --export"))
			return
		}
		route.ServeHTTP(w, r)
	})
}

func healthz(w http.ResponseWriter, _ *http.Request) { writeText(w, http.StatusOK, "ok") }
