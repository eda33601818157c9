package server

import (
	"log/slog"
	"net/http"

	"ties/graph"
	"ties/graph/httpapi"
	"ties/internal/access"
	"ties/internal/fairqueue"
	"ties/internal/httpguard"
	"ties/internal/mcp"
	"ties/internal/observe"
	"ties/internal/past"
	"ties/store"
	"ties/web"
)

// routeOptions are what routes are made of.
type routeOptions struct {
	guard    *httpguard.Guard
	policy   access.Policy
	by       access.Authenticator // nil for none
	origins  []string             // whose pages may read answers
	offer    Offer
	queue    *fairqueue.Queue
	client   func(*http.Request) string // in whose name a request waits
	shutdown *shutdown
	log      *slog.Logger
	version  string      // of the program
	past     *past.Views // nil for none
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
	asked := options.asked(store)
	data("/graphql", keepPace(graph.NewHandler(asked, options.apiOptions()), answerPace))
	data("/mcp", keepPace(mcp.NewServer(graph.NewExecutor(asked, httpapi.Options{Access: options.policy}), options.version, options.log).Handler(), answerPace))
	data("PUT /documents/{id}", documentRoute(store))
	data("GET /export", offered(options.offer.Export, exportRoute(store)))
	data("OPTIONS /export", http.HandlerFunc(exportMethods))
	if options.offer.Playground {
		page("/", web.Playground())
	} else {
		page("/", http.NotFoundHandler())
		page("/{$}", http.HandlerFunc(toExplorer))
		page("/favicon.svg", web.Playground()) // which the explorer has, too
	}
	page("/explore", web.Explorer())
	page("/explore/", web.Explorer())
	health(healthRoute, http.HandlerFunc(healthz))
	health(readyRoute, &readiness{store: store, shutdown: options.shutdown, log: options.log})
	return all
}

// asked returns a store with its past, if there is one.
func (o routeOptions) asked(of store.Store) graph.Store {
	if o.past == nil {
		return of
	}
	return store.WithPast{Store: of, Past: o.past}
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
