package kg_test

import (
	"testing"

	"ties/kg"
)

// stints are as vague as those in a graph.
var stints = []kg.Stint{
	{S0: 17000, S1: 17364, E0: 18000, E1: 18364, Known: true},
	{S0: 17500, S1: 17530, E0: 19000, E1: kg.OpenFuture, Known: true},
	{S0: kg.OpenPast, S1: 17900, E0: 17600, E1: 18100, Known: true},
}

func BenchmarkOverlap(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		_ = kg.Overlap(stints[0], stints[1])
	}
}

func BenchmarkTogether(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		_ = kg.Together(stints[0], stints[1])
	}
}

func BenchmarkMeet(b *testing.B) {
	people := [][]kg.Stint{stints, stints[:2], stints[1:]}
	b.ReportAllocs()
	for b.Loop() {
		_, _ = kg.Meet(people)
	}
}

func BenchmarkFold(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		_ = kg.Fold("Éloïse Håkansson")
	}
}
