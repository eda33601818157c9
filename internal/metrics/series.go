package metrics

import (
	"maps"
	"strconv"
	"sync"
	"sync/atomic"

	"github.com/prometheus/client_golang/prometheus"
)

// series are series by their labels, made when they are used first. They are looked up for each request, without a lock.
type series[Labels comparable, Series any] struct {
	mu   sync.Mutex // guards the replacement of made
	made atomic.Pointer[map[Labels]*Series]
}

// get returns the series with some labels.
func (s *series[Labels, Series]) get(labels Labels, create func(Labels) *Series) *Series {
	made := s.made.Load()
	if made != nil {
		if found := (*made)[labels]; found != nil {
			return found
		}
	}
	return s.add(labels, create(labels)) // another that is created at the same time counts in the same place
}

func (s *series[Labels, Series]) add(labels Labels, one *Series) *Series {
	s.mu.Lock()
	defer s.mu.Unlock()
	all := map[Labels]*Series{labels: one}
	if before := s.made.Load(); before != nil {
		maps.Copy(all, *before)
	}
	s.made.Store(&all)
	return one
}

type requestLabels struct {
	route, method string
	status        int
}

// requestSeries are the series of a request.
type requestSeries struct {
	requests, bytes prometheus.Counter
	took            prometheus.Observer
}

func (r *requests) seriesOfRequest(of requestLabels) *requestSeries {
	return &requestSeries{
		requests: r.http.WithLabelValues(of.route, of.method, strconv.Itoa(of.status)),
		bytes:    r.bytes.WithLabelValues(of.route), took: r.took.WithLabelValues(of.route),
	}
}

// fieldLabels are the name of a root field that was answered, and the code of its error. Both are of closed sets.
type fieldLabels struct{ field, code string }

// fieldSeries are the series of a root field.
type fieldSeries struct {
	took prometheus.Observer
	rows prometheus.Counter
}

func (r *requests) seriesOfField(of fieldLabels) *fieldSeries {
	field := r.label(of.field)
	return &fieldSeries{r.fields.WithLabelValues(field, r.options.Store, r.outcome(of.code)), r.rows.WithLabelValues(field, r.options.Store)}
}
