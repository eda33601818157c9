package neo4j

import (
	"context"
	"errors"
	"fmt"
	"regexp"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	toxiproxy "github.com/Shopify/toxiproxy/v2"
	"github.com/google/go-cmp/cmp"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/rs/zerolog"

	"ties/internal/neo4jserver"
	"ties/kg"
	"ties/kg/query"
)

// poorNetwork puts a proxy before the shared server, which can break its connections.
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

func addToxic(t *testing.T, proxy *toxiproxy.Proxy, toxic string) {
	t.Helper()
	if _, err := proxy.Toxics.AddToxicJson(strings.NewReader(toxic)); err != nil {
		t.Error(err)
	}
}

// Whatever the network does to a connection, calls are answered rightly or fail soon, and are answered again once it
// works.
func TestAPoorNetwork(t *testing.T) {
	proxy, access := poorNetwork(t)
	store := openAt(t, access, Options{Timeout: 2 * time.Second})
	if _, err := store.Apply(t.Context(), &kg.Batch{Put: hubRecords()}); err != nil {
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
		addToxic(t, proxy, c.toxic)
		took, err := timedRead(t.Context(), store)
		if c.answered != (err == nil) || err != nil && !errors.Is(err, kg.ErrUnavailable) || took > soonLimit {
			t.Errorf("%s: %v after %s", c.name, err, took)
		}
		if err := proxy.Toxics.RemoveToxic(t.Context(), "x"); err != nil {
			t.Fatal(err)
		}
		well := waitUntil(t, "an answer", func() bool {
			_, err := timedRead(t.Context(), store)
			return err == nil
		})
		t.Logf("%s: answered %t after %s; well again after %s", c.name, err == nil, took.Round(time.Millisecond), well)
	}
	nothingStays(t, store)
}

// nothingStays closes a store, the only one that is open, behind which there must be no connection to the database and no
// goroutine.
func nothingStays(t *testing.T, store *Store) {
	t.Helper()
	if err := store.Close(); err != nil {
		t.Error(err)
	}
	closed := waitUntil(t, "goroutines to end", func() bool { return len(atWork()) == 0 })
	watch := openAt(t, neo4jserver.Shared(t), Options{})
	gone := waitUntil(t, "connections to end", func() bool {
		rows, err := watch.client.Query(t.Context(), "CALL dbms.listConnections() YIELD userAgent WHERE userAgent = 'ties' RETURN count(*)", nil)
		return err == nil && rows[0][0] == int64(1) // its own
	})
	t.Logf("closed: goroutines had ended after %s, and connections %s later", closed, gone)
}

// ours are the packages of the driver and of stores.
var ours = regexp.MustCompile(`/neo4j-go-driver/|ties/store/neo4j(\.\(\*Store\)|/[a-z]+\.)`)

// atWork returns the stacks of the goroutines of stores and the driver, without those of proxies.
func atWork() (stacks []string) {
	all := make([]byte, 1<<20)
	all = all[:runtime.Stack(all, true)]
	for stack := range strings.SplitSeq(string(all), "\n\n") {
		if ours.MatchString(stack) {
			stacks = append(stacks, stack)
		}
	}
	return stacks
}

// The database has written a batch, and the acknowledgement is lost.
func TestAWriteThatWasNotAcknowledged(t *testing.T) {
	proxy, access := poorNetwork(t)
	direct := openShared(t, Options{})
	var cut atomic.Bool
	store := openAt(t, access, Options{Trace: func(message string) {
		if message != "COMMIT" || !cut.CompareAndSwap(true, false) {
			return
		}
		addToxic(t, proxy, `{"name": "x", "type": "limit_data", "stream": "downstream", "attributes": {"bytes": 1}}`)
	}})
	if _, err := store.Apply(t.Context(), &kg.Batch{Put: hubRecords()}); err != nil {
		t.Fatal(err)
	}
	batch := (&tide{}).batch(0)
	cut.Store(true)
	began := time.Now()
	if _, err := store.Apply(t.Context(), &batch); !errors.Is(err, kg.ErrUnavailable) {
		t.Fatalf("gave %v, want %v", err, kg.ErrUnavailable)
	}
	t.Logf("unavailable after %s", time.Since(began).Round(time.Millisecond))
	if err := proxy.Toxics.RemoveToxic(t.Context(), "x"); err != nil {
		t.Fatal(err)
	}
	written := exported(t, direct)
	if len(written) != len(hubRecords())+len(batch.Put) {
		t.Fatalf("the database holds %d records: the batch was not written", len(written))
	}
	again := (&tide{}).batch(0)
	if receipt, err := store.Apply(t.Context(), &again); err != nil || !receipt.Replayed || receipt.Revision.Number != keysOf(t, direct)[again.Key] {
		t.Fatalf("sent again: %+v, %v", receipt, err)
	}
	if diff := cmp.Diff(written, exported(t, direct)); diff != "" {
		t.Errorf("sent again, it has changed the database (-, +):\n%s", diff)
	}
	if got := degree(t, direct, "company:hub"); got != 1 {
		t.Errorf("the company has the degree %d, want 1", got)
	}
}

// Connections break after some bytes of an answer, again and again, while two write.
func TestWritesOverANetworkThatBreaks(t *testing.T) {
	proxy, access := poorNetwork(t)
	store := openAt(t, access, Options{})
	if _, err := store.Apply(t.Context(), &kg.Batch{Put: hubRecords()}); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	var all sync.WaitGroup
	writers := []*tide{{T: t, store: store, number: 1}, {T: t, store: store, number: 2}}
	for _, w := range writers {
		all.Go(func() { w.run(ctx) })
	}
	for _, bytes := range []int{1, 40, 80, 160, 320, 640, 1280} {
		done, failed := writers[0].done.Load(), writers[1].failures.Load()
		waitUntil(t, "writes", func() bool { return writers[0].done.Load() > done+2 })
		addToxic(t, proxy, fmt.Sprintf(`{"name": "x", "type": "limit_data", "stream": "downstream", "attributes": {"bytes": %d}}`, bytes))
		waitUntil(t, "writes to fail", func() bool { return writers[1].failures.Load() > failed })
		if err := proxy.Toxics.RemoveToxic(t.Context(), "x"); err != nil {
			t.Fatal(err)
		}
	}
	cancel()
	all.Wait()
	nothingIsLost(t, store, writers)
}

func exported(t *testing.T, store *Store) (all []kg.Record) {
	t.Helper()
	if err := store.Export(t.Context(), func(r kg.Record) error { all = append(all, r); return nil }); err != nil {
		t.Fatal(err)
	}
	return all
}

func degree(t *testing.T, store *Store, id string) int64 {
	t.Helper()
	page, err := store.Read(t.Context(), planLookup(&query.Selection{Types: kg.Entities, Props: []query.Prop{query.PropDegree}}, id))
	if err != nil {
		t.Fatal(err)
	}
	return page.Rows[0].Values[0].Int
}

func timedRead(ctx context.Context, store *Store) (time.Duration, error) {
	began := time.Now()
	page, err := store.Read(ctx, planLookup(namesOnly, "company:hub"))
	if err == nil && page.Rows[0].Type != kg.TypeCompany {
		err = errors.New("the answer is wrong")
	}
	return time.Since(began), err
}

// namesOnly selects the IDs and names of entities.
var namesOnly = &query.Selection{Types: kg.Entities, Props: []query.Prop{query.PropID, query.PropName}}

func planLookup(want *query.Selection, ids ...string) *query.Plan {
	return &query.Plan{Start: &query.Lookup{IDs: ids, Types: kg.Nodes}, Selection: want}
}
