package server

import (
	"log/slog"
	"net/http"
	"slices"
	"strings"

	"ties/graph"
	"ties/graph/httpapi"
	"ties/internal/access"
	"ties/internal/fairqueue"
	"ties/internal/httpguard"
	"ties/internal/mcp"
	"ties/internal/observe"
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
	origins    []string             // whose pages may read answers
	offer      Offer
	queue      *fairqueue.Queue
	client     func(*http.Request) string // in whose name a request waits
	shutdown   *shutdown
	log        *slog.Logger
	version    string // of the program
	// storeName is the store's URL, without secrets.
	storeName string
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
	mux := http.NewServeMux()
	for pattern, route := range routeTable(store, options) {
		mux.Handle(pattern, route)
	}
	return options.shutdown.closeConnections(safeDefaults(mux))
}

// routeTable returns the handlers of all routes by their patterns. Each asks whether whoever sends a request may use it.
func routeTable(store store.Store, options routeOptions) map[string]http.Handler {
	gate := &access.Gate{Policy: options.policy, By: options.by, Refuse: httpapi.Refuse, Log: options.log}
	all := map[string]http.Handler{}
	data := func(pattern string, route http.Handler) {
		route = gate.Authenticate(options.queue.Handler(gate.Route(pattern, route), options.client))
		all[pattern] = options.guard.Data(withCORS(route, options.origins), refuseData)
	}
	page := func(pattern string, route http.Handler) {
		all[pattern] = options.guard.Pages(gate.Route(pattern, route), writeText)
	}
	health := func(pattern string, route http.Handler) {
		all[pattern] = options.guard.Health(gate.Route(pattern, route), writeText)
	}
	data("/graphql", keepPace(graph.NewHandler(store, options.apiOptions()), answerPace))
	executor := graph.NewExecutor(store, httpapi.Options{Access: options.policy})
	data("/mcp", keepPace(mcp.NewServer(executor, options.version, options.log).Handler(), answerPace))
	data("PUT /documents/{id}", documentRoute(store))
	imports := newImports(store, options.storeName, options.log)
	data("GET /import", http.HandlerFunc(imports.tellStore))
	data("POST /import", http.HandlerFunc(imports.files))
	data("POST /import/article", http.HandlerFunc(imports.article))
	data("GET /export", offered(options.offer.Export, exportRoute(store)))
	data("OPTIONS /export", http.HandlerFunc(exportMethods))
	embedded := func(pattern string, route http.Handler) {
		route = gate.Authenticate(options.queue.Handler(gate.Route(pattern, route), options.client))
		all[pattern] = options.embedGuard.Data(withCORS(route, slices.Concat(options.origins, options.embed)), refuseData)
	}
	embedded("GET /picture.svg", pictureRoute(executor))
	pages := web.Explorer(web.Offer{Playground: options.offer.Playground, Describe: describer{executor}.describe, EmbedOrigins: options.embed})
	all["/embed"] = options.guard.Frames(gate.Route("/embed", pages), writeText)
	all["/ties-graph.js"] = options.guard.Scripts(gate.Route("/ties-graph.js", pages), writeText)
	page("/{$}", pages)
	page("/explore", pages)
	page("/explore/", pages)
	page("/", http.NotFoundHandler())
	page("/playground", http.HandlerFunc(noPlayground))
	playground := web.Playground()
	page("/favicon.svg", playground) // which all pages have
	if options.offer.Playground {
		page("/", playground) // its files
		page("/playground", playground)
		all["/graphql"] = forBrowsers(all["/playground"], all["/graphql"])
	}
	health(healthRoute, http.HandlerFunc(healthz))
	health(readyRoute, &readiness{store: store, shutdown: options.shutdown, log: options.log})
	return all
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
