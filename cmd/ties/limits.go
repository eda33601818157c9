package main

import (
	"context"
	"log/slog"
	"net/netip"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/docker/go-units"
	"github.com/urfave/cli/v3"

	"ties/graph/httpapi"
	"ties/internal/clientip"
	"ties/internal/memlimit"
	"ties/internal/server"
	"ties/store"
	"ties/store/sqlite"
)

// The limits of connections unless flags give others.
const (
	defaultConnections       = 2_000
	defaultClientConnections = 500
)

// Between what an answer of the API may take. The server gives up on a connection after 60 seconds.
const (
	minRequestTimeout = time.Second
	maxRequestTimeout = 50 * time.Second
)

const (
	requestTimeoutFlag    = "request-timeout"
	connectionsFlag       = "max-connections"
	clientConnectionsFlag = "max-connections-per-address"
)

// limitFlags limit what a server takes on, and say who the client is that others wait for.
func (e environment) limitFlags() []cli.Flag {
	return []cli.Flag{
		e.text("trusted-proxy", "", "`NETWORKS` or addresses of proxies whose X-Forwarded-For says who the client is, separated by commas "+
			"(default: with --public-url those of private networks and this machine, otherwise none)"),
		e.text("memory-limit", "", "`SIZE` of the memory that the server may use, such as 2GiB: when little of it is left, queries are refused "+
			"until there is more (default: the limit of the container, if it has one)"),
		e.requestTimeout("an answer of the API"),
		&cli.IntFlag{Name: connectionsFlag, Value: defaultConnections, Sources: e.envSource(connectionsFlag),
			Usage: "`NUMBER` of connections at a time, and of subscriptions; a connection that waits for its client makes room for another"},
		&cli.IntFlag{Name: clientConnectionsFlag, Value: defaultClientConnections, Sources: e.envSource(clientConnectionsFlag),
			Usage: "`NUMBER` of them that one address may have, or one IPv6 network of 64 bits, and of subscriptions of one client"},
	}
}

// requestTimeout limits the time of an answer.
func (e environment) requestTimeout(of string) cli.Flag {
	return &cli.DurationFlag{Name: requestTimeoutFlag, Value: httpapi.DefaultTimeout, Sources: e.envSource(requestTimeoutFlag),
		Usage: "`TIME` that " + of + " may take, from 1s to 50s; with more time it may take more work, too"}
}

// parseRequestTimeout returns the time that an answer may take.
func parseRequestTimeout(command *cli.Command) (time.Duration, error) {
	given := command.Duration(requestTimeoutFlag)
	if given < minRequestTimeout || given > maxRequestTimeout {
		return 0, usageErrorf("--%s %s: want a time from %s to %s", requestTimeoutFlag, given, minRequestTimeout, maxRequestTimeout)
	}
	return given, nil
}

// What a server keeps of the past unless flags say otherwise.
const (
	defaultPastViews = 3
	defaultPastSize  = "4GiB"
)

const pastViewsFlag = "past-views"

// pastFlags say how much is kept to answer what was known earlier.
func (e environment) pastFlags() []cli.Flag {
	return []cli.Flag{
		&cli.IntFlag{Name: pastViewsFlag, Value: defaultPastViews, Sources: e.envSource(pastViewsFlag),
			Usage: "`NUMBER` of earlier states that are kept at a time, for questions of asKnown, each a copy of the store; 0 answers none"},
		e.text("past-size", defaultPastSize, "`SIZE` of their files in all"),
		e.text("past-folder", "", "`FOLDER` for their files, which are removed in the end "+
			"(default: the folder of the SQLite file; for Neo4j that of temporary files)"),
	}
}

func parsePast(command *cli.Command) (server.Past, error) {
	p := server.Past{
		Views: command.Int(pastViewsFlag), Folder: command.String("past-folder"),
		Open: func(ctx context.Context, path string) (store.Store, error) { return sqlite.Open(ctx, path) },
	}
	if p.Views < 0 {
		return p, usageErrorf("--%s %d is too few: want 0 or more", pastViewsFlag, p.Views)
	}
	var err error
	text := command.String("past-size")
	if p.Size, err = units.RAMInBytes(text); err != nil || p.Size < 1 {
		return p, usageErrorf("--past-size %q is no size: want one such as 512MiB or 4GiB", text)
	}
	if p.Folder == "" {
		p.Folder = besideStore(command.String("store"))
	}
	return p, nil
}

// besideStore returns the folder of a SQLite file, or else that of temporary files.
func besideStore(url string) string {
	rest, ok := strings.CutPrefix(url, "sqlite:")
	if path, err := sqlitePath(rest); ok && err == nil && path != sqlite.Memory {
		return filepath.Dir(path)
	}
	return os.TempDir()
}

func parseLimits(command *cli.Command, log *slog.Logger) (server.Limits, error) {
	answer, err := parseRequestTimeout(command)
	if err != nil {
		return server.Limits{}, err
	}
	limits := server.Limits{
		Connections: command.Int(connectionsFlag), ConnectionsOfAddress: command.Int(clientConnectionsFlag), Answer: answer,
	}
	for flag, value := range map[string]int{connectionsFlag: limits.Connections, clientConnectionsFlag: limits.ConnectionsOfAddress} {
		if value < 1 {
			return limits, usageErrorf("--%s %d is too few: want 1 or more", flag, value)
		}
	}
	limits.Memory, err = serverMemory(command, log)
	return limits, err
}

// serverMemory returns the memory in bytes that a server may use: what is asked for, or else what its container allows; 0 if
// nothing limits it.
func serverMemory(command *cli.Command, log *slog.Logger) (int64, error) {
	text := command.String("memory-limit")
	if text == "" {
		return memlimit.OfContainer(log), nil
	}
	const least = 64 << 20
	limit, err := units.RAMInBytes(text)
	if err != nil || limit < least {
		return 0, usageErrorf("--memory-limit %q is no size that a server can work with: want one such as 512MiB or 2GiB", text)
	}
	return limit, nil
}

func parseProxies(command *cli.Command) (clientip.Proxies, error) {
	isNetwork := func(text string) bool { _, err := clientip.ParseNetwork(text); return err == nil }
	list, err := parseList(command, "trusted-proxy", isNetwork, "address or network: want one such as 10.0.0.7 or 10.0.0.0/8")
	if err != nil {
		return nil, err
	}
	if !command.IsSet("trusted-proxy") && command.String("public-url") != "" {
		return clientip.Private, nil
	}
	proxies := make([]netip.Prefix, len(list))
	for i, text := range list {
		proxies[i], _ = clientip.ParseNetwork(text)
	}
	return proxies, nil
}
