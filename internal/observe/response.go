package observe

import "net/http"

// Response is the response to a request: it notes the status and the size, and may say what took how long.
type Response struct {
	http.ResponseWriter
	request *Request
	timing  bool // whether it says what took how long
	status  int  // 0 before the headers are sent
	bytes   int64
}

// WriteHeader implements http.ResponseWriter.
func (w *Response) WriteHeader(status int) {
	if w.status == 0 && (status >= http.StatusOK || status == http.StatusSwitchingProtocols) { // others are followed by one of these
		if w.timing {
			w.setTiming()
		}
		w.status = status
	}
	w.ResponseWriter.WriteHeader(status)
}

// Write implements io.Writer.
func (w *Response) Write(text []byte) (int, error) {
	if w.status == 0 {
		w.WriteHeader(http.StatusOK)
	}
	n, err := w.ResponseWriter.Write(text)
	w.bytes += int64(n)
	return n, err
}

// Flush implements http.Flusher.
func (w *Response) Flush() {
	if w.status == 0 {
		w.WriteHeader(http.StatusOK)
	}
	_ = http.NewResponseController(w.ResponseWriter).Flush() // a httptest.ResponseRecorder's does nothing
}

// Unwrap returns the inner writer, for http.ResponseController.
func (w *Response) Unwrap() http.ResponseWriter { return w.ResponseWriter }

// responseOf returns the Response that a writer writes to, nil if that is none.
func responseOf(w http.ResponseWriter) *Response {
	for {
		switch inner := w.(type) {
		case *Response:
			return inner
		case interface{ Unwrap() http.ResponseWriter }:
			w = inner.Unwrap()
		default:
			return nil
		}
	}
}

// WrittenTo returns the request that a response is to, nil if that is not observed.
func WrittenTo(w http.ResponseWriter) *Request {
	if r := responseOf(w); r != nil {
		return r.request
	}
	return nil
}

// ErrorWritten notes an error that is written to a response, of a root field or, without a key, of the whole request. It
// returns the ID of the request, which the error carries; "" if there is none.
func ErrorWritten(w http.ResponseWriter, key, code string) (id string) {
	r := WrittenTo(w)
	if r == nil {
		return ""
	}
	r.AddError(Error{Key: key, Code: code})
	return r.ID
}
