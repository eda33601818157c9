// Package metrics has what Prometheus reads of a server. docs/operating.md names each metric.
//
//	metrics.go     the registry and what it serves
//	requests.go    requests, root fields, errors and statements
//	series.go      the series of these, found fast
//	queue.go       the queue of operations
//	collectors.go  what others count: caches and pools
package metrics

import (
	"net/http"
	"runtime"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"ties/internal/bytecache"
	"ties/store"
)

const namespace = "ties"

// Options are what the metrics are of.
type Options struct {
	Version    string
	Store      string                 // its kind, such as sqlite
	RootFields []string               // all that there are: other names never become labels
	Slow       time.Duration          // from which on a statement is slow; 0 if none is
	Failed     func(code string) bool // whether an error of a code is one of the server, not of the client
}

// Metrics are the metrics of a server. It is an observe.Observer.
type Metrics struct {
	registry *prometheus.Registry
	requests *requests
	caches   *caches
	queue    queue
}

// New returns the metrics of a server, those of Go and of the process too.
func New(options Options) *Metrics {
	m := &Metrics{registry: prometheus.NewRegistry(), requests: newRequests(options), caches: newCaches(), queue: newQueue()}
	build := prometheus.NewGauge(prometheus.GaugeOpts{
		Namespace: namespace, Name: "build_info", Help: "Always 1; the labels say what runs.",
		ConstLabels: prometheus.Labels{"version": options.Version, "goversion": runtime.Version(), "store": options.Store},
	})
	build.Set(1)
	m.registry.MustRegister(build, m.caches, m.queue.waited, m.queue.refused,
		collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	m.registry.MustRegister(m.requests.all()...)
	return m
}

// Handler returns the handler that Prometheus asks.
func (m *Metrics) Handler() http.Handler {
	const atOnce = 4
	return promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{MaxRequestsInFlight: atOnce})
}

// AddCache adds a cache.
func (m *Metrics) AddCache(name string, stats func() bytecache.Usage) { m.caches.add(name, stats) }

// AddPools adds the pools of a store, if it has some.
func (m *Metrics) AddPools(of store.Store) {
	if pooled, ok := of.(store.Pooled); ok {
		m.registry.MustRegister(newPools(pooled))
	}
}
