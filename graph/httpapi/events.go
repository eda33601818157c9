package httpapi

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"

	"ties/graph/apierror"
)

// mediaEvents is the media type of server-sent events. An operation is answered as graphql-sse does it (GraphQL over Server-Sent
// Events, distinct connections): an event "next" for each answer, and "complete" in the end.
const mediaEvents = "text/event-stream"

// acceptsEvents reports whether a client takes server-sent events.
func acceptsEvents(r *http.Request) bool {
	return strings.Contains(r.Header.Get("Accept"), mediaEvents)
}

// wantsEvents reports whether it takes nothing else.
func wantsEvents(r *http.Request) bool {
	accepted := r.Header.Get("Accept")
	return acceptsEvents(r) && !strings.Contains(accepted, "json") && !strings.Contains(accepted, "*/*")
}

// isStream reports whether the answer to a request may go on: its time is not limited as a whole.
func isStream(r *http.Request) bool { return acceptsEvents(r) || isUpgrade(r) }

// sendEvents answers an operation by server-sent events. Where it is refused for who asks, it is so by the status.
func (l loads) sendEvents(w http.ResponseWriter, r *http.Request, exec graphql.GraphExecutor, op *graphql.OperationContext) {
	if body, ok := r.Body.(*boundedBody); ok {
		body.release() // it has been read
	}
	release, ok := l.streams.takeOperation(l.client(r))
	if !ok {
		writeError(w, r, http.StatusServiceUnavailable, apierror.NewError(apierror.CodeOverloaded, nil, tooMany))
		return
	}
	defer release()
	ctx, end, err := l.streams.begin(streamContext(r.Context()))
	if err != nil {
		writeError(w, r, http.StatusServiceUnavailable, apierror.NewError(apierror.CodeUnavailable, nil, "%s", err))
		return
	}
	defer end()
	at, fault := positionOf(r.Header)
	if fault != nil {
		writeError(w, r, http.StatusBadRequest, fault)
		return
	}
	respond, answering := exec.DispatchOperation(context.WithValue(ctx, positionKey{}, at), op)
	if op.Operation.Operation != ast.Subscription {
		var cancel context.CancelFunc
		answering, cancel = l.limit(answering)
		defer cancel()
	}
	to := newEventWriter(w)
	for response := respond(answering); response != nil; response = respond(answering) {
		if !to.begun && response.Data == nil && statusOf(mediaJSON, response) != http.StatusOK {
			writeResponse(w, mediaJSON, response)
			return
		}
		release, ok := l.holdAnswer(l.client(r), response)
		if !ok {
			writeError(w, r, http.StatusServiceUnavailable, errManyAnswers())
			return
		}
		l.streams.events.Add(1)
		err := to.next(response, at)
		release()
		if err != nil {
			return // the client has gone, or is too slow
		}
	}
	to.finish(ctx)
}

// sendFault sends the response to an operation that is not executed.
func sendFault(w http.ResponseWriter, response *graphql.Response) {
	to := newEventWriter(w)
	if to.next(response, nil) == nil {
		to.finish(context.Background())
	}
}

// eventWriter writes server-sent events.
type eventWriter struct {
	http.ResponseWriter
	controller *http.ResponseController
	begun      bool
}

func newEventWriter(w http.ResponseWriter) *eventWriter {
	if paced, ok := w.(interface{ Unpaced() http.ResponseWriter }); ok {
		w = paced.Unpaced()
	}
	return &eventWriter{ResponseWriter: w, controller: http.NewResponseController(w)}
}

// begin sends the headers.
func (w *eventWriter) begin() {
	if w.begun {
		return
	}
	w.begun = true
	_ = w.controller.SetReadDeadline(time.Time{}) // the request has been read; a httptest.ResponseRecorder has none
	w.Header().Set("Content-Type", mediaEvents+"; charset=utf-8")
	w.Header().Set("X-Accel-Buffering", "no") // proxies are to pass each event on
	w.WriteHeader(http.StatusOK)
}

// next sends a response, with where its client is then if that is known.
func (w *eventWriter) next(response *graphql.Response, at *Position) error {
	text := []byte("event: next\n")
	if at != nil && at.told {
		text = fmt.Appendf(text, "id: %d\n", at.upTo)
	}
	text = append(append(text, "data: "...), responseJSON(response)...)
	return w.send(append(text, "\n\n"...))
}

// finish ends the stream. One that ends because the server stops is not complete: clients connect again.
func (w *eventWriter) finish(ctx context.Context) {
	if err := context.Cause(ctx); errors.Is(err, errStopping) {
		_ = w.send([]byte(": " + err.Error() + "\n\n")) // it has the rest of the time
		return
	}
	_ = w.send([]byte("event: complete\ndata:\n\n")) // the client may have gone
}

func (w *eventWriter) send(text []byte) error {
	w.begin()
	_ = w.controller.SetWriteDeadline(time.Now().Add(writeTimeout)) // as above
	if _, err := w.Write(text); err != nil {
		return err
	}
	return w.controller.Flush()
}
