package observe

import (
	"fmt"
	"net/http"
	"time"

	"ties/internal/requestid"
	"ties/internal/tracecontext"
)

// Handler returns a handler that observes each request, and gives it an ID, which the answer carries. With timing, answers
// to GraphQL operations say how long their parts took (Server-Timing).
func Handler(next http.Handler, observer Observer, timing bool) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		request := &Request{ID: requestid.Of(r), began: time.Now(), observer: observer}
		ctx := requestid.With(With(r.Context(), request), request.ID)
		if parent := tracecontext.Of(r); !parent.IsZero() {
			ctx = tracecontext.With(ctx, parent)
		}
		request.HTTP = r.WithContext(ctx)
		response := &Response{ResponseWriter: w, request: request, timing: timing}
		w.Header().Set(requestid.Header, request.ID)
		observer.RequestBegan()
		aborted := true // if it panics
		defer func() { request.end(response, aborted) }()
		next.ServeHTTP(response, request.HTTP)
		aborted = false
	})
}

// setTiming sets the header that says what took how long.
func (w *Response) setTiming() {
	f := w.request.Snapshot()
	if len(f.Fields) == 0 {
		return
	}
	w.Header().Set("Server-Timing", fmt.Sprintf("queue;dur=%.3f, plan;dur=%.3f, store;dur=%.3f, encode;dur=%.3f",
		Milliseconds(f.Waited), Milliseconds(f.Planned), Milliseconds(f.Read()), Milliseconds(f.Encoded())))
}

// Milliseconds returns a duration in milliseconds, to the microsecond.
func Milliseconds(d time.Duration) float64 {
	const perMillisecond = 1_000
	return float64(d.Microseconds()) / perMillisecond
}
