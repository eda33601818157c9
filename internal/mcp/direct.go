package mcp

import (
	"bytes"
	"context"
	"io"
	"net/http"
	"regexp"
	"strconv"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"ties/internal/mcp/answer"
	"ties/internal/mcp/tools"
)

// directHandler answers calls of tools that come as most clients send them: one in a request, in a version of the protocol that has sessions. The
// SDK decodes such a request six times and encodes its answer four times, which takes longer than to find most answers. What it would
// answer is answered here at once; all other requests go on to it.
type directHandler struct {
	*Server
	tools map[string]*tools.Tool
	next  http.Handler
}

func (s *Server) direct(next http.Handler) directHandler {
	byName := map[string]*tools.Tool{}
	for _, t := range tools.All() {
		byName[t.Name] = t
	}
	return directHandler{s, byName, next}
}

// ServeHTTP implements http.Handler.
func (d directHandler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if !isPlain(r) {
		d.next.ServeHTTP(w, r)
		return
	}
	body, err := io.ReadAll(io.LimitReader(r.Body, maxBody))
	if call, ok := d.callIn(body); ok && err == nil {
		d.answer(r.Context(), w, call)
		return
	}
	r.Body = readAgain{io.MultiReader(bytes.NewReader(body), r.Body), r.Body}
	d.next.ServeHTTP(w, r)
}

// readAgain is a body of which a part has been read.
type readAgain struct {
	io.Reader
	io.Closer
}

// isPlain reports whether nothing but the body of a request says what it asks for.
func isPlain(r *http.Request) bool {
	if r.Method != http.MethodPost || r.ContentLength <= 0 || r.ContentLength > maxBody || len(r.Header["Last-Event-Id"]) > 0 {
		return false
	}
	switch r.Header.Get("Mcp-Protocol-Version") {
	case "", "2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25":
		return r.Header.Get("Content-Type") == "application/json" && r.Header.Get("Accept") == "application/json, text/event-stream"
	default:
		return false
	}
}

// directCall is a call of a tool.
type directCall struct {
	*tools.Tool
	id        []byte // as it is repeated
	arguments []byte
}

// callRequest is a request that calls a tool. One that has anything else is none.
type callRequest struct {
	Version string         `json:"jsonrpc"`
	ID      jsontext.Value `json:"id"`
	Method  string         `json:"method"`
	Params  struct {
		Name      string         `json:"name"`
		Arguments jsontext.Value `json:"arguments"`
		Meta      jsontext.Value `json:"_meta"`
	} `json:"params"`
}

// plainID matches numbers and texts that are written in one way only.
var plainID = regexp.MustCompile(`^(0|[1-9][0-9]{0,14}|"[A-Za-z0-9_:.-]{1,100}")$`)

// callIn returns the call that a request's body is; ok is false if it is none, or none that all versions of the protocol answer alike.
func (d directHandler) callIn(body []byte) (call directCall, ok bool) {
	var r callRequest
	if err := json.Unmarshal(body, &r, json.RejectUnknownMembers(true)); err != nil {
		return call, false
	}
	call = directCall{d.tools[r.Params.Name], r.ID, r.Params.Arguments}
	ok = call.Tool != nil && r.Version == "2.0" && r.Method == "tools/call" && plainID.Match(r.ID) &&
		(r.Params.Arguments == nil || r.Params.Arguments.Kind() == '{') && saysNothing(r.Params.Meta)
	return call, ok
}

// saysNothing reports whether the metadata of a request leave its answer as it is: those of the protocol itself may not.
func saysNothing(meta jsontext.Value) bool {
	return meta == nil || meta.Kind() == '{' && !bytes.Contains(meta, []byte("modelcontextprotocol")) && !bytes.ContainsRune(meta, '\\')
}

// answer answers a call as the SDK does.
func (d directHandler) answer(ctx context.Context, w http.ResponseWriter, call directCall) {
	found, err := d.call(ctx, call.Tool, call.arguments)
	if err != nil {
		found = answer.Answer{Text: errorText(err)}
	}
	const around = 150
	text := make([]byte, 0, len(found.Text)+len(found.Text)/8+len(found.Data)+around)
	text = append(append(append(text, `{"jsonrpc":"2.0","id":`...), call.id...), `,"result":{"content":[{"type":"text","text":`...)
	text = append(answer.AppendText(text, found.Text), `}]`...)
	if err != nil {
		text = append(text, `,"isError":true}}`...)
	} else {
		text = append(append(append(text, `,"structuredContent":`...), found.Data...), `}}`...)
	}
	w.Header().Set("Cache-Control", "no-cache, no-transform")
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Content-Length", strconv.Itoa(len(text)))
	_, _ = w.Write(text) // a client that went away needs no answer
}
