package neo4j

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	toxiproxy "github.com/Shopify/toxiproxy/v2"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/rs/zerolog"

	"ties/internal/neo4jserver"
	"ties/kg"
)

// poorNetwork puts a proxy before the shared server, which can be told to spoil what goes through it.
func poorNetwork(t *testing.T) (*toxiproxy.Proxy, neo4jserver.Access) {
	t.Helper()
	access := neo4jserver.Shared(t)
	neo4jserver.Empty(t, access)
	scheme, address, _ := strings.Cut(access.URL, "://")
	metrics := toxiproxy.NewMetricsContainer(prometheus.NewRegistry())
	proxy := toxiproxy.NewProxy(toxiproxy.NewServer(metrics, zerolog.Nop()), "neo4j", "127.0.0.1:0", address)
	if err := proxy.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(proxy.Stop)
	access.URL = scheme + "://" + proxy.Listen
	return proxy, access
}

// Whatever the network does to a connection, calls are answered rightly or fail soon, and are answered again
// once it is well.
func TestAPoorNetwork(t *testing.T) {
	proxy, access := poorNetwork(t)
	store := openAt(t, access, Options{Timeout: 2 * time.Second})
	if err := store.Apply(t.Context(), &kg.Batch{Put: hub()}); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, toxic string
		answered    bool
	}{
		{"slow", `{"name": "x", "type": "latency", "stream": "downstream", "attributes": {"latency": 100, "jitter": 50}}`, true},
		{"in small pieces", `{"name": "x", "type": "slicer", "stream": "downstream", "attributes": {"average_size": 3, "size_variation": 2, "delay": 100}}`, true},
		{"half open", `{"name": "x", "type": "timeout", "stream": "downstream", "attributes": {"timeout": 0}}`, false},
		{"deaf", `{"name": "x", "type": "timeout", "stream": "upstream", "attributes": {"timeout": 0}}`, false},
		{"reset", `{"name": "x", "type": "reset_peer", "stream": "downstream", "attributes": {"timeout": 0}}`, false},
		{"cut off", `{"name": "x", "type": "limit_data", "stream": "downstream", "attributes": {"bytes": 10}}`, false},
	} {
		if _, err := proxy.Toxics.AddToxicJson(strings.NewReader(c.toxic)); err != nil {
			t.Fatal(err)
		}
		took, err := timedRead(t.Context(), store)
		if c.answered != (err == nil) || err != nil && !errors.Is(err, kg.ErrUnavailable) || took > soon {
			t.Errorf("%s: %v after %s", c.name, err, took)
		}
		if err := proxy.Toxics.RemoveToxic(t.Context(), "x"); err != nil {
			t.Fatal(err)
		}
		well := until(t, "an answer", func() bool {
			_, err := timedRead(t.Context(), store)
			return err == nil
		})
		t.Logf("%s: answered %t after %s; well again after %s", c.name, err == nil, took.Round(time.Millisecond), well)
	}
}

func timedRead(ctx context.Context, store *Store) (time.Duration, error) {
	began := time.Now()
	page, err := store.Read(ctx, find(&kg.Want{Types: kg.Entities, Props: named}, "company:hub"))
	if err == nil && page.Rows[0].Type != kg.TypeCompany {
		err = errors.New("the answer is wrong")
	}
	return time.Since(began), err
}
