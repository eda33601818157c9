package temporal_test

import (
	"testing"

	"ties/kg/temporal"
)

// benchIntervals are as vague as those in a graph.
var benchIntervals = []temporal.Interval{
	{StartMin: 17000, StartMax: 17364, EndMin: 18000, EndMax: 18364, Known: true},
	{StartMin: 17500, StartMax: 17530, EndMin: 19000, EndMax: temporal.OpenFuture, Known: true},
	{StartMin: temporal.OpenPast, StartMax: 17900, EndMin: 17600, EndMax: 18100, Known: true},
}

func BenchmarkOverlap(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		_ = temporal.Overlap(benchIntervals[0], benchIntervals[1])
	}
}

func BenchmarkTogether(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		_ = temporal.SharedDays(benchIntervals[0], benchIntervals[1])
	}
}

func BenchmarkMeet(b *testing.B) {
	people := [][]temporal.Interval{benchIntervals, benchIntervals[:2], benchIntervals[1:]}
	b.ReportAllocs()
	for b.Loop() {
		_, _ = temporal.OverlapOfGroup(people)
	}
}
