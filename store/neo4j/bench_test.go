package neo4j

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"ties/bench/ask"
	"ties/bench/gen"
	"ties/bench/load"
	"ties/graph"
	"ties/internal/neo4jserver"
	"ties/kg"
)

var benchPeople = flag.Int("people", 100_000, "how many people benchmarks have")

const (
	benchWarmUp = 3 // rounds that do not count: the database compiles its hot code
	benchRounds = 5
	benchRound  = 2 * time.Second
	benchSample = 1_000 // people who are asked about
)

// BenchmarkBesideTheBareDriver asks questions over HTTP, and sends the very same statements by the driver
// alone, by turns. It prints a table; what a benchmark usually says, the time of one run, means nothing here.
func BenchmarkBesideTheBareDriver(b *testing.B) {
	store, people := benchStore(b)
	server := httptest.NewServer(graph.NewHandler(store, graph.Options{}))
	defer server.Close()
	for _, q := range []struct{ name, text string }{{"profile", ask.Profile}, {"nested", ask.Nested}} {
		bodies := make([][]byte, len(people))
		for i, id := range people {
			bodies[i] = ask.Body(q.text, id)
		}
		statements := statementsFor(b, bodies)
		b.Logf("%-8s %d statement for each operation", q.name, statementsSent(b, store, bodies[0]))
		for _, clients := range []int{1, 8} {
			var served, bare []figure
			for range benchWarmUp + benchRounds {
				served = append(served, overHTTP(b, server.URL, bodies, clients))
				bare = append(bare, byDriver(b, store, statements, clients))
			}
			s, d := middle(served[benchWarmUp:]), middle(bare[benchWarmUp:])
			b.Logf("%-8s %d clients: ties %6.0f op/s, median %7s; bare driver %6.0f op/s, median %7s; latency ratio %.2f (goal: 1.2)",
				q.name, clients, s.perSecond, s.median, d.perSecond, d.median, float64(s.median)/float64(d.median))
		}
	}
}

// figure is the throughput of a round, and its median time.
type figure struct {
	perSecond float64
	median    time.Duration
}

func middle(rounds []figure) figure {
	slices.SortFunc(rounds, func(a, b figure) int { return int(a.median - b.median) })
	f := rounds[len(rounds)/2]
	f.median = f.median.Round(time.Microsecond)
	return f
}

// benchStore fills a server of its own with people, and draws some of them.
func benchStore(b *testing.B) (store *Store, sample []string) {
	b.Helper()
	server, err := neo4jserver.Start(b.Context(), neo4jserver.Options{HeapMB: 2048, PageCacheMB: 1024, Optimise: true})
	if err != nil {
		b.Skip(err)
	}
	b.Cleanup(func() {
		if err := server.Stop(); err != nil {
			b.Error(err)
		}
	})
	store, err = Open(b.Context(), server.URL, Options{Username: server.Username, Password: server.Password})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = store.Close() })
	var people []string
	records, began := 0, time.Now()
	err = inBatches(func(batch []kg.Record) error {
		records += len(batch)
		for _, r := range batch {
			if r.RecordType() == kg.TypePerson {
				people = append(people, r.RecordID())
			}
		}
		return store.Apply(b.Context(), &kg.Batch{Put: batch})
	})
	if err != nil {
		b.Fatal(err)
	}
	took := time.Since(began)
	b.Logf("%d people, %d records written in %s: %.0f a second", len(people), records, took.Round(time.Millisecond), float64(records)/took.Seconds())
	rand.New(rand.NewPCG(1, 1)).Shuffle(len(people), func(i, j int) { people[i], people[j] = people[j], people[i] })
	return store, people[:min(benchSample, len(people))]
}

// inBatches makes up people with their careers.
func inBatches(write func(batch []kg.Record) error) error {
	const each = 5_000
	var batch []kg.Record
	err := gen.Each(gen.Options{People: *benchPeople, Seed: 1}, func(r kg.Record) error {
		batch = append(batch, r)
		if len(batch) < each {
			return nil
		}
		err := write(batch)
		batch = batch[:0]
		return err
	})
	if err != nil {
		return err
	}
	return write(batch)
}

// statementsFor gives the statement that each request becomes.
func statementsFor(b *testing.B, bodies [][]byte) []*compiled {
	b.Helper()
	c := &catcher{}
	handler := graph.NewHandler(c, graph.Options{})
	list := make([]*compiled, len(bodies))
	for i, body := range bodies {
		post(handler, body)
		list[i] = compile(c.plan)
	}
	return list
}

func post(handler http.Handler, body []byte) *httptest.ResponseRecorder {
	request := httptest.NewRequest(http.MethodPost, "/", bytes.NewReader(body))
	request.Header.Set("Content-Type", "application/json")
	recorder := httptest.NewRecorder()
	handler.ServeHTTP(recorder, request)
	return recorder
}

// catcher is a store that keeps the plan it is asked to read.
type catcher struct{ plan *kg.Plan }

func (c *catcher) Read(_ context.Context, plan *kg.Plan) (*kg.Page, error) {
	c.plan = plan
	return &kg.Page{Rows: make([]kg.Row, 1)}, nil
}

// statementsSent counts what the driver sends to have a request answered.
func statementsSent(b *testing.B, s *Store, body []byte) (n int) {
	b.Helper()
	s.options.Trace = func(message string) {
		if strings.HasPrefix(message, "RUN ") {
			n++
		}
	}
	defer func() { s.options.Trace = nil }()
	if answer := post(graph.NewHandler(s, graph.Options{}), body).Body.String(); strings.Contains(answer, `"errors"`) {
		b.Fatal(answer)
	}
	return n
}

func overHTTP(b *testing.B, url string, bodies [][]byte, clients int) figure {
	b.Helper()
	r, err := load.Run(b.Context(), load.Plan{URL: url, Bodies: bodies, Clients: clients, For: benchRound})
	if err != nil {
		b.Fatal(err)
	}
	return figure{r.PerSecond(), r.Median}
}

// byDriver sends statements as somebody would who has nothing but the driver, and reads all that comes back.
func byDriver(b *testing.B, s *Store, statements []*compiled, clients int) figure {
	b.Helper()
	var mu sync.Mutex
	var took []time.Duration
	var all sync.WaitGroup
	began := time.Now()
	for c := range clients {
		all.Go(func() {
			for i := c * 37; time.Since(began) < benchRound; i++ {
				one := time.Now()
				if err := send(b.Context(), s, statements[i%len(statements)]); err != nil {
					b.Error(err)
					return
				}
				mu.Lock()
				took = append(took, time.Since(one))
				mu.Unlock()
			}
		})
	}
	all.Wait()
	elapsed := time.Since(began)
	slices.Sort(took)
	return figure{float64(len(took)) / elapsed.Seconds(), took[len(took)/2]}
}

func send(ctx context.Context, s *Store, c *compiled) error {
	session := s.driver.NewSession(ctx, neo4j.SessionConfig{DatabaseName: s.options.Database, AccessMode: neo4j.AccessModeRead})
	defer closeSession(session)
	result, err := session.Run(ctx, c.text, c.params)
	if err != nil {
		return err
	}
	records, err := result.Collect(ctx)
	if err == nil && len(records) != 1 {
		err = fmt.Errorf("%d records, want one", len(records))
	}
	return err
}
