package httpapi

import (
	"context"
	"net/http"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/coder/websocket"

	"ties/graph/apierror"
	"ties/internal/observe"
)

// gqlgen's own transport for websockets has no write deadline, bounds no number of operations, and lacks most close codes of the
// protocol.

// socketProtocol is the subprotocol of websockets (GraphQL over WebSocket Protocol, of graphql-ws).
const socketProtocol = "graphql-transport-ws"

// websocketTransport answers operations over websockets.
type websocketTransport struct {
	loads
	identify func(r *http.Request, authorization string) (context.Context, error) // nil if nobody has a token
}

// Supports implements graphql.Transport.
func (websocketTransport) Supports(r *http.Request) bool { return isUpgrade(r) }

func isUpgrade(r *http.Request) bool { return strings.EqualFold(r.Header.Get("Upgrade"), "websocket") }

// Do implements graphql.Transport.
func (t websocketTransport) Do(w http.ResponseWriter, r *http.Request, exec graphql.GraphExecutor) {
	if !offersProtocol(r) {
		writeError(w, r, http.StatusBadRequest, apierror.BadInput(nil,
			"want the websocket subprotocol %s, as of the package graphql-ws; the older one, which is named graphql-ws, is not spoken", socketProtocol))
		return
	}
	client := t.client(r)
	if !t.streams.take(t.streams.sockets, client) {
		writeError(w, r, http.StatusServiceUnavailable, apierror.NewError(apierror.CodeOverloaded, nil, tooMany))
		return
	}
	defer t.streams.sockets.Give(client, 1)
	ctx, end, err := t.streams.begin(streamContext(r.Context()))
	if err != nil {
		writeError(w, r, http.StatusServiceUnavailable, apierror.NewError(apierror.CodeUnavailable, nil, "%s", err))
		return
	}
	defer end()
	// Where the page may come from has been checked (httpguard).
	conn, err := websocket.Accept(handshakeWriter{w}, r, &websocket.AcceptOptions{Subprotocols: []string{socketProtocol}, InsecureSkipVerify: true})
	if err != nil {
		return // it has been answered
	}
	conn.SetReadLimit(maxSocketMessage)
	s := &socket{websocketTransport: t, conn: conn, exec: exec, request: r, ctx: ctx, active: map[string]*socketOperation{}}
	s.serve()
}

// handshakeWriter spells the header of the subprotocol as RFC 6455 does: some clients, such as gql of Python, know no other spelling.
type handshakeWriter struct{ http.ResponseWriter }

// WriteHeader implements http.ResponseWriter.
func (w handshakeWriter) WriteHeader(status int) {
	const name = "Sec-WebSocket-Protocol"
	if h := w.Header(); status == http.StatusSwitchingProtocols {
		h[name] = h.Values(name)
		h.Del(name) // as Go spells it
	}
	w.ResponseWriter.WriteHeader(status)
}

// Unwrap returns what is below it, for http.ResponseController.
func (w handshakeWriter) Unwrap() http.ResponseWriter { return w.ResponseWriter }

// offersProtocol reports whether a client speaks the subprotocol.
func offersProtocol(r *http.Request) bool {
	for _, list := range r.Header.Values("Sec-WebSocket-Protocol") {
		for _, name := range strings.Split(list, ",") {
			if strings.TrimSpace(name) == socketProtocol {
				return true
			}
		}
	}
	return false
}

// streamContext returns a context of what goes on: its parts are observed one by one.
func streamContext(ctx context.Context) context.Context {
	observe.From(ctx).SetStream()
	return observe.Part(ctx)
}
