package httpapi

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"maps"
	"mime"
	"net/http"
	"os"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"ties/graph/apierror"
	"ties/internal/observe"
)

// gqlgen's own transports write an answer by encoding/json, which parses all of it again, and repeat a request's body when
// it is no JSON.

const (
	mediaJSON     = "application/json"
	mediaResponse = "application/graphql-response+json"
)

// retryAfter is after how many seconds a request to an overloaded server may be sent again.
const retryAfter = "5"

// postTransport reads a query from a request's body.
type postTransport struct{ loads }

// Supports implements graphql.Transport.
func (postTransport) Supports(r *http.Request) bool { return r.Method == http.MethodPost }

// Do implements graphql.Transport.
func (t postTransport) Do(w http.ResponseWriter, r *http.Request, exec graphql.GraphExecutor) {
	body, err := io.ReadAll(r.Body)
	var tooLarge *http.MaxBytesError
	switch {
	case errors.As(err, &tooLarge):
		writeError(w, r, http.StatusRequestEntityTooLarge,
			apierror.NewError(apierror.CodeTooLarge, nil, "the request's body is larger than %d bytes: ask for less at once", MaxBody))
		return
	case errors.Is(err, errManyBodies):
		writeError(w, r, http.StatusServiceUnavailable, apierror.NewError(apierror.CodeOverloaded, nil, "%s: try again later", err))
		return
	case errors.Is(err, os.ErrDeadlineExceeded):
		writeError(w, r, http.StatusRequestTimeout, apierror.NewError(apierror.CodeTimeout, nil, "the request's body did not come to its end in time"))
		return
	case err != nil:
		writeError(w, r, http.StatusBadRequest, apierror.BadInput(nil, "the request's body could not be read to its end"))
		return
	}
	params := &graphql.RawParams{Headers: r.Header}
	if !utf8.Valid(body) { // decoding would replace invalid characters, and so search for another text
		writeError(w, r, http.StatusBadRequest, apierror.BadInput(nil, "the request's body is not UTF-8: want JSON in UTF-8"))
		return
	}
	if err := decodeJSON(body, params); err != nil {
		writeError(w, r, http.StatusBadRequest, badJSON(err,
			`the request's body is no JSON object with a query: want {"query": "{ … }", "variables": { … }}`))
		return
	}
	t.executeRequest(w, r, exec, params)
}

// getTransport reads a query from a request's URL.
type getTransport struct{ loads }

// Supports implements graphql.Transport.
func (getTransport) Supports(r *http.Request) bool { return r.Method == http.MethodGet }

// Do implements graphql.Transport.
func (t getTransport) Do(w http.ResponseWriter, r *http.Request, exec graphql.GraphExecutor) {
	values := r.URL.Query()
	for name := range values {
		if !utf8.ValidString(values.Get(name)) {
			writeError(w, r, http.StatusBadRequest, apierror.BadInput(nil, "the request's address is not UTF-8: want text in UTF-8, percent-encoded"))
			return
		}
	}
	params := &graphql.RawParams{
		Query: values.Get("query"), OperationName: values.Get("operationName"), Headers: r.Header,
	}
	for _, part := range []struct {
		name string
		into *map[string]any
	}{{"variables", &params.Variables}, {"extensions", &params.Extensions}} {
		text := values.Get(part.name)
		if text == "" {
			continue
		}
		if err := decodeJSON([]byte(text), part.into); err != nil {
			writeError(w, r, http.StatusBadRequest, badJSON(err, part.name+": want a JSON object"))
			return
		}
	}
	t.executeRequest(w, r, exec, params)
}

func decodeJSON(text []byte, into any) error {
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber()
	if err := d.Decode(into); err != nil {
		return err
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) { // More takes a closing bracket for the end
		return errors.New("text after the value")
	}
	return checkEscapes(text) // decoding has replaced what is no character
}

