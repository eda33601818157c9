package twins_test

import (
	"testing"

	"ties/bench/gen"
	"ties/kg"
	"ties/kg/twins"
)

// BenchmarkFind is what it takes to find the pairs of a graph that has been read.
func BenchmarkFind(b *testing.B) {
	const people = 20_000
	for b.Loop() {
		all := twins.NewCollector()
		if err := gen.Each(gen.Options{People: people, Seed: 1}, func(r kg.Record) error { return all.Add(r) }); err != nil {
			b.Fatal(err)
		}
		if _, err := all.Find(b.Context()); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*people), "µs/person")
}
