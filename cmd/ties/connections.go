package main

import (
	"log/slog"
	"strings"

	"github.com/urfave/cli/v3"

	"ties/graph/apierror"
	"ties/internal/connlimit"
	"ties/internal/openfiles"
)

// The limits of connections unless flags give others.
const (
	defaultConnections       = 2_000
	defaultClientConnections = 500
)

const (
	connectionsFlag       = "max-connections"
	clientConnectionsFlag = "max-connections-per-address"
)

// connectionFlags limit the connections of a server.
func (e environment) connectionFlags() []cli.Flag {
	return []cli.Flag{
		&cli.IntFlag{Name: connectionsFlag, Value: defaultConnections, Sources: e.envSource(connectionsFlag),
			Usage: "`NUMBER` of connections at a time; one that waits for its client makes room for another"},
		&cli.IntFlag{Name: clientConnectionsFlag, Value: defaultClientConnections, Sources: e.envSource(clientConnectionsFlag),
			Usage: "`NUMBER` of them that one address may have, or one IPv6 network of 64 bits"},
	}
}

// parseConnections returns a limiter of connections. There are no more than the process may have open files for.
func parseConnections(command *cli.Command, log *slog.Logger) (*connlimit.Limiter, error) {
	total, perClient := command.Int(connectionsFlag), command.Int(clientConnectionsFlag)
	for flag, value := range map[string]int{connectionsFlag: total, clientConnectionsFlag: perClient} {
		if value < 1 {
			return nil, usageErrorf("--%s %d is too few: want 1 or more", flag, value)
		}
	}
	if most := openFiles(); total > most {
		log.Warn("fewer connections than asked for: the process may open only so many files", "connections", most)
		total = most
	}
	return connlimit.New(total, perClient, tooManyConnections()), nil
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