func (l loads) executeRequest(w http.ResponseWriter, r *http.Request, exec graphql.GraphExecutor, params *graphql.RawParams) {
	ctx := graphql.StartOperationTrace(r.Context())
	media := acceptedMediaType(r)
	if params.Query == "" && params.Extensions["persistedQuery"] == nil {
		writeError(w, r, http.StatusBadRequest, apierror.BadInput(nil, "the query is missing"))
		return
	}
	op, faults := exec.CreateOperationContext(ctx, params)
	observe.WrittenTo(w).SetQuery(params.Query, params.Variables)
	if faults != nil {
		nameMissing(faults, op.Operation, params.Variables)
		response := exec.DispatchError(graphql.WithOperationContext(ctx, op), faults)
		if wantsEvents(r) && statusOf(mediaJSON, response) == http.StatusOK {
			sendFault(w, response)
			return
		}
		writeResponse(w, media, response)
		return
	}
	if r.Method == http.MethodGet && op.Operation.Operation == ast.Mutation {
		w.Header().Set("Allow", http.MethodPost)
		writeError(w, r, http.StatusMethodNotAllowed, apierror.BadInput(nil, "GET is not for mutations: want POST"))
		return
	}
	isSubscription := op.Operation.Operation == ast.Subscription
	switch {
	case isSubscription && !acceptsEvents(r):
		refuseSubscription(w, media, exec.DispatchError(graphql.WithOperationContext(ctx, op), gqlerror.List{apierror.BadInput(nil,
			"subscriptions are answered over a websocket (%s), or as server-sent events: want Accept: %s", socketProtocol, mediaEvents)}))
		return
	case isSubscription || wantsEvents(r):
		l.sendEvents(w, r, exec, op)
		return
	case acceptsEvents(r): // but gets a plain answer
		var cancel context.CancelFunc
		ctx, cancel = l.limit(ctx)
		defer cancel()
	}
	respond, ctx := exec.DispatchOperation(ctx, op)
	l.sendAnswer(w, r, media, respond(ctx))
}

// refuseSubscription writes the response to a subscription that accepts no events, unless who asks may not even know that.
func refuseSubscription(w http.ResponseWriter, media string, response *graphql.Response) {
	if statusOf(mediaJSON, response) != http.StatusOK {
		writeResponse(w, media, response)
		return
	}
	writeBody(w, media, http.StatusNotAcceptable, response)
}

// sendAnswer writes the answer to a query. Clients that take large ones slowly, or not at all, hold only so much memory.
func (l loads) sendAnswer(w http.ResponseWriter, r *http.Request, media string, response *graphql.Response) {
	release, ok := l.holdAnswer(l.client(r), response)
	if !ok {
		writeError(w, r, http.StatusServiceUnavailable, errManyAnswers())
		return
	}
	defer release()
	writeResponse(w, media, response)
}

// holdAnswer holds an answer in memory for a client until it is released. It is not ok where large ones hold too much.
func (l loads) holdAnswer(client string, response *graphql.Response) (release func(), ok bool) {
	if response == nil || len(response.Data) <= smallAnswer {
		return func() {}, true
	}
	size := int64(len(response.Data))
	return func() { l.answers.Give(client, size) }, l.answers.Take(client, size)
}

func errManyAnswers() *gqlerror.Error {
	return apierror.NewError(apierror.CodeOverloaded, nil, "many large answers are being sent: try again later")
}

// acceptedMediaType returns the media type of the answer.
func acceptedMediaType(r *http.Request) string {
	for _, part := range strings.Split(r.Header.Get("Accept"), ",") {
		if media, _, err := mime.ParseMediaType(strings.TrimSpace(part)); err == nil && media == mediaResponse {
			return mediaResponse
		}
	}
	return mediaJSON
}

// statusOf returns the status of a response. One without data is to a request that was not executed. Clients of plain
// JSON look for errors in the body, and take another status for one of a proxy (GraphQL over HTTP, 6.4.1), unless it says that they
// may not do this, or not now.
func statusOf(media string, response *graphql.Response) int {
	if response.Data != nil {
		return http.StatusOK
	}
	for _, e := range response.Errors {
		if status := statusOfRefusal(e); status != 0 {
			return status
		}
	}
	if media == mediaJSON {
		return http.StatusOK
	}
	return http.StatusBadRequest
}

