package main

import (
	"context"
	"io"
	"log/slog"
	"net"
	"time"

	"github.com/urfave/cli/v3"

	"ties/internal/buildinfo"
	"ties/internal/requestlog"
	"ties/internal/server"
)

// observeFlags say what an operator sees of a server.
func (e environment) observeFlags() []cli.Flag {
	const slow = "slow-statement"
	return []cli.Flag{
		e.text("log-format", logText, "`FORMAT` of the log on standard error: text or json"),
		e.boolean("access-log", true, "log a line for each request (default: true), without what it asks for"),
		e.boolean("access-log-values", false, "add queries, with their variables, to these lines: they may be confidential"),
		&cli.DurationFlag{
			Name: slow, Value: time.Second, Sources: e.envSource(slow),
			Usage: "`TIME` from which on a statement of the store is logged, without its values; 0 for none",
		},
		e.text("metrics-listen", "", "`ADDRESS` at which /metrics answers Prometheus, such as 127.0.0.1:9090 (default: none)"),
	}
}

// parseObservation returns what an operator sees of a server, with the listener of the metrics if they are wanted.
func parseObservation(ctx context.Context, command *cli.Command) (o server.Observation, err error) {
	o = server.Observation{
		AccessLog: command.Bool("access-log"), AccessLogValues: command.Bool("access-log-values"),
		SlowStatement: command.Duration("slow-statement"), Version: buildinfo.Read().Name(),
	}
	if address := command.String("metrics-listen"); address != "" {
		if o.Metrics, err = new(net.ListenConfig).Listen(ctx, "tcp", address); err != nil {
			return o, cannotListen("metrics-listen", address, err)
		}
	}
	return o, nil
}

// The formats of the log.
const (
	logText = "text"
	logJSON = "json"
)

// newLog returns a log, whose lines name the requests that they are of.
func newLog(to io.Writer, format string) (*slog.Logger, error) {
	switch format {
	case logText:
		return slog.New(requestlog.NewTextHandler(to)), nil
	case logJSON:
		return slog.New(requestlog.NewJSONHandler(to)), nil
	default:
		return nil, usageErrorf("--log-format %q is none: want text or json", format)
	}
}

// writeLog has no line of a log wait any more once the context is done: a second signal ends the process at once. end has none wait
// either.
func writeLog(ctx context.Context, log *slog.Logger) (end func()) {
	atOnce := func() { _ = requestlog.WriteAtOnce(log) } // where it fails there is nobody to tell
	context.AfterFunc(ctx, atOnce)
	return atOnce
}
