package server

import (
	"bytes"
	"encoding/json"
	"net/http"

	"ties/exchange/progress"
)

// importStreamType is what a client accepts that wants to know how far an import has come.
const importStreamType = "application/x-ndjson"

// importStream answers with lines of JSON: how far it has come, {"stage":"CHECKING","done":1,"total":9}, and last what the answer would
// be else, {"status":422,"answer":…}. It is the writer of that answer.
type importStream struct {
	to     http.ResponseWriter
	header http.Header
	status int
	body   bytes.Buffer
}

// importProgress is a line on how far an import has come: bytes while it checks, records while it writes.
type importProgress struct {
	Stage string `json:"stage"`
	Done  int64  `json:"done"`
	Total int64  `json:"total"`
}

var stageNames = map[progress.Stage]string{progress.Checking: "CHECKING", progress.Writing: "WRITING", progress.Building: "BUILDING"}

func newImportStream(to http.ResponseWriter) *importStream {
	to.Header().Set("Content-Type", importStreamType)
	return &importStream{to: to, header: http.Header{}, status: http.StatusOK}
}

// tell is a progress.Func.
func (s *importStream) tell(u progress.Update) {
	_ = json.NewEncoder(s.to).Encode(importProgress{stageNames[u.Stage], u.Done, u.Total}) // the client has gone if this fails
	_ = http.NewResponseController(s.to).Flush()
}

// Header implements http.ResponseWriter.
func (s *importStream) Header() http.Header { return s.header }

// WriteHeader implements http.ResponseWriter.
func (s *importStream) WriteHeader(status int) { s.status = status }

// Write implements http.ResponseWriter.
func (s *importStream) Write(text []byte) (int, error) { return s.body.Write(text) }

// Unwrap returns what is below it, for http.ResponseController.
func (s *importStream) Unwrap() http.ResponseWriter { return s.to }

// close writes the last line.
func (s *importStream) close() {
	_ = json.NewEncoder(s.to).Encode(struct {
		Status int             `json:"status"`
		Answer json.RawMessage `json:"answer"`
	}{s.status, bytes.TrimSpace(s.body.Bytes())}) // as above
}
