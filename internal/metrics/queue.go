package metrics

import (
	"errors"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"ties/internal/fairqueue"
)

// queue are the metrics of the queue of operations.
type queue struct {
	waited  *prometheus.HistogramVec
	refused *prometheus.CounterVec
	of      [fairqueue.Classes]prometheus.Observer // waited, by class
}

func newQueue() queue {
	q := queue{
		waited:  histogram("queue_wait_seconds", "Time that calls of the store have waited for their turn.", "class"),
		refused: counter("queue_refused_total", "Operations that were refused, since the server had too much to do.", "class"),
	}
	for class := range fairqueue.Classes {
		q.of[class] = q.waited.WithLabelValues(class.String())
		q.refused.WithLabelValues(class.String())
	}
	return q
}

// Queued notes the turn of a call, or that an operation was refused. It is fairqueue.Options.Observe.
func (m *Metrics) Queued(class fairqueue.Class, waited time.Duration, err error) {
	switch {
	case err == nil:
		m.queue.of[class].Observe(waited.Seconds())
	case errors.Is(err, fairqueue.ErrOverloaded):
		m.queue.refused.WithLabelValues(class.String()).Inc()
	}
}

// AddQueue adds the state of a queue.
func (m *Metrics) AddQueue(q *fairqueue.Queue) { m.registry.MustRegister(newQueueState(q)) }

// queueState are the metrics of what a queue holds.
type queueState struct {
	of               *fairqueue.Queue
	running, waiting *prometheus.Desc
}

func newQueueState(of *fairqueue.Queue) *queueState {
	const label = "class"
	return &queueState{
		of:      of,
		running: describe("queue_running", "Calls of the store that have their turn.", label),
		waiting: describe("queue_waiting", "Calls of the store that wait for their turn.", label),
	}
}

// Describe implements prometheus.Collector.
func (q *queueState) Describe(to chan<- *prometheus.Desc) {
	to <- q.running
	to <- q.waiting
}

// Collect implements prometheus.Collector.
func (q *queueState) Collect(to chan<- prometheus.Metric) {
	for class := range fairqueue.Classes {
		load := q.of.Current(class)
		to <- gaugeOf(q.running, load.Running, class.String())
		to <- gaugeOf(q.waiting, load.Waiting, class.String())
	}
}
