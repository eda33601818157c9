package observe

import (
	"net/http"
	"strconv"
	"time"

	"ties/internal/requestid"
	"ties/internal/tracecontext"
)

// Handler returns a handler that observes each request, and gives it an ID, which the answer carries. With timing, answers
// to GraphQL operations say how long their parts took (Server-Timing).
func Handler(next http.Handler, observer Observer, timing bool) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		request := &Request{ID: requestid.Of(r), Parent: tracecontext.Of(r), began: time.Now(), observer: observer, facts: pool.Get().(*Facts)}
		request.context = requestContext{r.Context(), request}
		request.HTTP = r.WithContext(&request.context)
		request.response = Response{ResponseWriter: w, request: request, timing: timing}
		request.shown = [2]string{request.ID}
		w.Header()[requestid.Header] = request.shown[:1:1]
		observer.RequestBegan()
		aborted := true // if it panics
		defer func() { request.end(aborted) }()
		next.ServeHTTP(&request.response, request.HTTP)
		aborted = false
	})
}

// setTiming sets the header that says what took how long.
func (w *Response) setTiming() {
	w.request.update(func(f *Facts) {
		if len(f.Fields) == 0 {
			return
		}
		const most = 120 // bytes, about
		text := make([]byte, 0, most)
		text = appendMilliseconds(append(text, "queue;dur="...), f.Waited)
		text = appendMilliseconds(append(text, ", plan;dur="...), f.Planned)
		text = appendMilliseconds(append(text, ", store;dur="...), f.Read())
		text = appendMilliseconds(append(text, ", encode;dur="...), f.Encoded())
		w.request.shown[1] = string(text)
		w.Header()["Server-Timing"] = w.request.shown[1:]
	})
}

// appendMilliseconds appends a duration in milliseconds, to the microsecond.
func appendMilliseconds(text []byte, d time.Duration) []byte {
	const ten = 10
	text = append(strconv.AppendInt(text, d.Milliseconds(), ten), '.')
	below := d % time.Millisecond / time.Microsecond
	return append(text, '0'+byte(below/(ten*ten)), '0'+byte(below/ten%ten), '0'+byte(below%ten))
}
