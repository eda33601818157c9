package storekit_test

import (
	"maps"
	"testing"

	"ties/internal/storekit"
	"ties/kg/temporal"
)

// Of each way the best verdict counts, and people are counted once; what is taken away again leaves nothing.
func TestSizesOfFlows(t *testing.T) {
	day := func(d temporal.Day) temporal.Interval {
		return temporal.Interval{StartMin: d, StartMax: d, EndMin: d + 1, EndMax: d + 1, Known: true}
	}
	vague := temporal.Interval{StartMin: temporal.OpenPast, StartMax: 9, EndMin: temporal.OpenPast, EndMax: 10}
	exact := []temporal.Job[string]{{At: "a", Bounds: day(1)}, {At: "b", Bounds: day(2)}, {At: "a", Bounds: day(3)}, {At: "b", Bounds: day(4)}}
	sizes := storekit.FlowCounts[string]{}
	sizes.Add(exact, 1)
	sizes.Add([]temporal.Job[string]{{At: "a", Bounds: day(1)}, {At: "b", Bounds: vague}}, 1)
	sizes.Add([]temporal.Job[string]{{At: "a", Bounds: day(1)}, {At: "b", Bounds: temporal.Interval{StartMin: 0, StartMax: 5, EndMin: 6, EndMax: 7, Known: true}}}, 1)
	want := storekit.FlowCounts[string]{
		{"a", "b"}: {People: 3, Certain: 1, Possible: 1}, {"b", "a"}: {People: 3, Certain: 1, Possible: 1},
		{"a", ""}: {People: 3}, {"b", ""}: {People: 3}, {"", "a"}: {People: 3}, {"", "b"}: {People: 3}, {"", ""}: {People: 3},
	}
	if !maps.Equal(sizes, want) {
		t.Errorf("got %v, want %v", sizes, want)
	}
	sizes.Add(exact, -1)
	if got := sizes[[2]string{"a", "b"}]; got != (storekit.FlowCount{People: 2, Possible: 1}) {
		t.Errorf("got %v", got)
	}
}
