package main

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"os"
	"slices"
	"strings"

	"github.com/urfave/cli/v3"

	"ties/internal/drain"
	"ties/internal/gcpace"
	"ties/internal/redact"
	"ties/internal/token"
)

// serveGCPercent is GOGC for a server. The garbage of requests is short-lived, and with the default of 100 the collector takes
// a fifth of the time of a profile.
const serveGCPercent = 300

// serveMaxGarbage is the most garbage in bytes, however much requests hold.
const serveMaxGarbage = 96 << 20

// paceGC sets the garbage collector's target of a server, unless the environment does (GOGC). restore undoes it.
func paceGC() (restore func()) {
	if os.Getenv("GOGC") != "" {
		return func() {}
	}
	return gcpace.Start(serveGCPercent, serveMaxGarbage)
}

func (p *program) serveCommand() *cli.Command {
	return &cli.Command{
		Name:  "serve",
		Usage: "run the server: GraphQL at /graphql, a playground at /, the explorer at /explore",
		Description: "/healthz succeeds while the process is alive, /readyz while the store can be used. SIGTERM and SIGINT shut down " +
			"gracefully: /readyz fails, then no connection is taken any more, and requests in flight may finish. A second one stops at once.",
		Flags: p.storeFlags(append([]cli.Flag{
			p.text("listen", "127.0.0.1:8080", "`ADDRESS` to listen on; port 0 picks a free port"),
			p.storeFlag(),
			p.shutdownFlag(),
			p.boolean("seed", true, "fill an empty store with the article (default: true); --seed=false leaves it empty"),
		}, slices.Concat(p.accessFlags(), p.signInFlags(), p.queueFlags(), p.connectionFlags(), p.offerFlags(), p.observeFlags())...)...),
		Action: p.serve,
	}
}

func (p *program) serve(ctx context.Context, command *cli.Command) (err error) {
	if err := noArguments(command); err != nil {
		return err
	}
	requests, err := parseAccess(command)
	if err != nil {
		return err
	}
	proxies, err := parseProxies(command)
	if err != nil {
		return err
	}
	listener, err := listen(ctx, command.String("listen"))
	if err != nil {
		return err
	}
	defer func() { _ = listener.Close() }() // the server may have closed it already
	log, err := newLog(p.stderr, command.String("log-format"))
	if err != nil {
		return err
	}
	slog.SetDefault(log) // for all parts that log, and packages that use log
	p.note = func(text string) { log.Warn(text) }
	connections, err := parseConnections(command, log)
	if err != nil {
		return err
	}
	guard, err := requests.guard(listener.Addr(), log)
	if err != nil {
		return err
	}
	signIn, err := parseSignIn(command, requests.policy, listener.Addr(), log)
	if err != nil {
		return err
	}
	seen, err := newObservation(ctx, command, proxies, log)
	if err != nil {
		return err
	}
	defer seen.close()
	memory, err := serverMemory(command, log)
	if err != nil {
		return err
	}
	store, err := p.openStore(ctx, command, command.String("store"))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()

	defer paceGC()()
	short, restore := limitMemory(memory, log)
	defer restore()
	if command.Bool("seed") {
		stop, err := seedOrRetry(ctx, store, log)
		if err != nil {
			return err
		}
		defer stop()
	}
	seen.addConnections(connections)
	if err := seen.serveMetrics(store, requests, log); err != nil {
		return err
	}
	tokens := token.NewAuthenticator(store)
	defer tokens.Close()
	by, address := signIn.authenticators(ctx, tokens, store)
	if address != "" {
		if err := p.printf("to edit, open %s", address); err != nil {
			return err
		}
	}
	announce(listener.Addr(), guard, requests.policy, log)
	options := serverOptions{
		policy: requests.policy, by: by,
		guard: guard, origins: requests.origins, offer: parseOffer(command), observation: seen,
		queue: newQueue(command.String("store"), short, seen), client: clientOf(proxies),
		shutdown: &shutdown{delay: command.Duration("shutdown-delay"), connections: connections, log: log}, log: log,
	}
	return options.shutdown.serve(ctx, listener, newServer(store, options))
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
