package kg_test

import (
	"math/rand/v2"
	"testing"

	"ties/kg"
)

// Whether somebody has left is what the sources say of each stint; when the last day was, what all choices say.
func TestHasLeftIsWhatAllChoicesOfDaysSay(t *testing.T) {
	stints := tightened()
	r := rand.New(rand.NewPCG(11, 12))
	during := kg.Interval{StartMin: 1, StartMax: 1, EndMin: 3, EndMax: 3, Known: true}
	found := map[kg.Verdict]int{}
	for range 4_000 {
		some := make([]kg.Interval, 1+r.IntN(2))
		dated := make([]kg.Dated, len(some))
		goes, said, known := false, true, true
		for i := range some {
			status := []kg.Status{kg.Ended, kg.Ended, kg.Ended, kg.Current, kg.StatusUnknown}[r.IntN(5)]
			some[i] = stints[r.IntN(len(stints))]
			some[i].Known = status == kg.Current || r.IntN(5) > 0
			dated[i] = kg.Dated{Period: kg.Period{Status: status}, Interval: some[i]}
			goes, said, known = goes || status == kg.Current, said && status == kg.Ended, known && some[i].Known
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
		if expected == kg.Certain && !said {
			expected = kg.Possible
			if !known {
				expected = kg.Unknown
			}
		}
		if got := kg.HasLeft(dated, &during); got != expected {
			t.Fatalf("HasLeft(%v) is %s; all choices say %s", dated, got, expected)
		}
		found[expected]++
	}
	for _, v := range []kg.Verdict{kg.Certain, kg.Possible, kg.Unknown, kg.None} {
		if found[v] < 10 {
			t.Errorf("only %d were %s", found[v], v)
		}
	}
}

func TestHasLeftByWhatTheSourcesSay(t *testing.T) {
	of := func(status kg.Status, known bool) kg.Dated {
		return kg.Dated{Period: kg.Period{Status: status}, Interval: kg.Interval{StartMin: kg.OpenPast, StartMax: 9, EndMin: kg.OpenPast, EndMax: kg.OpenFuture, Known: known}}
	}
	ended, goes, started, nothing := of(kg.Ended, false), of(kg.Current, true), of(kg.StatusUnknown, true), of(kg.StatusUnknown, false)
	for _, c := range []struct {
		stints []kg.Dated
		want   kg.Verdict
	}{
		{[]kg.Dated{ended}, kg.Certain},
		{[]kg.Dated{ended, ended}, kg.Certain},
		{[]kg.Dated{goes}, kg.None},
		{[]kg.Dated{ended, goes, nothing}, kg.None},
		{[]kg.Dated{started, ended}, kg.Possible},
		{[]kg.Dated{ended, nothing, started}, kg.Unknown},
	} {
		if got := kg.HasLeft(c.stints, nil); got != c.want {
			t.Errorf("%v: %s, want %s", c.stints, got, c.want)
		}
	}
}
