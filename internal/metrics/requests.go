package metrics

import (
	"context"
	"net/http"
	"slices"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"ties/internal/observe"
	"ties/internal/requestlog"
)

// Outcomes of a root field.
const (
	outcomeOK      = "ok"
	outcomeRefused = "refused" // an error of the client
	outcomeFailed  = "failed"  // an error of the server
)

// The label of what is of no root field, and of a field that is not known.
const none, other = "none", "other"

// buckets are the upper bounds of times in seconds: from that of a look-up to the longest that a query may take.
var buckets = []float64{0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10}

// requests are the metrics of requests.
type requests struct {
	options Options

	inFlight prometheus.Gauge
	http     *prometheus.CounterVec
	took     *prometheus.HistogramVec
	bytes    *prometheus.CounterVec

	fields *prometheus.HistogramVec
	rows   *prometheus.CounterVec
	errors *prometheus.CounterVec

	statements *prometheus.HistogramVec
	statement  prometheus.Observer // of statements
	slow       *prometheus.CounterVec

	// The series that requests have used, by their labels: to look them up in the vectors takes longer. Their number is bounded,
	// as that of the labels is.
	ofRequest series[requestLabels, requestSeries]
	ofField   series[fieldLabels, fieldSeries]
}

func newRequests(options Options) *requests {
	r := &requests{
		options: options,
		inFlight: prometheus.NewGauge(prometheus.GaugeOpts{
			Namespace: namespace, Name: "http_requests_in_flight", Help: "Requests that are being answered.",
		}),
		http:  counter("http_requests_total", "Requests that have been answered.", "route", "method", "status"),
		took:  histogram("http_request_duration_seconds", "Time from the headers of a request to the end of its answer.", "route"),
		bytes: counter("http_response_bytes_total", "Bytes of the bodies of answers.", "route"),

		fields: histogram("root_field_duration_seconds", "Time to answer a root field: to read its rows and to write its JSON.",
			"field", "store", "outcome"),
		rows:   counter("root_field_rows_total", "Rows read for a root field, those of lists below rows too.", "field", "store"),
		errors: counter("errors_total", "Errors in answers.", "field", "code"),

		statements: histogram("statement_duration_seconds", "Time of a statement of a request, until its last row was read.", "store"),
		slow:       counter("slow_statements_total", "Statements of requests that took so long that the log has them.", "store"),
	}
	for _, field := range options.RootFields {
		r.fields.WithLabelValues(field, options.Store, outcomeOK)
		r.rows.WithLabelValues(field, options.Store)
	}
	r.statement = r.statements.WithLabelValues(options.Store)
	r.slow.WithLabelValues(options.Store)
	return r
}

func counter(name, help string, labels ...string) *prometheus.CounterVec {
	return prometheus.NewCounterVec(prometheus.CounterOpts{Namespace: namespace, Name: name, Help: help}, labels)
}

func histogram(name, help string, labels ...string) *prometheus.HistogramVec {
	return prometheus.NewHistogramVec(prometheus.HistogramOpts{Namespace: namespace, Name: name, Help: help, Buckets: buckets}, labels)
}

func (r *requests) all() []prometheus.Collector {
	return []prometheus.Collector{r.inFlight, r.http, r.took, r.bytes, r.fields, r.rows, r.errors, r.statements, r.slow}
}

// RequestBegan implements observe.Observer.
func (m *Metrics) RequestBegan() { m.requests.inFlight.Inc() }

// RequestEnded implements observe.Observer.
func (m *Metrics) RequestEnded(request *http.Request, f *observe.Facts) {
	r := m.requests
	defer r.inFlight.Dec() // when all else is counted
	of := r.ofRequest.get(requestLabels{requestlog.Route(request), requestlog.Method(request), f.Status}, r.seriesOfRequest)
	of.requests.Inc()
	if !f.Stream {
		of.took.Observe(f.Took.Seconds())
	}
	of.bytes.Add(float64(f.Bytes))
	for i := range f.Fields {
		if field := &f.Fields[i]; field.Done {
			of := r.ofField.get(fieldLabels{field.Name, f.ErrorOf(field)}, r.seriesOfField)
			of.took.Observe((field.Store + field.Encode).Seconds())
			of.rows.Add(float64(field.Rows))
		}
	}
	for _, e := range f.Errors {
		r.errors.WithLabelValues(r.label(f.FieldOf(e)), e.Code).Inc()
	}
}

// StatementRan implements observe.Observer.
func (m *Metrics) StatementRan(_ context.Context, _ string, took time.Duration) {
	r := m.requests
	r.statement.Observe(took.Seconds())
	if slow := r.options.Slow; slow > 0 && took >= slow {
		r.slow.WithLabelValues(r.options.Store).Inc()
	}
}

// label returns the label of a root field.
func (r *requests) label(field string) string {
	switch {
	case field == "":
		return none
	case slices.Contains(r.options.RootFields, field):
		return field
	default:
		return other
	}
}

func (r *requests) outcome(code string) string {
	switch {
	case code == "":
		return outcomeOK
	case r.options.Failed(code):
		return outcomeFailed
	default:
		return outcomeRefused
	}
}
