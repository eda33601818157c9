package server

import (
	"net/http"

	"github.com/rs/cors"
)

// exposedHeaders are the headers of answers that pages of other origins may read.
var exposedHeaders = []string{
	"Content-Disposition", "Retry-After", "Server-Timing", "Traceparent", cutHeader, "WWW-Authenticate", "X-Request-Id",
}

// withCORS allows requests from pages of the origins, if there are any. They may send any header: none is sent that the page
// does not know, since there are no cookies.
func withCORS(next http.Handler, origins []string) http.Handler {
	if len(origins) == 0 {
		return next
	}
	const hour = 60 * 60
	return cors.New(cors.Options{
		AllowedOrigins: origins,
		AllowedMethods: []string{http.MethodGet, http.MethodHead, http.MethodPost},
		AllowedHeaders: []string{"*"}, // which answers with the names that are asked for
		ExposedHeaders: exposedHeaders,
		MaxAge:         hour,
	}).Handler(next)
}
