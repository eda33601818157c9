package httpapi

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"sync"
	"sync/atomic"
	"time"
	"unicode/utf8"

	"github.com/99designs/gqlgen/graphql"
	"github.com/coder/websocket"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"ties/graph/apierror"
)

// The bounds of a websocket.
const (
	maxSocketMessage    = 128 << 10 // bytes: a query and its variables
	maxSocketOperations = 100       // at a time
	initTimeout         = 10 * time.Second
	pingInterval        = 30 * time.Second
	pingTimeout         = 20 * time.Second
)

// The close codes of the protocol.
const (
	closeBadMessage  websocket.StatusCode = 4400
	closeNotBegun    websocket.StatusCode = 4401
	closeForbidden   websocket.StatusCode = 4403
	closeInitTimeout websocket.StatusCode = 4408
	closeDuplicate   websocket.StatusCode = 4409
	closeInitAgain   websocket.StatusCode = 4429
)

// socketMessage is a message of the protocol.
type socketMessage struct {
	ID      string          `json:"id"`
	Type    string          `json:"type"`
	Payload json.RawMessage `json:"payload"`
}

// socket is one websocket. Its messages are read one after the other; each operation has a goroutine.
type socket struct {
	websocketTransport
	conn    *websocket.Conn
	exec    graphql.GraphExecutor
	request *http.Request // of who sends
	ctx     context.Context
	begun   bool // whether connection_init has come

	closing atomic.Bool
	busy    sync.WaitGroup // operations
	mu      sync.Mutex     // guards active
	active  map[string]*socketOperation
}

// socketOperation is an operation that goes on.
type socketOperation struct {
	id      string
	payload json.RawMessage
	cancel  context.CancelFunc
}

// serve answers until the client or the server closes the websocket.
func (s *socket) serve() {
	defer func() { _ = s.conn.CloseNow() }() // it may be closed
	ctx, cancel := context.WithCancel(s.ctx)
	s.ctx = ctx
	defer s.busy.Wait()
	defer cancel()
	late := time.AfterFunc(initTimeout, func() { s.close(closeInitTimeout, "Connection initialisation timeout") })
	defer late.Stop()
	s.busy.Go(func() { s.watch(ctx) })
	for {
		kind, text, err := s.conn.Read(context.Background()) // a context that is done would cut the connection off, without a word
		if err != nil {
			return
		}
		if s.closing.Load() {
			continue // until the client has closed it
		}
		var m socketMessage
		if kind != websocket.MessageText || !utf8.Valid(text) || json.Unmarshal(text, &m) != nil {
			s.close(closeBadMessage, "Invalid message: want JSON in UTF-8 with a type")
			continue
		}
		s.receive(&m, late)
	}
}

// watch closes the websocket when the server stops, or the client is not there any more.
func (s *socket) watch(life context.Context) {
	ticker := time.NewTicker(pingInterval)
	defer ticker.Stop()
	for {
		select {
		case <-life.Done():
			if err := context.Cause(life); errors.Is(err, errStopping) {
				s.close(websocket.StatusGoingAway, err.Error())
			}
			return
		case <-ticker.C:
		}
		ctx, cancel := context.WithTimeout(life, pingTimeout)
		err := s.conn.Ping(ctx)
		cancel()
		if err != nil && life.Err() == nil {
			_ = s.conn.CloseNow() // there is nobody to be told
			return
		}
	}
}

// close closes the websocket with a reason, once.
func (s *socket) close(code websocket.StatusCode, reason string) {
	if s.closing.CompareAndSwap(false, true) {
		go func() { _ = s.conn.Close(code, reason) }() // it waits for the client, for some seconds, and for the reader
	}
}

// receive does what a message asks for.
func (s *socket) receive(m *socketMessage, late *time.Timer) {
	switch m.Type {
	case "connection_init":
		late.Stop()
		s.init(m)
	case "ping":
		s.send("pong", "", m.Payload)
	case "pong":
	case "subscribe":
		s.subscribe(m)
	case "complete":
		s.cancel(m.ID)
	default:
		s.close(closeBadMessage, "Invalid message: want one of connection_init, subscribe, complete, ping and pong")
	}
}

// init begins the connection. Pages cannot send headers with a websocket: the payload may hold that of authorization.
func (s *socket) init(m *socketMessage) {
	if s.begun {
		s.close(closeInitAgain, "Too many initialisation requests")
		return
	}
	s.begun = true
	var payload map[string]any
	if len(m.Payload) > 0 && json.Unmarshal(m.Payload, &payload) != nil {
		s.close(closeBadMessage, "Invalid message: want an object as the payload of connection_init")
		return
	}
	for _, name := range []string{"Authorization", "authorization"} {
		text, ok := payload[name].(string)
		if !ok || s.identify == nil {
			continue
		}
		ctx, err := s.identify(s.request.WithContext(s.ctx), text)
		if err != nil {
			s.close(closeForbidden, "Forbidden: the token is wrong, expired or revoked, or cannot be checked now")
			return
		}
		s.ctx, s.request = ctx, s.request.WithContext(ctx)
	}
	s.send("connection_ack", "", nil)
}

