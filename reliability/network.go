package main

import (
	"context"
	"fmt"
	"strings"
	"sync/atomic"
	"time"

	toxiproxy "github.com/Shopify/toxiproxy/v2"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/rs/zerolog"
)

var badNetwork = check{
	name:  "bad network",
	does:  "A proxy between the server and its Neo4j delays, slices, slows down, cuts, resets, half-closes and swallows what goes either way, while 8 clients ask.",
	bound: "Each answer is right, or `UNAVAILABLE` or `TIMEOUT`, within 15 s, and right again within 30 s after the network is well.",
	run:   spoilNetwork,
}

// toxics are what the proxy does to connections.
var toxics = []struct{ name, toxic string }{
	{"delays", `{"name": "x", "type": "latency", "stream": "downstream", "attributes": {"latency": 200, "jitter": 150}}`},
	{"pieces", `{"name": "x", "type": "slicer", "stream": "downstream", "attributes": {"average_size": 3, "size_variation": 2, "delay": 100}}`},
	{"a narrow line", `{"name": "x", "type": "bandwidth", "stream": "downstream", "attributes": {"rate": 2}}`},
	{"a late end", `{"name": "x", "type": "slow_close", "stream": "downstream", "attributes": {"delay": 2000}}`},
	{"answers swallowed", `{"name": "x", "type": "timeout", "stream": "downstream", "attributes": {"timeout": 0}}`},
	{"questions swallowed", `{"name": "x", "type": "timeout", "stream": "upstream", "attributes": {"timeout": 0}}`},
	{"closed after 100 ms", `{"name": "x", "type": "timeout", "stream": "upstream", "attributes": {"timeout": 100}}`},
	{"resets", `{"name": "x", "type": "reset_peer", "stream": "downstream", "attributes": {"timeout": 0}}`},
	{"cuts", `{"name": "x", "type": "limit_data", "stream": "downstream", "attributes": {"bytes": 60}}`},
	{"cuts upwards", `{"name": "x", "type": "limit_data", "stream": "upstream", "attributes": {"bytes": 60}}`},
}

func spoilNetwork(ctx context.Context, l *lab) (string, error) {
	if err := l.withNeo4j(ctx); err != nil {
		return "", err
	}
	if err := l.importPeople(ctx, l.neo4j.URL, "d", 100); err != nil {
		return "", err
	}
	_, address, _ := strings.Cut(l.neo4j.URL, "://")
	zerolog.SetGlobalLevel(zerolog.Disabled) // the proxy logs to the standard output, too
	var f faults
	var asked, well tally
	var next atomic.Int64
	together(atATime, func(int) {
		for i := next.Add(1); i <= int64(len(toxics)); i = next.Add(1) {
			t := toxics[i-1]
			after, err := spoilOnce(ctx, l, address, t.toxic, &asked, &f)
			if err != nil {
				f.addf("%s: %v", t.name, err)
			}
			well.add(t.name, after)
		}
	})
	return fmt.Sprintf("%d faults of the network, %d questions: %s; worst %s; well again within %s",
		len(toxics), asked.len(), &asked, rounded(asked.worst()), rounded(well.worst())), f.err()
}

// atATime is how many networks are spoilt at a time, each with a server of its own: most of the time all wait.
const atATime = 5

// spoilOnce starts a server behind a proxy, which spoils its network for some time, and returns how long it takes until a question is
// answered once it is well.
func spoilOnce(ctx context.Context, l *lab, address, toxic string, asked *tally, f *faults) (time.Duration, error) {
	metrics := toxiproxy.NewMetricsContainer(prometheus.NewRegistry())
	proxy := toxiproxy.NewProxy(toxiproxy.NewServer(metrics, zerolog.Nop()), "neo4j", "127.0.0.1:0", address)
	if err := proxy.Start(); err != nil {
		return 0, err
	}
	defer proxy.Stop()
	s, err := l.serve(ctx, "bolt://"+proxy.Listen)
	if err != nil {
		return 0, err
	}
	defer s.Stop()
	well, err := s.spoil(ctx, proxy, toxic, l.spell/4, l.within(15*time.Second), asked, f)
	s.isAlive(ctx, f)
	return well, err
}

// spoil asks through a bad network for some time, and returns how long it takes until a question is answered once it is well.
func (s *server) spoil(ctx context.Context, proxy *toxiproxy.Proxy, toxic string, spell, bound time.Duration, asked *tally, f *faults) (time.Duration, error) {
	if _, err := proxy.Toxics.AddToxicJson(strings.NewReader(toxic)); err != nil {
		return 0, err
	}
	during, cancel := context.WithTimeout(ctx, spell)
	defer cancel()
	together(8, func(int) {
		for during.Err() == nil {
			s.askDuringOutage(ctx, bound, asked, f)
		}
	})
	if err := proxy.Toxics.RemoveToxic(ctx, "x"); err != nil {
		return 0, err
	}
	return waitFor(ctx, 30*time.Second, func() bool { return s.ask(ctx, query(light)).answered() })
}
