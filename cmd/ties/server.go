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
	guard   *httpguard.Guard
	origins []string // whose pages may read answers
	log     *slog.Logger
}

// newServer returns a server of a store: GraphQL, exports, playground, explorer and health.
func newServer(store store.Store, options serverOptions) *http.Server {
	return &http.Server{
		Handler:           routes(store, options),
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       30 * time.Second,
		WriteTimeout:      60 * time.Second,
		IdleTimeout:       2 * time.Minute,
		ErrorLog:          slog.NewLogLogger(options.log.Handler(), slog.LevelWarn),
	}
}

func routes(store store.Store, options serverOptions) http.Handler {
	data := func(next http.Handler) http.Handler {
		return options.guard.Data(withCORS(next, options.origins), refuseData)
	}
	explorer := options.guard.Pages(web.Explorer(), refuseText)
	mux := http.NewServeMux()
	mux.Handle("/graphql", data(graph.NewHandler(store, httpapi.Options{})))
	mux.Handle("GET /export", data(exportRoute(store)))
	mux.Handle("/", options.guard.Pages(web.Playground(), refuseText))
	mux.Handle("/explore", explorer)
	mux.Handle("/explore/", explorer)
	mux.Handle("GET /healthz", options.guard.Health(http.HandlerFunc(healthz), refuseText))
	mux.Handle("GET /readyz", options.guard.Health(&readiness{store: store, log: options.log}, refuseText))
	return mux
}

func healthz(w http.ResponseWriter, _ *http.Request) { writeText(w, http.StatusOK, "ok") }

// refuseData writes the response to a refused request in the format of GraphQL.
func refuseData(w http.ResponseWriter, status int, message string) {
	writeAPIError(w, status, apierror.CodeForbidden, message)
}

// refuseText writes the response to a refused request for a page.
func refuseText(w http.ResponseWriter, status int, message string) { writeText(w, status, message) }

func writeText(w http.ResponseWriter, status int, text string) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
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
