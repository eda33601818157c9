package temporal_test

import (
	"math/rand/v2"
	"testing"

	"ties/kg/temporal"
)

// Whether somebody has left is what the sources say of each stint; when the last day was, what all choices say.
func TestHasLeftIsWhatAllChoicesOfDaysSay(t *testing.T) {
	stints := tightened()
	r := rand.New(rand.NewPCG(11, 12))
	during := temporal.Interval{StartMin: 1, StartMax: 1, EndMin: 3, EndMax: 3, Known: true}
	found := map[temporal.Verdict]int{}
	for range 4_000 {
		some := make([]temporal.Interval, 1+r.IntN(2))
		dated := make([]temporal.Dated, len(some))
		goes, said, known := false, true, true
		for i := range some {
			status := []temporal.Status{temporal.Ended, temporal.Ended, temporal.Ended, temporal.Current, temporal.StatusUnknown}[r.IntN(5)]
			some[i] = stints[r.IntN(len(stints))]
			some[i].Known = status == temporal.Current || r.IntN(5) > 0
			dated[i] = temporal.Dated{Period: temporal.Period{Status: status}, Bounds: some[i]}
			goes, said, known = goes || status == temporal.Current, said && status == temporal.Ended, known && some[i].Known
		}
		var want judged
		eachChoice(some, func(chosen []choice) {
			last := chosen[0].end - 1
			for _, c := range chosen {
				last = max(last, c.end-1)
			}
			want.add(!goes && last >= during.StartMin && last < during.EndMin)
		})
		expected := want.verdict(known)
		if expected == temporal.Certain && !said {
			expected = temporal.Possible
			if !known {
				expected = temporal.Unknown
			}
		}
		if got := temporal.HasLeft(dated, &during); got != expected {
			t.Fatalf("HasLeft(%v) is %s; all choices say %s", dated, got, expected)
		}
		found[expected]++
	}
	for _, v := range []temporal.Verdict{temporal.Certain, temporal.Possible, temporal.Unknown, temporal.None} {
		if found[v] < 10 {
			t.Errorf("only %d were %s", found[v], v)
		}
	}
}

func TestHasLeftByWhatTheSourcesSay(t *testing.T) {
	of := func(status temporal.Status, known bool) temporal.Dated {
		return temporal.Dated{Period: temporal.Period{Status: status}, Bounds: temporal.Interval{StartMin: temporal.OpenPast, StartMax: 9, EndMin: temporal.OpenPast, EndMax: temporal.OpenFuture, Known: known}}
	}
	ended, goes, started, nothing := of(temporal.Ended, false), of(temporal.Current, true), of(temporal.StatusUnknown, true), of(temporal.StatusUnknown, false)
	for _, c := range []struct {
		stints []temporal.Dated
		want   temporal.Verdict
	}{
		{[]temporal.Dated{ended}, temporal.Certain},
		{[]temporal.Dated{ended, ended}, temporal.Certain},
		{[]temporal.Dated{goes}, temporal.None},
		{[]temporal.Dated{ended, goes, nothing}, temporal.None},
		{[]temporal.Dated{started, ended}, temporal.Possible},
		{[]temporal.Dated{ended, nothing, started}, temporal.Unknown},
	} {
		if got := temporal.HasLeft(c.stints, nil); got != c.want {
			t.Errorf("%v: %s, want %s", c.stints, got, c.want)
		}
	}
}
