package metrics

import (
	"sync"

	"github.com/prometheus/client_golang/prometheus"

	"ties/internal/bytecache"
	"ties/internal/connlimit"
	"ties/store"
)

func describe(name, help, label string) *prometheus.Desc {
	return prometheus.NewDesc(prometheus.BuildFQName(namespace, "", name), help, []string{label}, nil)
}

func gaugeOf(d *prometheus.Desc, value int, label string) prometheus.Metric {
	return prometheus.MustNewConstMetric(d, prometheus.GaugeValue, float64(value), label)
}

func counterOf(d *prometheus.Desc, value float64, label string) prometheus.Metric {
	return prometheus.MustNewConstMetric(d, prometheus.CounterValue, value, label)
}

// AddConnections adds the connections that clients have.
func (m *Metrics) AddConnections(l *connlimit.Limiter) {
	m.registry.MustRegister(
		prometheus.NewGaugeFunc(prometheus.GaugeOpts{Namespace: namespace, Name: "http_connections", Help: "Connections that clients have open."},
			func() float64 { open, _ := l.Counts(); return float64(open) }),
		prometheus.NewCounterFunc(prometheus.CounterOpts{Namespace: namespace, Name: "http_connections_refused_total",
			Help: "Connections that were refused, since there were too many."},
			func() float64 { _, refused := l.Counts(); return float64(refused) }))
}

// AddStreams adds the operations whose answers go on.
func (m *Metrics) AddStreams(counts func() (open, events, refused int64)) {
	m.registry.MustRegister(
		prometheus.NewGaugeFunc(prometheus.GaugeOpts{Namespace: namespace, Name: "subscriptions", Help: "Subscriptions that are open."},
			func() float64 { open, _, _ := counts(); return float64(open) }),
		prometheus.NewCounterFunc(prometheus.CounterOpts{Namespace: namespace, Name: "subscription_events_total", Help: "Answers to subscriptions that have been sent."},
			func() float64 { _, events, _ := counts(); return float64(events) }),
		prometheus.NewCounterFunc(prometheus.CounterOpts{Namespace: namespace, Name: "subscriptions_refused_total",
			Help: "Subscriptions and websockets that were refused, since there were too many."},
			func() float64 { _, _, refused := counts(); return float64(refused) }))
}

// caches are the metrics of caches.
type caches struct {
	hits, misses, bytes, maxBytes *prometheus.Desc

	mu    sync.Mutex // guards stats
	stats map[string]func() bytecache.Usage
}

func newCaches() *caches {
	const label = "cache"
	return &caches{
		hits:     describe("cache_hits_total", "Look-ups that found what they looked for.", label),
		misses:   describe("cache_misses_total", "Look-ups that did not.", label),
		bytes:    describe("cache_bytes", "About how many bytes a cache takes.", label),
		maxBytes: describe("cache_max_bytes", "How many bytes a cache may take.", label),
		stats:    map[string]func() bytecache.Usage{},
	}
}

func (c *caches) add(name string, stats func() bytecache.Usage) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.stats[name] = stats
}

// Describe implements prometheus.Collector.
func (c *caches) Describe(to chan<- *prometheus.Desc) {
	for _, d := range []*prometheus.Desc{c.hits, c.misses, c.bytes, c.maxBytes} {
		to <- d
	}
}

// Collect implements prometheus.Collector.
func (c *caches) Collect(to chan<- prometheus.Metric) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for name, stats := range c.stats {
		s := stats()
		to <- counterOf(c.hits, float64(s.Hits), name)
		to <- counterOf(c.misses, float64(s.Misses), name)
		to <- gaugeOf(c.bytes, s.Bytes, name)
		to <- gaugeOf(c.maxBytes, s.MaxBytes, name)
	}
}

// pools are the metrics of the connections of a store to its database.
type pools struct {
	of                                  store.Pooled
	size, inUse, waiting, waits, waited *prometheus.Desc
}

func newPools(of store.Pooled) *pools {
	const label = "pool"
	return &pools{
		of:      of,
		size:    describe("store_connections_max", "Connections to the database that may be in use.", label),
		inUse:   describe("store_connections_in_use", "Connections to the database that are in use.", label),
		waiting: describe("store_connections_waiting", "Calls that wait for a connection to the database.", label),
		waits:   describe("store_connection_waits_total", "Calls that had to wait for a connection to the database.", label),
		waited:  describe("store_connection_wait_seconds_total", "Time for which calls have waited for a connection to the database.", label),
	}
}

// Describe implements prometheus.Collector.
func (p *pools) Describe(to chan<- *prometheus.Desc) {
	for _, d := range []*prometheus.Desc{p.size, p.inUse, p.waiting, p.waits, p.waited} {
		to <- d
	}
}

// Collect implements prometheus.Collector.
func (p *pools) Collect(to chan<- prometheus.Metric) {
	for _, s := range p.of.Pools() {
		to <- gaugeOf(p.size, s.Size, s.Name)
		to <- gaugeOf(p.inUse, s.InUse, s.Name)
		to <- gaugeOf(p.waiting, s.Waiting, s.Name)
		if s.Waits >= 0 {
			to <- counterOf(p.waits, float64(s.Waits), s.Name)
			to <- counterOf(p.waited, s.Waited.Seconds(), s.Name)
		}
	}
}
