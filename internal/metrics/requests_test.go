package metrics_test

import (
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"ties/internal/metrics"
	"ties/internal/observe"
)

// Requests that end at the same time are all counted, those of labels that were not seen before too.
func TestRequestsThatEndAtTheSameTime(t *testing.T) {
	m := metrics.New(metrics.Options{Store: "sqlite", RootFields: []string{"person"}, Failed: func(code string) bool { return code == "INTERNAL" }})
	request := &http.Request{Method: http.MethodPost, Pattern: "/graphql"}
	const side, each = 8, 50
	var all sync.WaitGroup
	for range side {
		all.Go(func() {
			for i := range each {
				facts := &observe.Facts{
					Status: []int{http.StatusOK, http.StatusBadRequest}[i%2], Bytes: 2, Took: time.Millisecond,
					Fields: []observe.Field{
						{Name: "person", Key: "a", Done: true, Answer: observe.Answer{Rows: 3}}, {Name: "x\n", Key: "b", Done: true}, {Name: "person", Key: "c"},
					},
					Errors: []observe.Error{{Key: "b", Code: "INTERNAL"}},
				}
				m.RequestBegan()
				m.RequestEnded(request, facts)
			}
		})
	}
	all.Wait()
	answer := httptest.NewRecorder()
	m.Handler().ServeHTTP(answer, httptest.NewRequest(http.MethodGet, "/metrics", nil))
	for _, want := range []string{
		`ties_http_requests_total{method="POST",route="/graphql",status="200"} 200`,
		`ties_http_requests_total{method="POST",route="/graphql",status="400"} 200`,
		`ties_http_request_duration_seconds_count{route="/graphql"} 400`,
		`ties_http_response_bytes_total{route="/graphql"} 800`,
		`ties_root_field_duration_seconds_count{field="person",outcome="ok",store="sqlite"} 400`,
		`ties_root_field_rows_total{field="person",store="sqlite"} 1200`,
		`ties_root_field_duration_seconds_count{field="other",outcome="failed",store="sqlite"} 400`,
		`ties_errors_total{code="INTERNAL",field="other"} 400`,
		`ties_http_requests_in_flight 0`,
	} {
		if !strings.Contains(answer.Body.String(), want+"\n") {
			t.Errorf("there is no %s", want)
		}
	}
}
