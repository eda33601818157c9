package main

import (
	"log/slog"
	"net/http"
	"time"

	"github.com/rs/cors"

	"ties/graph"
	"ties/graph/apierror"
	"ties/graph/httpapi"
	"ties/internal/httpguard"
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
}

// newServer returns a server of a store: GraphQL, exports, playground, explorer and health.
func newServer(store store.Store, options serverOptions) *http.Server {
	return &http.Server{
		Handler:           routes(store, options),
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       15 * time.Second,
		WriteTimeout:      60 * time.Second,
		IdleTimeout:       2 * time.Minute,
		MaxHeaderBytes:    128 << 10, // a query by GET
		ErrorLog:          slog.NewLogLogger(options.log.Handler(), slog.LevelWarn),
	}
}

func routes(store store.Store, options serverOptions) http.Handler {
	data := func(next http.Handler) http.Handler {
		return options.guard.Data(withCORS(next, options.origins), refuseData)
	}
	page := func(next http.Handler) http.Handler { return options.guard.Pages(next, writeText) }
	api := httpapi.Options{HideSchema: !options.offer.introspection, HideSuggestions: !options.offer.suggestions}
	mux := http.NewServeMux()
	mux.Handle("/graphql", data(paced(graph.NewHandler(store, api), answerPace)))
	mux.Handle("GET /export", data(offered(options.offer.export, exportRoute(store))))
	if options.offer.playground {
		mux.Handle("/", page(web.Playground()))
	} else {
		mux.Handle("/", page(http.NotFoundHandler()))
		mux.Handle("/{$}", page(http.HandlerFunc(toExplorer)))
		mux.Handle("/favicon.svg", page(web.Playground())) // which the explorer has, too
	}
	mux.Handle("/explore", page(web.Explorer()))
	mux.Handle("/explore/", page(web.Explorer()))
	mux.Handle("GET /healthz", options.guard.Health(http.HandlerFunc(healthz), writeText))
	mux.Handle("GET /readyz", options.guard.Health(&readiness{store: store, shutdown: options.shutdown, log: options.log}, writeText))
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

// withCORS allows requests from pages of the origins, if there are any.
func withCORS(next http.Handler, origins []string) http.Handler {
	if len(origins) == 0 {
		return next
	}
	const hour = 60 * 60
	return cors.New(cors.Options{
		AllowedOrigins: origins,
		AllowedMethods: []string{http.MethodGet, http.MethodHead, http.MethodPost},
		AllowedHeaders: []string{"Accept", "Content-Type"},
		MaxAge:         hour,
	}).Handler(next)
}
