package metrics

import (
	"strconv"
	"sync"

	"github.com/prometheus/client_golang/prometheus"
)

// series are series by their labels, made when they are used first.
type series[Labels comparable, Series any] struct {
	mu   sync.RWMutex // guards made
	made map[Labels]*Series
}

// get returns the series with some labels.
func (s *series[Labels, Series]) get(labels Labels, create func(Labels) *Series) *Series {
	s.mu.RLock()
	found := s.made[labels]
	s.mu.RUnlock()
	if found != nil {
		return found
	}
	found = create(labels) // another that is created at the same time counts in the same place
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.made == nil {
		s.made = map[Labels]*Series{}
	}
	s.made[labels] = found
	return found
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

type fieldLabels struct{ field, outcome string }

// fieldSeries are the series of a root field.
type fieldSeries struct {
	took prometheus.Observer
	rows prometheus.Counter
}

func (r *requests) seriesOfField(of fieldLabels) *fieldSeries {
	return &fieldSeries{r.fields.WithLabelValues(of.field, r.options.Store, of.outcome), r.rows.WithLabelValues(of.field, r.options.Store)}
}
