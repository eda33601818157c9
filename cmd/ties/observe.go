package main

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"time"

	"github.com/urfave/cli/v3"

	"ties/graph"
	"ties/graph/apierror"
	"ties/graph/httpapi"
	"ties/internal/clientip"
	"ties/internal/connlimit"
	"ties/internal/fairqueue"
	"ties/internal/metrics"
	"ties/internal/observe"
	"ties/internal/requestlog"
	"ties/store"
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

// observation is what an operator sees of a server.
type observation struct {
	observers observe.Observers
	metrics   *metrics.Metrics // nil without --metrics-listen, as what follows
	listener  net.Listener
	server    *http.Server
}

func newObservation(ctx context.Context, command *cli.Command, proxies clientip.Proxies, log *slog.Logger) (o observation, err error) {
	slow := command.Duration("slow-statement")
	if command.Bool("access-log") {
		o.observers = append(o.observers, &requestlog.AccessLog{
			Log: log, Client: func(r *http.Request) string { return proxies.Address(r).String() },
			Values: command.Bool("access-log-values"), Quiet: map[string]bool{healthRoute: true, readyRoute: true},
		})
	}
	if slow > 0 {
		o.observers = append(o.observers, &requestlog.SlowLog{Log: log, Longer: slow})
	}
	if address := command.String("metrics-listen"); address != "" {
		if o.listener, err = new(net.ListenConfig).Listen(ctx, "tcp", address); err != nil {
			return o, cannotListen("metrics-listen", address, err)
		}
		o.server = newHTTPServer(nil, log)
		o.metrics = metrics.New(metrics.Options{
			Version: version(), Store: storeKind(command.String("store")), RootFields: graph.RootFields(), Slow: slow, Failed: apierror.IsFailure,
		})
		o.observers = append(o.observers, o.metrics)
	}
	return o, nil
}

// apiOptions returns what a server offers to clients of GraphQL.
func (o serverOptions) apiOptions() httpapi.Options {
	api := httpapi.Options{HideSchema: !o.offer.introspection, HideSuggestions: !o.offer.suggestions, Access: o.policy, Client: o.client}
	if o.metrics != nil {
		api.Cache = o.metrics.AddCache
	}
	return api
}

// queued returns what is told of the turns of a queue.
func (o observation) queued() func(fairqueue.Class, time.Duration, error) {
	if o.metrics == nil {
		return nil
	}
	return o.metrics.Queued
}

// addQueue adds the state of a queue to the metrics.
func (o observation) addQueue(q *fairqueue.Queue) {
	if o.metrics != nil {
		o.metrics.AddQueue(q)
	}
}

// addConnections adds the connections of a server to the metrics.
func (o observation) addConnections(l *connlimit.Limiter) {
	if o.metrics != nil {
		o.metrics.AddConnections(l)
	}
}

// close ends serveMetrics.
func (o observation) close() {
	if o.server != nil {
		_, _ = o.listener.Close(), o.server.Close() // nothing is lost
	}
}

// serveMetrics serves the metrics, with those of a store, until close. It does nothing if they are not wanted.
func (o observation) serveMetrics(of store.Store, requests accessRules, log *slog.Logger) error {
	if o.metrics == nil {
		return nil
	}
	o.metrics.AddPools(of)
	guard, err := requests.guard(o.listener.Addr(), log)
	if err != nil {
		return err
	}
	mux := http.NewServeMux()
	mux.Handle("GET /metrics", guard.Data(o.metrics.Handler(), writeText))
	o.server.Handler = mux
	go func() {
		if err := o.server.Serve(o.listener); !errors.Is(err, http.ErrServerClosed) && !errors.Is(err, net.ErrClosed) {
			log.Error("metrics are not served any more", "error", err)
		}
	}()
	log.Info("serving metrics", "url", "http://"+o.listener.Addr().String()+"/metrics")
	return nil
}
