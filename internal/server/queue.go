package server

import (
	"net/http"
	"runtime"
	"time"

	"ties/internal/access"
	"ties/internal/clientip"
	"ties/internal/fairqueue"
)

// maxLightCost is up to which cost a query is taken for a light one, until its work shows.
const maxLightCost = 20_000

// maxLightTime is how long light queries usually take at most. On SQLite those that take longer are heavy ones at once.
const maxLightTime = 100 * time.Millisecond

// newQueue returns the queue of the queries for a store. Heavy ones leave one processor to the others. A database on another
// machine, or beside this one, does the work of several; what may load it is a quarter of what is not heavy.
func newQueue(of StoreKind, short func(fairqueue.Class) bool, seen observation) *fairqueue.Queue {
	processors := runtime.GOMAXPROCS(0)
	heavy, light, trial := max(1, processors-1), processors+1, maxLightTime
	if of != SQLite {
		light, trial = 16, 500*time.Millisecond
	}
	unproven := max(1, light/4)
	queue := fairqueue.New(fairqueue.Options{
		Limits: [fairqueue.Classes]fairqueue.Limits{
			fairqueue.Light:    {Calls: light - unproven, Waiting: 256},
			fairqueue.Unproven: {Calls: unproven, Waiting: 256},
			fairqueue.Heavy:    {Calls: heavy, Waiting: 128},
		},
		MaxLight: maxLightCost,
		Light:    maxLightTime,
		Trial:    trial,
		Short:    short,
		Observe:  seen.queued(),
	})
	seen.addQueue(queue)
	return queue
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