// writeResponse writes the response to a query.
func writeResponse(w http.ResponseWriter, media string, response *graphql.Response) {
	if response == nil {
		response = &graphql.Response{Errors: gqlerror.List{apierror.NewError(apierror.CodeTimeout, nil, "the request was cancelled")}}
	}
	status := statusOf(media, response)
	challenge(w, status)
	writeBody(w, media, status, response)
}

// writeBody writes a response, whose data are JSON already.
func writeBody(w http.ResponseWriter, media string, status int, response *graphql.Response) {
	head := responseHead(response, observeErrors(w, response.Errors))
	parts := [][]byte{head, response.Data, {'}'}} // not put together: the data may be large
	w.Header().Set("Content-Type", media+"; charset=utf-8")
	w.Header().Set("Content-Length", strconv.Itoa(len(head)+len(response.Data)+1)) // otherwise it is sent in chunks
	if status == http.StatusServiceUnavailable {
		w.Header().Set("Retry-After", retryAfter)
	}
	w.WriteHeader(status)
	for _, part := range parts {
		if _, err := w.Write(part); err != nil {
			return // a client that went away needs no answer
		}
	}
}

// responseHead returns the JSON of a response with these errors, up to its data.
func responseHead(response *graphql.Response, errs gqlerror.List) []byte {
	head := []byte{'{'}
	if len(errs) > 0 {
		text, err := json.Marshal(errs)
		if err != nil {
			panic(err) // messages, paths and codes
		}
		head = append(append(head, `"errors":`...), text...)
	}
	if response.Data != nil {
		if len(head) > 1 {
			head = append(head, ',')
		}
		head = append(head, `"data":`...)
	}
	return head
}

// responseJSON returns the JSON of a response.
func responseJSON(response *graphql.Response) []byte {
	return append(append(responseHead(response, response.Errors), response.Data...), '}')
}

// observeErrors notes the errors of a response, and returns them with the ID of the request.
func observeErrors(w http.ResponseWriter, list gqlerror.List) gqlerror.List {
	with := make(gqlerror.List, len(list))
	for i, err := range list {
		code, _ := err.Extensions["code"].(string)
		var key string
		if len(err.Path) > 0 {
			if name, ok := err.Path[0].(ast.PathName); ok {
				key = string(name)
			}
		}
		shown := *err
		if id := observe.ErrorWritten(w, key, code); id != "" {
			shown.Extensions = map[string]any{"requestId": id}
			maps.Copy(shown.Extensions, err.Extensions)
		}
		with[i] = &shown
	}
	return with
}

// writeError writes an error as the response to a request that has no query.
func writeError(w http.ResponseWriter, r *http.Request, status int, fault *gqlerror.Error) {
	writeBody(w, acceptedMediaType(r), status, &graphql.Response{Errors: gqlerror.List{fault}})
}

// requestError is the response to a request that is refused unread.
type requestError struct {
	status int
	error  *gqlerror.Error
}

// checkRequest returns an error where a request is to be refused unread.
func checkRequest(r *http.Request) *requestError {
	switch r.Method {
	case http.MethodGet, http.MethodOptions:
		return nil
	case http.MethodPost:
		media, parameters, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
		charset := strings.ToLower(parameters["charset"])
		if err != nil || media != mediaJSON || charset != "" && charset != "utf-8" {
			return &requestError{http.StatusUnsupportedMediaType, apierror.BadInput(nil, "want the Content-Type %s, in UTF-8", mediaJSON)}
		}
		if r.ContentLength > MaxBody {
			return &requestError{http.StatusRequestEntityTooLarge, apierror.NewError(apierror.CodeTooLarge, nil,
				"the request's body is larger than %d bytes: ask for less at once", MaxBody)}
		}
		return nil
	default:
		return &requestError{http.StatusMethodNotAllowed, apierror.BadInput(nil, "want GET or POST")}
	}
}
