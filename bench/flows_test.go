package bench

import (
	"context"
	"flag"
	"path/filepath"
	"testing"

	"ties/bench/gen"
	"ties/internal/neo4jserver"
	"ties/kg"
	"ties/store/neo4j"
	"ties/store/sqlite"
)

var people = flag.Int("people", 10_000, "how many people the graph has that is measured")

// The flows that are measured: those into and out of the largest company, and the whole matrix.
var flows = []struct {
	name string
	plan *kg.Plan
}{
	{"OneCompany", flowsOf(func(f *kg.Flows) { f.To = []string{"company:0"} })},
	{"OneCompanyAndItsMoves", withMoves(flowsOf(func(f *kg.Flows) { f.To = []string{"company:0"} }))},
	{"Top20", flowsOf(func(*kg.Flows) {})},
	{"Top20AndTheirMoves", withMoves(flowsOf(func(*kg.Flows) {}))},
	{"Counted", flowsOf(func(f *kg.Flows) { f.People, f.Slice.Count = true, true })},
	{"DuringOneYear", flowsOf(func(f *kg.Flows) {
		day, next := kg.PartialDate("2015").First(), kg.PartialDate("2016").First()
		f.During = &kg.Stint{S0: day, S1: day, E0: next, E1: next, Known: true}
	})},
}

func flowsOf(change func(*kg.Flows)) *kg.Plan {
	f := &kg.Flows{Moves: kg.Moves{Standings: kg.Asserted()}, MinPeople: 1, Slice: kg.Slice{Limit: 20}}
	change(f)
	company := &kg.Want{Types: kg.Types(kg.TypeCompany), Props: []kg.Prop{kg.PropName}}
	return &kg.Plan{Start: f, Want: &kg.Want{
		Props: []kg.Prop{kg.PropPeople, kg.PropCertain, kg.PropPossible},
		Follow: []*kg.Branch{
			{Step: kg.EndStep{End: kg.Source}, Want: company}, {Step: kg.EndStep{End: kg.Target}, Want: company},
		},
	}}
}

func withMoves(p *kg.Plan) *kg.Plan {
	job := &kg.Want{Types: kg.Types(kg.TypeEmployment), Props: []kg.Prop{kg.PropRole, kg.PropStart, kg.PropEnd}}
	p.Want.Follow = append(p.Want.Follow, &kg.Branch{
		Step: &kg.MovesStep{Moves: p.Start.(*kg.Flows).Moves, Slice: kg.Slice{Limit: 5}},
		Want: &kg.Want{Props: []kg.Prop{kg.PropVerdict}, Follow: []*kg.Branch{
			{Step: kg.EndStep{End: kg.Source}, Want: job}, {Step: kg.EndStep{End: kg.Target}, Want: job},
		}},
	})
	return p
}

func BenchmarkFlowsInSQLite(b *testing.B) {
	store, err := sqlite.Open(b.Context(), filepath.Join(b.TempDir(), "ties.db"))
	if err != nil {
		b.Fatal(err)
	}
	measureFlows(b, store)
}

func BenchmarkFlowsInNeo4j(b *testing.B) {
	access := neo4jserver.Shared(b)
	neo4jserver.Empty(b, access)
	store, err := neo4j.Open(b.Context(), access.URL, neo4j.Options{Username: access.Username, Password: access.Password})
	if err != nil {
		b.Fatal(err)
	}
	measureFlows(b, store)
}

func measureFlows(b *testing.B, store kg.Store) {
	b.Helper()
	b.Cleanup(func() { _ = store.Close() })
	fill(b, store)
	for _, one := range flows {
		b.Run(one.name, func(b *testing.B) {
			for b.Loop() {
				page, err := store.Read(context.Background(), one.plan)
				if err != nil || len(page.Rows) == 0 {
					b.Fatal(err)
				}
			}
		})
	}
}

// fill writes a graph in batches.
func fill(b *testing.B, store kg.Store) {
	b.Helper()
	const each = 5_000
	batch := &kg.Batch{}
	err := gen.Each(gen.Options{People: *people, Seed: 1}, func(r kg.Record) error {
		if batch.Put = append(batch.Put, r); len(batch.Put) < each {
			return nil
		}
		full := batch
		batch = &kg.Batch{}
		return store.Apply(b.Context(), full)
	})
	if err == nil {
		err = store.Apply(b.Context(), batch)
	}
	if err != nil {
		b.Fatal(err)
	}
}
