package main

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"slices"
	"strings"
	"time"

	"github.com/urfave/cli/v3"

	"ties/internal/drain"
	"ties/internal/redact"
	"ties/internal/server"
)

func (p *program) serveCommand() *cli.Command {
	return &cli.Command{
		Name:  "serve",
		Usage: "run the server: GraphQL at /graphql, a front page at /, the explorer at /explore, a playground at /playground",
		Description: "/healthz succeeds while the process is alive, /readyz while the store can be used. SIGTERM and SIGINT shut down " +
			"gracefully: /readyz fails, then no connection is taken any more, and requests in flight may finish. A second one stops at once.",
		Flags: p.storeFlags(append([]cli.Flag{
			p.text("listen", "127.0.0.1:8080", "`ADDRESS` to listen on; port 0 picks a free port"),
			p.storeFlag(),
			p.shutdownFlag(),
			p.boolean("seed", true, "fill a store that was never written with the article (default: true); --seed=false leaves it empty"),
		}, slices.Concat(p.accessFlags(), p.signInFlags(), p.limitFlags(), p.pastFlags(), p.offerFlags(), p.observeFlags())...)...),
		Action: p.serve,
	}
}

// defaultShutdownDelay is the time in which load balancers notice that a server is not ready.
const defaultShutdownDelay = 2 * time.Second

func (e environment) shutdownFlag() cli.Flag {
	const name = "shutdown-delay"
	return &cli.DurationFlag{
		Name: name, Value: defaultShutdownDelay, Sources: e.envSource(name),
		Usage: "`TIME` during which a server that is told to stop says that it is not ready, and still takes requests",
	}
}

func (p *program) serve(ctx context.Context, command *cli.Command) (err error) {
	if err := noArguments(command); err != nil {
		return err
	}
	log, err := newLog(p.stderr, command.String("log-format"))
	if err != nil {
		return err
	}
	defer writeLog(ctx, log)()
	slog.SetDefault(log) // for all parts that log, and packages that use log
	p.note = func(text string) { log.Warn(text) }
	config, err := p.serverConfig(command, log)
	if err != nil {
		return err
	}
	if config.Listener, err = listen(ctx, command.String("listen")); err != nil {
		return err
	}
	defer func() { _ = config.Listener.Close() }() // the server may have closed it already
	if config.Observation, err = parseObservation(ctx, command); err != nil {
		return err
	}
	if metrics := config.Observation.Metrics; metrics != nil {
		defer func() { _ = metrics.Close() }() // as above
	}
	store, err := p.openStore(ctx, command, command.String("store"))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	return server.Run(ctx, store, config)
}

// serverConfig returns how flags set up a server, without its listeners.
func (p *program) serverConfig(command *cli.Command, log *slog.Logger) (config server.Config, err error) {
	config = server.Config{
		Store: storeKind(command.String("store")), StoreName: redact.URL(command.String("store")), Seed: command.Bool("seed"), Offer: parseOffer(command),
		ShutdownDelay: command.Duration("shutdown-delay"), Log: log,
		PrintAddress: func(address string) error { return p.printf("to edit, open %s", address) },
	}
	if config.Access, err = parseAccess(command); err != nil {
		return config, err
	}
	if config.Proxies, err = parseProxies(command); err != nil {
		return config, err
	}
	if config.SignIn, err = parseSignIn(command, log); err != nil {
		return config, err
	}
	if config.Past, err = parsePast(command); err != nil {
		return config, err
	}
	config.Limits, err = parseLimits(command, log)
	return config, err
}

func listen(ctx context.Context, address string) (*drain.Listener, error) {
	if strings.ContainsAny(address, "@/?") { // it may be a URL, and hold a password
		return nil, usageErrorf("--listen %q is no address: want HOST:PORT", redact.URL(address))
	}
	listener, err := new(net.ListenConfig).Listen(ctx, "tcp", address)
	if err != nil {
		return nil, cannotListen("listen", address, err)
	}
	return &drain.Listener{TCPListener: listener.(*net.TCPListener)}, nil
}
