package server

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"slices"
	"strings"
	"time"

	"ties/graph/apierror"
	"ties/graph/change"
	"ties/graph/httpapi"
	"ties/internal/edit"
	"ties/kg"
	"ties/store"
)

// The bounds of documents that are sent as text.
const (
	maxDocument       = 4 * kg.MaxBody // bytes
	documentTimeout   = 2 * time.Minute
	maxDocumentsTaken = 2 // at a time
)

// documentFields are the parameters of a document, beside its text.
var documentFields = []string{"title", "language", "url", "publisher", "publishedOn", "recordedAt"}

// documentRoute serves PUT /documents/{id}?title=…: a document whose text is too long for a request of GraphQL.
func documentRoute(to store.Store) http.Handler {
	free := make(chan struct{}, maxDocumentsTaken)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		patch, err := documentOf(r)
		if err != nil {
			httpapi.Refuse(w, r, err)
			return
		}
		select {
		case free <- struct{}{}:
			defer func() { <-free }()
		default:
			w.Header().Set("Retry-After", "10")
			writeAPIError(w, http.StatusServiceUnavailable, apierror.CodeOverloaded, "many documents are being sent: try again later")
			return
		}
		_ = http.NewResponseController(w).SetReadDeadline(time.Now().Add(documentTimeout)) // httptest.ResponseRecorder has none
		text, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxDocument))
		switch {
		case errors.As(err, new(*http.MaxBytesError)):
			writeAPIError(w, http.StatusRequestEntityTooLarge, apierror.CodeTooLarge, fmt.Sprintf("the text is larger than %d bytes", maxDocument))
			return
		case err != nil:
			writeAPIError(w, http.StatusBadRequest, apierror.CodeBadUserInput, "the text could not be read to its end")
			return
		}
		patch.Fields["text"] = string(text)
		result, err := edit.Apply(r.Context(), to, &edit.Edit{
			Parts: []edit.Part{{Patches: []edit.Patch{*patch}}}, Origin: change.OriginOf(r.Context(), time.Now(), r.URL.Query().Get("reason")),
		})
		if err != nil {
			httpapi.Refuse(w, r, err)
			return
		}
		writeDocumentResult(w, result)
	})
}

// documentOf returns the patch that a request asks for, without the text.
func documentOf(r *http.Request) (*edit.Patch, error) {
	media, parameters, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if charset := strings.ToLower(parameters["charset"]); err != nil || media != "text/plain" || charset != "" && charset != "utf-8" {
		return nil, &kg.RecordError{Field: "Content-Type", Reason: "want text/plain, in UTF-8"}
	}
	patch := &edit.Patch{Path: []string{}, Type: kg.TypeDocument, ID: r.PathValue("id"), Fields: map[string]any{}}
	if strings.HasPrefix(patch.ID, edit.ClientPrefix) {
		return nil, &kg.RecordError{Field: "id", Reason: "want an ID such as document:report"}
	}
	for name, values := range r.URL.Query() {
		switch {
		case slices.Contains(documentFields, name):
			patch.Fields[name] = values[0]
		case name != "reason":
			return nil, &kg.RecordError{Field: fmt.Sprintf("%.40q", name), Reason: "no such parameter: want " + strings.Join(documentFields, ", ") + " or reason"}
		}
	}
	return patch, nil
}

// documentProblem is a problem with a document, as JSON.
type documentProblem struct {
	Code edit.Code `json:"code"`
	Path []string  `json:"path"`
	Text string    `json:"text"`
}

// writeDocumentResult writes what became of a document.
func writeDocumentResult(w http.ResponseWriter, result *edit.Result) {
	answer := struct {
		Revision *int64            `json:"revision"` // null if nothing changed
		Problems []documentProblem `json:"problems"`
	}{Problems: []documentProblem{}}
	status := http.StatusOK
	for _, p := range result.Problems {
		status = http.StatusUnprocessableEntity
		answer.Problems = append(answer.Problems, documentProblem{p.Code, p.Path, p.Text})
	}
	if r := result.Receipt; r != nil && r.Revision != nil {
		answer.Revision = &r.Revision.Number
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(answer) // the client has gone if this fails
}
