package main

import (
	"log/slog"
	"net/http"
	"time"

	"ties/graph"
	"ties/graph/apierror"
	"ties/internal/httpguard"
	"ties/internal/observe"
	"ties/store"
	"ties/web"
)

// serverOptions are what a deployment configures.
type serverOptions struct {
	guard    *httpguard.Guard
	origins  []string // whose pages may read answers
	offer    offer
	shutdown *shutdown
	log      *slog.Logger
	observation
}

// newServer returns a server of a store: GraphQL, exports, playground, explorer and health.
func newServer(store store.Store, options serverOptions) *http.Server {
	return newHTTPServer(routes(store, options), options.log)
}

func newHTTPServer(handler http.Handler, log *slog.Logger) *http.Server {
	return &http.Server{
		Handler:           handler,
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       15 * time.Second,
		WriteTimeout:      60 * time.Second,
		IdleTimeout:       2 * time.Minute,
		ErrorLog:          slog.NewLogLogger(log.Handler(), slog.LevelWarn),
	}
}

// The routes of probes.
const (
	healthRoute = "GET /healthz"
	readyRoute  = "GET /readyz"
)

// routes returns the handler of all routes, whose requests are observed.
func routes(store store.Store, options serverOptions) http.Handler {
	return observe.Handler(unobservedRoutes(store, options), options.observers, options.offer.timing)
}

func unobservedRoutes(store store.Store, options serverOptions) http.Handler {
	data := func(next http.Handler) http.Handler {
		return options.guard.Data(withCORS(next, options.origins), refuseData)
	}
	page := func(next http.Handler) http.Handler { return options.guard.Pages(next, writeText) }
	mux := http.NewServeMux()
	mux.Handle("/graphql", data(graph.NewHandler(store, options.apiOptions())))
	mux.Handle("GET /export", data(offered(options.offer.export, exportRoute(store))))
	mux.Handle("OPTIONS /export", data(http.HandlerFunc(exportMethods)))
	if options.offer.playground {
		mux.Handle("/", page(web.Playground()))
	} else {
		mux.Handle("/", page(http.NotFoundHandler()))
		mux.Handle("/{$}", page(http.HandlerFunc(toExplorer)))
		mux.Handle("/favicon.svg", page(web.Playground())) // which the explorer has, too
	}
	mux.Handle("/explore", page(web.Explorer()))
	mux.Handle("/explore/", page(web.Explorer()))
	mux.Handle(healthRoute, options.guard.Health(http.HandlerFunc(healthz), writeText))
	mux.Handle(readyRoute, options.guard.Health(&readiness{store: store, shutdown: options.shutdown, log: options.log}, writeText))
	return options.shutdown.closeConnections(safeDefaults(mux))
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

func toExplorer(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Location", "explore") // relative: a proxy may have stripped a prefix
	w.WriteHeader(http.StatusFound)
}

// offered returns a route, or one that says that it is switched off.
func offered(on bool, route http.Handler) http.Handler {
	if on {
		return route
	}
	return http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		refuseData(w, http.StatusForbidden, "this server does not export: its operator allows it with --export")
	})
}

func healthz(w http.ResponseWriter, _ *http.Request) { writeText(w, http.StatusOK, "ok") }

// refuseData writes the response to a refused request in the format of GraphQL.
func refuseData(w http.ResponseWriter, status int, message string) {
	writeAPIError(w, status, apierror.CodeForbidden, message)
}

func writeText(w http.ResponseWriter, status int, text string) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.WriteHeader(status)
	_, _ = w.Write([]byte(text + "\n")) // the client has gone if this fails
}
