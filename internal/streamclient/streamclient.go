// Package streamclient is a client of subscriptions over websockets (graphql-transport-ws) and server-sent events, for tests and
// measurements.
package streamclient

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"net/http"
	"net/url"
	"strings"

	"github.com/coder/websocket"
	"github.com/coder/websocket/wsjson"
)

// Protocol is the subprotocol of websockets.
const Protocol = "graphql-transport-ws"

// Message is a message of the protocol. The ID of a server-sent event is that which it has for Last-Event-ID.
type Message struct {
	ID      string          `json:"id,omitempty"`
	Type    string          `json:"type"`
	Payload json.RawMessage `json:"payload,omitempty"`
}

// Request is an operation.
type Request struct {
	Query     string         `json:"query"`
	Variables map[string]any `json:"variables,omitempty"`
}

// Socket is a websocket.
type Socket struct{ *websocket.Conn }

// RefusedError says how a server refused a websocket.
type RefusedError struct {
	Status int
	Header http.Header
}

func (e *RefusedError) Error() string {
	return fmt.Sprintf("the websocket is refused with %d %s", e.Status, http.StatusText(e.Status))
}

// Dial opens a websocket at an address that begins with http. A server that refuses it is a *RefusedError.
func Dial(ctx context.Context, address string, header http.Header) (*Socket, error) {
	options := &websocket.DialOptions{HTTPHeader: header, Host: header.Get("Host"), Subprotocols: []string{Protocol}}
	conn, response, err := websocket.Dial(ctx, address, options)
	switch {
	case err == nil:
		const most = 4 << 20
		conn.SetReadLimit(most)
		return &Socket{conn}, nil
	case response == nil:
		return nil, err
	}
	defer func() { _ = response.Body.Close() }()
	return nil, &RefusedError{response.StatusCode, response.Header}
}

// Open opens a websocket and begins the protocol, with a payload that may be nil.
func Open(ctx context.Context, address string, payload any) (*Socket, error) {
	s, err := Dial(ctx, address, nil)
	if err != nil {
		return nil, err
	}
	if err := s.Send(ctx, "connection_init", "", payload); err != nil {
		return nil, err
	}
	m, err := s.Receive(ctx)
	if err == nil && m.Type != "connection_ack" {
		err = fmt.Errorf("got %s, want connection_ack", m.Type)
	}
	return s, err
}

// Send sends a message.
func (s *Socket) Send(ctx context.Context, kind, id string, payload any) error {
	m := map[string]any{"type": kind}
	if id != "" {
		m["id"] = id
	}
	if payload != nil {
		m["payload"] = payload
	}
	return wsjson.Write(ctx, s.Conn, m)
}

// Receive returns the next message.
func (s *Socket) Receive(ctx context.Context) (m Message, err error) {
	return m, wsjson.Read(ctx, s.Conn, &m)
}

// Subscribe begins an operation.
func (s *Socket) Subscribe(ctx context.Context, id string, r Request) error {
	return s.Send(ctx, "subscribe", id, r)
}

// Events is a stream of server-sent events.
type Events struct {
	Response *http.Response
	lines    *bufio.Reader
}

// Post sends an operation, and returns the events of the answer. The caller closes the response's body.
func Post(ctx context.Context, address string, r Request, header http.Header) (*Events, error) {
	body, err := json.Marshal(r)
	if err != nil {
		return nil, err
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, address, bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	request.Header.Set("Content-Type", "application/json")
	return open(request, header)
}

// Get does as Post by GET, as a browser's EventSource does.
func Get(ctx context.Context, address, query string, header http.Header) (*Events, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, address+"?"+url.Values{"query": {query}}.Encode(), nil)
	if err != nil {
		return nil, err
	}
	return open(request, header)
}

func open(request *http.Request, header http.Header) (*Events, error) {
	maps.Copy(request.Header, header)
	request.Header.Set("Accept", "text/event-stream")
	response, err := http.DefaultClient.Do(request) //nolint:bodyclose // the caller closes it
	if err != nil {
		return nil, err
	}
	return &Events{response, bufio.NewReader(response.Body)}, nil
}

// Next returns the next event as a Message. A stream that ends without "complete" ends with io.ErrUnexpectedEOF.
func (e *Events) Next() (m Message, err error) {
	for {
		line, err := e.lines.ReadString('\n')
		if err != nil {
			if err == io.EOF {
				err = io.ErrUnexpectedEOF
			}
			return m, err
		}
		name, value, _ := strings.Cut(strings.TrimSuffix(line, "\n"), ":")
		value = strings.TrimPrefix(value, " ")
		switch {
		case line == "\n" && m.Type != "":
			return m, nil
		case name == "event":
			m.Type = value
		case name == "data":
			m.Payload = json.RawMessage(value)
		case name == "id":
			m.ID = value
		}
	}
}
