package main

import (
	"log/slog"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/rs/cors"

	"ties/graph"
	"ties/graph/httpapi"
	"ties/store"
	"ties/web"
)

// newServer returns a server of a store: GraphQL, exports, playground, explorer and health. Pages of the origins may send
// requests, too.
func newServer(store store.Store, origins []string, log *slog.Logger) *http.Server {
	return &http.Server{
		Handler:           routes(store, origins, log),
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       30 * time.Second,
		WriteTimeout:      60 * time.Second,
		IdleTimeout:       2 * time.Minute,
		ErrorLog:          slog.NewLogLogger(log.Handler(), slog.LevelWarn),
	}
}

func routes(store store.Store, origins []string, log *slog.Logger) http.Handler {
	mux := http.NewServeMux()
	mux.Handle("/graphql", withCORS(graph.NewHandler(store, httpapi.Options{}), origins))
	mux.Handle("GET /export", withCORS(exportRoute(store), origins))
	mux.Handle("/", web.Playground())
	explorer := web.Explorer()
	mux.Handle("/explore", explorer)
	mux.Handle("/explore/", explorer)
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) { writeText(w, http.StatusOK, "ok") })
	mux.Handle("GET /readyz", &readiness{store: store, log: log})
	return mux
}

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
		AllowedMethods: []string{http.MethodGet, http.MethodPost},
		AllowedHeaders: []string{"Accept", "Content-Type"},
		MaxAge:         hour,
	}).Handler(next)
}

// parseOrigins parses a list of origins as browsers send them: scheme, host and port.
func parseOrigins(text string) ([]string, error) {
	var origins []string
	for origin := range strings.SplitSeq(text, ",") {
		origin = strings.TrimSpace(origin)
		if origin == "" {
			continue
		}
		u, err := url.Parse(origin)
		if origin != "*" && (err != nil || u.Host == "" || origin != u.Scheme+"://"+u.Host) {
			return nil, usageErrorf("--cors-origin %q is no origin: want one such as https://example.org or http://localhost:3000, or *", origin)
		}
		origins = append(origins, origin)
	}
	return origins, nil
}
