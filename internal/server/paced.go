package server

import (
	"fmt"
	"net/http"
	"time"
)

// pace is how fast a client must take an answer, which keeps memory until then, or an export, which keeps what it reads in the
// store.
type pace struct {
	chunk  time.Duration // for each chunk
	credit time.Duration // for all chunks, beside what the rate grants
	rate   int64         // bytes a second
}

var (
	exportPace = pace{chunk: 10 * time.Second, credit: 30 * time.Second, rate: 64 << 10}
	answerPace = pace{chunk: 5 * time.Second, credit: 15 * time.Second, rate: 256 << 10}
)

// keepPace has clients take what a handler writes at a pace.
func keepPace(next http.Handler, keep pace) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		to := newPacedWriter(w, keep)
		next.ServeHTTP(to, r)
		to.extend() // for what is left to send
	})
}

// pacedWriter writes to a client that must keep a pace. Only the time counts for which the client keeps the server waiting.
type pacedWriter struct {
	http.ResponseWriter
	pace       pace
	controller *http.ResponseController
	waited     time.Duration
	written    int64
}

func newPacedWriter(w http.ResponseWriter, keep pace) *pacedWriter {
	return &pacedWriter{ResponseWriter: w, pace: keep, controller: http.NewResponseController(w)}
}

// Unwrap returns what is below it, for http.ResponseController.
func (p *pacedWriter) Unwrap() http.ResponseWriter { return p.ResponseWriter }

// Unpaced returns the writer of an answer that goes on as long as its client likes, which bounds each of its parts itself.
func (p *pacedWriter) Unpaced() http.ResponseWriter { return p.ResponseWriter }

// Write implements io.Writer.
func (p *pacedWriter) Write(text []byte) (n int, err error) {
	const size = 64 << 10
	for len(text) > 0 && err == nil {
		var written int
		written, err = p.writeChunk(text[:min(len(text), size)])
		n += written
		text = text[written:]
	}
	return n, err
}

func (p *pacedWriter) writeChunk(chunk []byte) (int, error) {
	begun := time.Now()
	p.extend()
	n, err := p.ResponseWriter.Write(chunk)
	p.waited += time.Since(begun)
	p.written += int64(n)
	if err != nil {
		return n, fmt.Errorf("the client has gone, or takes the answer too slowly: %w", err)
	}
	return n, nil
}

// extend sets the deadline of the next write. What was written last is sent when the handler returns.
func (p *pacedWriter) extend() {
	left := p.pace.credit + time.Duration(p.written/p.pace.rate)*time.Second - p.waited
	_ = p.controller.SetWriteDeadline(time.Now().Add(min(p.pace.chunk, left))) // a httptest.ResponseRecorder has none
}
