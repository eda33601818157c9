package bench

import (
	"context"
	"errors"
	"math/rand/v2"
	"path/filepath"
	"runtime"
	"slices"
	"testing"
	"time"

	"ties/bench/gen"
	"ties/internal/neo4jserver"
	"ties/kg"
	"ties/kg/query"
	"ties/store"
	"ties/store/neo4j"
	"ties/store/sqlite"
)

// The searches to measure, between random people.
var searches = []struct {
	name   string
	change func(*query.Paths)
}{
	{"Shortest", func(p *query.Paths) { p.Limit = 1 }},
	{"ShortestOnDisk", func(p *query.Paths) { p.Limit, p.Filter = 1, query.Any{p.Filter} }}, // which SQLite's in-memory graph cannot evaluate
	{"ShortestTogether", func(p *query.Paths) { p.Limit, p.Together, p.Kinds = 1, true, query.StintKinds() }},
	{"TenTogether", func(p *query.Paths) { p.Limit, p.Together, p.Kinds = 10, true, query.StintKinds() }},
	{"ShortestAroundHubs", func(p *query.Paths) { p.Limit, p.MaxDegree = 1, 100 }},
	{"Ten", func(p *query.Paths) { p.Limit = 10 }},
}

func BenchmarkPathsInSQLite(b *testing.B) {
	store, err := sqlite.Open(b.Context(), filepath.Join(b.TempDir(), "ties.db"))
	if err != nil {
		b.Fatal(err)
	}
	measurePaths(b, store, store.RebuildGraph)
}

// BenchmarkBuildGraphInSQLite measures building the in-memory graph for searches, and its size.
func BenchmarkBuildGraphInSQLite(b *testing.B) {
	store, err := sqlite.Open(b.Context(), filepath.Join(b.TempDir(), "ties.db"))
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = store.Close() })
	fill(b, store)
	heap := func() uint64 {
		var m runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	before := heap()
	for b.Loop() {
		if err := store.RebuildGraph(b.Context()); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric((float64(heap())-float64(before))/1e6, "heap-MB")
	runtime.KeepAlive(store)
}

func BenchmarkPathsInNeo4j(b *testing.B) {
	access := neo4jserver.Shared(b)
	neo4jserver.Empty(b, access)
	store, err := neo4j.Open(b.Context(), access.URL, neo4j.Options{Username: access.Username, Password: access.Password})
	if err != nil {
		b.Fatal(err)
	}
	measurePaths(b, store, func(context.Context) error { return nil })
}

// measurePaths reports the median and the 95th percentile, and how many in a hundred searches were refused: some
// pairs are much further apart than others, so that the mean says little.
func measurePaths(b *testing.B, store store.Store, ready func(context.Context) error) {
	b.Helper()
	b.Cleanup(func() { _ = store.Close() })
	fill(b, store)
	if err := ready(b.Context()); err != nil {
		b.Fatal(err)
	}
	ids := personIDs(b)
	for _, one := range searches {
		b.Run(one.name, func(b *testing.B) {
			random := rand.New(rand.NewPCG(1, 1))
			var took []time.Duration
			refused := 0
			for b.Loop() {
				plan := pathsPlan(random, ids, one.change)
				began := time.Now()
				_, err := store.Read(b.Context(), plan)
				took = append(took, time.Since(began))
				if errors.Is(err, kg.ErrTooLarge) {
					refused++
				} else if err != nil {
					b.Fatal(err)
				}
			}
			slices.Sort(took)
			b.ReportMetric(float64(took[len(took)/2].Microseconds()), "median-µs")
			b.ReportMetric(float64(took[len(took)*95/100].Microseconds()), "p95-µs")
			b.ReportMetric(100*float64(refused)/float64(len(took)), "%refused")
		})
	}
}

// personIDs returns the IDs of all people in the graph that fill writes.
func personIDs(b *testing.B) (ids []string) {
	b.Helper()
	err := gen.Each(gen.Options{People: *people, Seed: 1}, func(r kg.Record) error {
		if r.RecordType() == kg.TypePerson {
			ids = append(ids, r.RecordID())
		}
		return nil
	})
	if err != nil {
		b.Fatal(err)
	}
	return ids
}

// pathsPlan asks for paths between two people, with the names of what they lead through, and the words that prove each hop.
func pathsPlan(random *rand.Rand, ids []string, change func(*query.Paths)) *query.Plan {
	from := random.IntN(len(ids))
	to := (from + 1 + random.IntN(len(ids)-1)) % len(ids)
	standings := &query.Compare{Prop: query.PropStanding, Op: query.OpOneOf}
	for _, s := range kg.Asserted() {
		standings.Values = append(standings.Values, query.Value{Text: s.String()})
	}
	p := &query.Paths{
		From: ids[from], To: ids[to], Kinds: kg.AllKinds(), Filter: standings, MaxHops: 6, MaxDegree: query.AnyDegree, Through: query.StintKinds(), Limit: 10, Most: 100_000,
	}
	change(p)
	quotes := &query.Branch{On: kg.Relations, Step: query.CitationsStep{}, Selection: &query.Selection{Props: []query.Prop{query.PropQuote}}}
	relations := &query.Selection{Types: kg.Relations, Props: []query.Prop{query.PropKind, query.PropRole}, Branches: []*query.Branch{quotes}}
	return &query.Plan{Start: p, Selection: &query.Selection{Branches: []*query.Branch{
		{Step: query.PathEntitiesStep{}, Selection: &query.Selection{Types: kg.Entities, Props: []query.Prop{query.PropID, query.PropName}}},
		{Step: query.HopsStep{}, Selection: &query.Selection{Branches: []*query.Branch{{Step: &query.HopRelationsStep{Limit: 100}, Selection: relations}}}},
	}}}
}
