package server

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"

	"github.com/coder/websocket"

	"ties/internal/streamclient"
)

// streamTransports returns the ways to send an operation whose answers may go on.
func streamTransports(kind string) []matrixTransport {
	return []matrixTransport{
		{"POST for events", func(s matrixServer, c caller, field string) *httptest.ResponseRecorder {
			body, err := json.Marshal(map[string]any{"query": kind + " { " + field + " }"})
			if err != nil {
				s.Fatal(err)
			}
			request := httptest.NewRequest(http.MethodPost, "/graphql", strings.NewReader(string(body)))
			request.Header.Set("Content-Type", "application/json")
			return s.readEvent(c, request)
		}},
		{"GET for events", func(s matrixServer, c caller, field string) *httptest.ResponseRecorder {
			if kind == "mutation" {
				return s.post(c, kind+" { "+field+" }", nil)
			}
			return s.readEvent(c, httptest.NewRequest(http.MethodGet, "/graphql?query="+url.QueryEscape(kind+" { "+field+" }"), nil))
		}},
		{"a websocket", func(s matrixServer, c caller, field string) *httptest.ResponseRecorder {
			return s.askSocket(c, kind+" { "+field+" }", nil)
		}},
		{"a websocket that says later who it is", func(s matrixServer, c caller, field string) *httptest.ResponseRecorder {
			var payload any
			if len(c.authorization) == 1 {
				payload = map[string]any{"Authorization": c.authorization[0]}
				c.authorization = nil
			}
			return s.askSocket(c, kind+" { "+field+" }", payload)
		}},
	}
}

// readEvent sends a request for events, and goes after the first one.
func (s matrixServer) readEvent(c caller, request *http.Request) *httptest.ResponseRecorder {
	request.Header.Set("Accept", "text/event-stream")
	ctx, cancel := context.WithCancel(request.Context())
	defer cancel()
	request = request.WithContext(ctx)
	for _, value := range c.authorization {
		request.Header.Add("Authorization", value)
	}
	if c.change != nil {
		c.change(request)
	}
	answer := httptest.NewRecorder()
	s.handler.ServeHTTP(leaving{answer, cancel}, request)
	return answer
}

// leaving is the response to a client that goes after the first event.
type leaving struct {
	*httptest.ResponseRecorder
	leave func()
}

func (l leaving) Flush() { l.leave() }

// askSocket asks over a websocket, and returns the first answer as if it were one of HTTP.
func (s matrixServer) askSocket(c caller, query string, payload any) *httptest.ResponseRecorder {
	answer := httptest.NewRecorder()
	request := httptest.NewRequest(http.MethodGet, s.url+"/graphql", nil)
	request.Header = http.Header{"Authorization": c.authorization}
	if c.change != nil {
		c.change(request)
	}
	socket, err := streamclient.Dial(s.Context(), request.URL.String(), request.Header)
	if refused := (*streamclient.RefusedError)(nil); errors.As(err, &refused) {
		answer.Code = refused.Status
		answer.Header().Set("WWW-Authenticate", refused.Header.Get("WWW-Authenticate"))
		return answer
	}
	if err != nil { // the header cannot be sent, or is too large
		return s.send(c, httptest.NewRequest(http.MethodGet, "/graphql?query="+url.QueryEscape(query), nil))
	}
	defer func() { _ = socket.CloseNow() }()
	err = errors.Join(socket.Send(s.Context(), "connection_init", "", payload), socket.Subscribe(s.Context(), "1", streamclient.Request{Query: query}))
	for err == nil {
		var m streamclient.Message
		if m, err = socket.Receive(s.Context()); err == nil && m.ID == "1" {
			return answered(answer, m)
		}
	}
	answer.Header().Set("WWW-Authenticate", "as the close code says")
	if answer.Code = http.StatusUnauthorized; websocket.CloseStatus(err) != 4403 {
		answer.Code = http.StatusInternalServerError
	}
	return answer
}

// answered returns a message as a response of HTTP.
func answered(answer *httptest.ResponseRecorder, m streamclient.Message) *httptest.ResponseRecorder {
	_, _ = answer.Write(m.Payload)
	if m.Type == "error" {
		answer.Header().Set("WWW-Authenticate", "as the error says")
		switch text := string(m.Payload); {
		case strings.Contains(text, "UNAUTHENTICATED"):
			answer.Code = http.StatusUnauthorized
		case strings.Contains(text, "FORBIDDEN"):
			answer.Code = http.StatusForbidden
		default:
			answer.Code = http.StatusBadRequest
		}
	}
	return answer
}
