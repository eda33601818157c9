package kg_test

import (
	"maps"
	"testing"

	"ties/kg"
)

// Of each way the best verdict counts, and people are counted once; what is taken away again leaves nothing.
func TestSizesOfFlows(t *testing.T) {
	day := func(d kg.Day) kg.Interval {
		return kg.Interval{StartMin: d, StartMax: d, EndMin: d + 1, EndMax: d + 1, Known: true}
	}
	vague := kg.Interval{StartMin: kg.OpenPast, StartMax: 9, EndMin: kg.OpenPast, EndMax: 10}
	exact := []kg.Job[string]{{At: "a", Interval: day(1)}, {At: "b", Interval: day(2)}, {At: "a", Interval: day(3)}, {At: "b", Interval: day(4)}}
	sizes := kg.FlowCounts[string]{}
	sizes.Add(exact, 1)
	sizes.Add([]kg.Job[string]{{At: "a", Interval: day(1)}, {At: "b", Interval: vague}}, 1)
	sizes.Add([]kg.Job[string]{{At: "a", Interval: day(1)}, {At: "b", Interval: kg.Interval{StartMin: 0, StartMax: 5, EndMin: 6, EndMax: 7, Known: true}}}, 1)
	want := kg.FlowCounts[string]{
		{"a", "b"}: {People: 3, Certain: 1, Possible: 1}, {"b", "a"}: {People: 3, Certain: 1, Possible: 1},
		{"a", ""}: {People: 3}, {"b", ""}: {People: 3}, {"", "a"}: {People: 3}, {"", "b"}: {People: 3}, {"", ""}: {People: 3},
	}
	if !maps.Equal(sizes, want) {
		t.Errorf("got %v, want %v", sizes, want)
	}
	sizes.Add(exact, -1)
	if got := sizes[[2]string{"a", "b"}]; got != (kg.FlowCount{People: 2, Possible: 1}) {
		t.Errorf("got %v", got)
	}
}
