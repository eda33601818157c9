package main

import (
	"net/http"
	"net/netip"
	"runtime"
	"strings"
	"time"

	"github.com/urfave/cli/v3"

	"ties/internal/access"
	"ties/internal/clientip"
	"ties/internal/fairqueue"
)

// queueFlags say who waits for whom when a server has more to do than it can.
func (e environment) queueFlags() []cli.Flag {
	return []cli.Flag{
		e.text("trusted-proxy", "", "`NETWORKS` or addresses of proxies whose X-Forwarded-For says who the client is, separated by commas "+
			"(default: with --public-url those of private networks and this machine, otherwise none)"),
		e.text("memory-limit", "", "`SIZE` of the memory that the server may use, such as 2GiB: when little of it is left, queries are refused "+
			"until there is more (default: the limit of the container, if it has one)"),
	}
}

// maxLightCost is up to which cost a query is taken for a light one, until its work shows.
const maxLightCost = 20_000

// newQueue returns the queue of the queries for a store. Heavy ones leave one processor to the others. A database on another
// machine, or beside this one, does the work of several.
func newQueue(storeURL string, short func(fairqueue.Class) bool, seen observation) *fairqueue.Queue {
	processors := runtime.GOMAXPROCS(0)
	heavy, light, trial := max(1, processors-1), processors+1, 100*time.Millisecond
	if !strings.HasPrefix(storeURL, "sqlite:") {
		light, trial = 16, 500*time.Millisecond
	}
	queue := fairqueue.New(fairqueue.Options{
		Limits: [fairqueue.Classes]fairqueue.Limits{
			fairqueue.Light: {Calls: light, Waiting: 256},
			fairqueue.Heavy: {Calls: heavy, Waiting: 128},
		},
		MaxLight: maxLightCost,
		Trial:    trial,
		Short:    short,
		Observe:  seen.queued(),
	})
	seen.addQueue(queue)
	return queue
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

// clientOf returns in whose name requests wait: in that of a token, or else of an address, or the network that an IPv6 client
// has.
func clientOf(proxies clientip.Proxies) func(*http.Request) string {
	return func(r *http.Request) string {
		if name := access.FromContext(r.Context()).Name; name != "" {
			return "token " + name
		}
		return clientip.Network(proxies.Address(r)).String()
	}
}
