package server

import (
	"errors"
	"log/slog"
	"net"
	"net/http"
	"time"

	"ties/graph"
	"ties/graph/apierror"
	"ties/graph/httpapi"
	"ties/internal/connlimit"
	"ties/internal/fairqueue"
	"ties/internal/metrics"
	"ties/internal/observe"
	"ties/internal/requestlog"
	"ties/store"
)

// observation is what an operator sees of a server.
type observation struct {
	observers observe.Observers
	metrics   *metrics.Metrics // nil without a listener, as what follows
	listener  net.Listener
	server    *http.Server
}

func newObservation(config Config) (o observation) {
	wanted := config.Observation
	if wanted.AccessLog {
		o.observers = append(o.observers, &requestlog.AccessLog{
			Log: config.Log, Client: func(r *http.Request) string { return config.Proxies.Address(r).String() },
			Values: wanted.AccessLogValues, Quiet: map[string]bool{healthRoute: true, readyRoute: true},
		})
	}
	if wanted.SlowStatement > 0 {
		o.observers = append(o.observers, &requestlog.SlowLog{Log: config.Log, Longer: wanted.SlowStatement})
	}
	if wanted.Metrics != nil {
		o.listener, o.server = wanted.Metrics, newHTTPServer(nil, config.Log)
		o.metrics = metrics.New(metrics.Options{
			Version: wanted.Version, Store: string(config.Store), RootFields: graph.RootFields(), Slow: wanted.SlowStatement, Failed: apierror.IsFailure,
		})
		o.observers = append(o.observers, o.metrics)
	}
	return o
}

// apiOptions returns what a server offers to clients of GraphQL.
func (o routeOptions) apiOptions() httpapi.Options {
	api := httpapi.Options{Timeout: o.timeout, HideSchema: !o.offer.Introspection, HideSuggestions: !o.offer.Suggestions, Access: o.policy, Client: o.client, Feed: o.feed, Streams: o.streams}
	if o.metrics != nil {
		api.Cache = o.metrics.AddCache
		if o.past != nil {
			o.metrics.AddCache("past_views", o.past.Usage)
		}
	}
	return api
}

// queued returns what is told of the turns of a queue.
func (o observation) queued() func(fairqueue.Class, time.Duration, error) {
	if o.metrics == nil {
		return nil
	}
	return o.metrics.Queued
}

// addQueue adds the state of a queue to the metrics.
func (o observation) addQueue(q *fairqueue.Queue) {
	if o.metrics != nil {
		o.metrics.AddQueue(q)
	}
}

// addConnections adds the connections of a server to the metrics.
func (o observation) addConnections(l *connlimit.Limiter) {
	if o.metrics != nil {
		o.metrics.AddConnections(l)
	}
}

// addStreams adds the subscriptions of a server to the metrics.
func (o observation) addStreams(s *httpapi.Streams) {
	if o.metrics != nil {
		o.metrics.AddStreams(func() (open, events, refused int64) {
			c := s.Counts()
			return c.Open, c.Events, c.Refused
		})
	}
}

// close ends serveMetrics.
func (o observation) close() {
	if o.server != nil {
		_, _ = o.listener.Close(), o.server.Close() // nothing is lost
	}
}

// serveMetrics serves the metrics, with those of a store, until close. It does nothing if they are not wanted.
func (o observation) serveMetrics(of store.Store, requests Access, log *slog.Logger) error {
	if o.metrics == nil {
		return nil
	}
	o.metrics.AddPools(of)
	guard, err := requests.guard(o.listener.Addr(), log)
	if err != nil {
		return err
	}
	mux := http.NewServeMux()
	mux.Handle("GET /metrics", guard.Data(o.metrics.Handler(), writeText))
	o.server.Handler = mux
	go func() {
		if err := o.server.Serve(o.listener); !errors.Is(err, http.ErrServerClosed) && !errors.Is(err, net.ErrClosed) {
			log.Error("metrics are not served any more", "error", err)
		}
	}()
	log.Info("serving metrics", "url", "http://"+o.listener.Addr().String()+"/metrics")
	return nil
}
