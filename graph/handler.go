package graph

import (
	"net/http"

	"ties/graph/httpapi"
	"ties/store"
)

// NewHandler returns the handler that serves GraphQL over HTTP from a store.
func NewHandler(store store.Reader, options httpapi.Options) http.Handler {
	return httpapi.NewHandler(NewSchema(store), options)
}