// subscribe begins an operation.
func (s *socket) subscribe(m *socketMessage) {
	switch {
	case !s.begun:
		s.close(closeNotBegun, "Unauthorized: want connection_init first")
		return
	case m.ID == "":
		s.close(closeBadMessage, "Invalid message: want an id to subscribe")
		return
	}
	ctx, cancel := context.WithCancel(s.ctx)
	op := &socketOperation{m.ID, m.Payload, cancel}
	others, ok := s.add(op)
	if !ok {
		cancel()
		s.close(closeDuplicate, "Subscriber for "+shortID(m.ID)+" already exists")
		return
	}
	s.busy.Go(func() {
		last := refusal(apierror.NewError(apierror.CodeOverloaded, nil, tooMany))
		if others < maxSocketOperations {
			last = s.run(ctx, op)
		}
		if s.remove(op) && last.kind != "" {
			s.send(last.kind, op.id, last.payload)
		}
	})
}

// lastMessage is what ends an operation, whose ID may be used again as soon as the client has it. It has no kind if there is nobody to be
// told.
type lastMessage struct {
	kind    string
	payload []byte
}

// refusal returns what ends an operation that is not executed.
func refusal(errs ...*gqlerror.Error) lastMessage {
	text, err := json.Marshal(errs)
	if err != nil {
		panic(err) // messages, paths and codes
	}
	return lastMessage{"error", text}
}

// add adds an operation, unless there is one with its ID, and returns how many others there are.
func (s *socket) add(op *socketOperation) (others int, ok bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.active[op.id] != nil {
		return 0, false
	}
	others = len(s.active)
	s.active[op.id] = op
	return others, true
}

// remove ends an operation. It reports whether the client has not done so before.
func (s *socket) remove(op *socketOperation) bool {
	op.cancel()
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.active[op.id] != op {
		return false
	}
	delete(s.active, op.id)
	return true
}

// cancel ends the operation of an ID, which may be used again at once.
func (s *socket) cancel(id string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if op := s.active[id]; op != nil {
		op.cancel()
		delete(s.active, id)
	}
}

// shortID returns an ID for a reason, which has at most 123 bytes.
func shortID(id string) string {
	const most = 40
	if len(id) <= most {
		return id
	}
	return id[:most] + "…"
}

// run answers an operation. It returns what ends it.
func (s *socket) run(ctx context.Context, of *socketOperation) (last lastMessage) {
	defer func() {
		if r := recover(); r != nil {
			last = refusal(presentError(ctx, recovered(ctx, r)))
		}
	}()
	release, ok := s.streams.takeOperation(s.client(s.request))
	if !ok {
		return refusal(apierror.NewError(apierror.CodeOverloaded, nil, tooMany))
	}
	defer release()
	params := &graphql.RawParams{}
	if err := decodeJSON(of.payload, params); err != nil {
		return refusal(badJSON(err, `the payload is no JSON object with a query: want {"query": "subscription { … }"}`))
	}
	ctx = graphql.StartOperationTrace(ctx)
	op, faults := s.exec.CreateOperationContext(ctx, params)
	if faults != nil {
		nameMissing(faults, op.Operation, params.Variables)
		return refusal(s.exec.DispatchError(graphql.WithOperationContext(ctx, op), faults).Errors...)
	}
	return s.answer(ctx, of.id, op)
}

// answer sends the answers to an operation, as long as there are any. It returns what ends it.
func (s *socket) answer(ctx context.Context, id string, op *graphql.OperationContext) lastMessage {
	respond, answering := s.exec.DispatchOperation(ctx, op)
	if op.Operation.Operation != ast.Subscription {
		var cancel context.CancelFunc
		answering, cancel = s.limit(answering)
		defer cancel()
	}
	for response := respond(answering); response != nil && ctx.Err() == nil; response = respond(answering) {
		if response.Data == nil { // it is refused
			return refusal(response.Errors...)
		}
		release, ok := s.holdAnswer(s.client(s.request), response)
		if !ok {
			return refusal(errManyAnswers())
		}
		s.streams.events.Add(1)
		s.send("next", id, responseJSON(response))
		release()
		if op.Operation.Operation == ast.Subscription && isRefused(response) {
			s.close(closeForbidden, "Forbidden: the token is expired or revoked, or has lost the right")
			return lastMessage{}
		}
	}
	if ctx.Err() != nil {
		return lastMessage{}
	}
	return lastMessage{kind: "complete"}
}

// isRefused reports whether a response is the refusal of who asks.
func isRefused(response *graphql.Response) bool {
	for _, e := range response.Errors {
		switch statusOfRefusal(e) {
		case http.StatusUnauthorized, http.StatusForbidden:
			return true
		}
	}
	return false
}

// send sends a message. A client that takes too long is cut off, which ends all of its operations.
func (s *socket) send(kind, id string, payload []byte) {
	text := append(make([]byte, 0, len(payload)+len(id)+len(kind)+len(`{"type":"","id":"","payload":}`)), `{"type":"`...)
	text = append(append(text, kind...), '"')
	if id != "" {
		name, _ := json.Marshal(id) // a string is always valid
		text = append(append(text, `,"id":`...), name...)
	}
	if len(payload) > 0 {
		text = append(append(text, `,"payload":`...), payload...)
	}
	ctx, cancel := context.WithTimeout(context.WithoutCancel(s.ctx), writeTimeout)
	defer cancel()
	if s.conn.Write(ctx, websocket.MessageText, append(text, '}')) != nil {
		_ = s.conn.CloseNow() // it may be closed
	}
}
