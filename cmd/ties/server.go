package main

import (
	"context"
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

// newServer serves a store: GraphQL, playground, explorer and health. Pages from the origins may ask it too.
func newServer(store store.Store, origins []string, log *slog.Logger) *http.Server {
	return &http.Server{
		Handler:           routes(store, origins),
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       30 * time.Second,
		WriteTimeout:      60 * time.Second,
		IdleTimeout:       2 * time.Minute,
		ErrorLog:          slog.NewLogLogger(log.Handler(), slog.LevelWarn),
	}
}

func routes(store store.Store, origins []string) http.Handler {
	mux := http.NewServeMux()
	mux.Handle("/graphql", shared(graph.NewHandler(store, httpapi.Options{}), origins))
	mux.Handle("GET /export", shared(exportRoute(store), origins))
	mux.Handle("/", web.Playground())
	explorer := web.Explorer()
	mux.Handle("/explore", explorer)
	mux.Handle("/explore/", explorer)
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) { answer(w, http.StatusOK, "ok") })
	mux.HandleFunc("GET /readyz", func(w http.ResponseWriter, r *http.Request) { ready(w, r, store) })
	return mux
}

func ready(w http.ResponseWriter, r *http.Request, store store.Store) {
	const patience = 2 * time.Second
	ctx, cancel := context.WithTimeout(r.Context(), patience)
	defer cancel()
	if err := store.Ready(ctx); err != nil {
		answer(w, http.StatusServiceUnavailable, "the store cannot be reached")
		return
	}
	answer(w, http.StatusOK, "ok")
}

func answer(w http.ResponseWriter, status int, text string) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	_, _ = w.Write([]byte(text + "\n")) // who asked has gone if this fails
}

// shared lets pages of other origins ask, where there are any.
func shared(next http.Handler, origins []string) http.Handler {
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

// parseOrigins reads a list of origins, as browsers name them: scheme, host and port.
func parseOrigins(text string) ([]string, error) {
	var origins []string
	for one := range strings.SplitSeq(text, ",") {
		one = strings.TrimSpace(one)
		if one == "" {
			continue
		}
		u, err := url.Parse(one)
		if one != "*" && (err != nil || u.Host == "" || one != u.Scheme+"://"+u.Host) {
			return nil, misuse("--cors-origin %q is no origin: want one such as https://example.org or http://localhost:3000, or *", one)
		}
		origins = append(origins, one)
	}
	return origins, nil
}
