package server

import (
	"encoding/json"
	"io"
	"net/http"

	"ties/graph/apierror"
	"ties/internal/observe"
)

// refuseData writes the response to a refused request in the format of GraphQL.
func refuseData(w http.ResponseWriter, status int, message string) {
	writeAPIError(w, status, apierror.CodeForbidden, message)
}

// writeAPIError writes an error response in the format of GraphQL.
func writeAPIError(w http.ResponseWriter, status int, code, message string) {
	requestID := observe.ErrorWritten(w, "", code)
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	encodeAPIError(w, code, message, requestID)
}

// encodeAPIError writes the body of an error response; requestID is "" for what comes before any request.
func encodeAPIError(w io.Writer, code, message, requestID string) {
	extensions := map[string]string{"code": code}
	if requestID != "" {
		extensions["requestId"] = requestID
	}
	_ = json.NewEncoder(w).Encode(map[string]any{"errors": []any{map[string]any{
		"message": message, "extensions": extensions,
	}}}) // the client has gone if this fails
}

func writeText(w http.ResponseWriter, status int, text string) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.WriteHeader(status)
	_, _ = w.Write([]byte(text + "\n")) // the client has gone if this fails
}
