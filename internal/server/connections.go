package server

import (
	"log/slog"
	"strings"

	"ties/graph/apierror"
	"ties/internal/connlimit"
	"ties/internal/openfiles"
)

// newConnections returns a limiter of connections. There are no more than the process may have open files for.
func newConnections(limits Limits, log *slog.Logger) *connlimit.Limiter {
	total := limits.Connections
	if most := openFiles(); total > most {
		log.Warn("fewer connections than asked for: the process may open only so many files", "connections", most)
		total = most
	}
	return connlimit.New(total, limits.ConnectionsOfAddress, tooManyConnections())
}

// openFiles returns how many connections the process may have, apart from the files that the store needs.
func openFiles() int {
	const reserved, least = 128, 16
	return max(openfiles.Limit()-reserved, least)
}

func tooManyConnections() string {
	var body strings.Builder
	encodeAPIError(&body, apierror.CodeOverloaded, "the server has too many connections: try again later", "")
	return body.String()
}
