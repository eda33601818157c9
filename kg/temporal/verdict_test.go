package temporal_test

import (
	"slices"
	"testing"

	"ties/kg/temporal"
)

// The days of the domain on which all pairs of stints are tried out: a bound is one of 0 to 5, or open. What
// is open is tried at edges that are well beyond.
const (
	lowest, highest      = temporal.Day(0), temporal.Day(3)
	farPast, farFuture   = lowest - 5, highest + 5
	openPast, openFuture = temporal.OpenPast, temporal.OpenFuture
)

// tightened lists every stint of the domain whose bounds can all be reached.
func tightened() []temporal.Interval {
	past, future := []temporal.Day{openPast}, []temporal.Day{}
	for d := lowest; d <= highest; d++ {
		past, future = append(past, d), append(future, d)
	}
	future = append(future, openFuture)
	both := append(slices.Clone(past), openFuture)
	var all []temporal.Interval
	for _, s0 := range past {
		for _, s1 := range both[1:] {
			for _, e0 := range both[:len(both)-1] {
				for _, e1 := range future {
					reached := s1 < e1 || e1 == openFuture
					if s0 <= s1 && e0 <= e1 && (s0 < e0 || s0 == openPast) && reached {
						all = append(all, temporal.Interval{StartMin: s0, StartMax: s1, EndMin: e0, EndMax: e1, Known: true})
					}
				}
			}
		}
	}
	return all
}

type choice struct{ start, end temporal.Day }

// allChoices lists all that a stint may mean.
func allChoices(s temporal.Interval) []choice {
	var all []choice
	for start := max(s.StartMin, farPast); start <= min(s.StartMax, farFuture); start++ {
		for end := max(s.EndMin, start+1, farPast+1); end <= min(s.EndMax, farFuture); end++ {
			all = append(all, choice{start, end})
		}
	}
	return all
}

// tally is what all choices of two stints say: how many overlap, and for how long.
type tally struct{ choices, overlapping, least, most int }

func tallyOf(a, b []choice) tally {
	all := tally{least: 1_000}
	for _, x := range a {
		for _, y := range b {
			days := max(0, int(min(x.end, y.end)-max(x.start, y.start)))
			all.choices++
			if days > 0 {
				all.overlapping++
			}
			all.least, all.most = min(all.least, days), max(all.most, days)
		}
	}
	return all
}

func (all tally) verdict(known bool) temporal.Verdict {
	switch {
	case all.overlapping == all.choices:
		return temporal.Certain
	case all.overlapping == 0:
		return temporal.None
	case !known:
		return temporal.Unknown
	default:
		return temporal.Possible
	}
}

func TestOverlapIsWhatAllChoicesOfDaysSay(t *testing.T) {
	stints := tightened()
	all := make([][]choice, len(stints))
	for i, s := range stints {
		all[i] = allChoices(s)
	}
	for i, a := range stints {
		for j, b := range stints[i:] {
			checkPair(t, a, b, tallyOf(all[i], all[i+j]))
		}
		if t.Failed() {
			return
		}
	}
}

func checkPair(t *testing.T, a, b temporal.Interval, want tally) {
	if got := temporal.Overlap(a, b); got != want.verdict(true) || temporal.Overlap(b, a) != got {
		t.Errorf("Overlap(%v, %v) is %s, the other way round %s; all choices say %s", a, b, got, temporal.Overlap(b, a), want.verdict(true))
	}
	vague := a
	vague.Known = false
	if got := temporal.Overlap(vague, b); got != want.verdict(false) || temporal.Overlap(b, vague) != got {
		t.Errorf("with nothing known of one, Overlap(%v, %v) is %s; all choices say %s", vague, b, got, want.verdict(false))
	}
	days := temporal.SharedDays(a, b)
	if days != temporal.SharedDays(b, a) {
		t.Errorf("Together(%v, %v) is %v, the other way round %v", a, b, days, temporal.SharedDays(b, a))
	}
	if days.Least != want.least {
		t.Errorf("Together(%v, %v) is at least %d; all choices say %d", a, b, days.Least, want.least)
	}
	if open := min(a.EndMax, b.EndMax) == openFuture || max(a.StartMin, b.StartMin) == openPast; days.Open != open {
		t.Errorf("Together(%v, %v) is open: %v, want %v", a, b, days.Open, open)
	}
	if !days.Open && days.Most != want.most {
		t.Errorf("Together(%v, %v) is at most %d; all choices say %d", a, b, days.Most, want.most)
	}
}

func TestHolds(t *testing.T) {
	stint := func(p temporal.Period) temporal.Interval {
		s, err := p.Bounds(false, recordedAt)
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	for _, c := range []struct {
		period temporal.Period
		on     temporal.PartialDate
		want   temporal.Verdict
	}{
		{temporal.Period{Start: "2014", End: "2016-09", Status: temporal.Ended}, "2015", temporal.Certain},
		{temporal.Period{Start: "2014", End: "2016-09", Status: temporal.Ended}, "2014-12-31", temporal.Certain},
		{temporal.Period{Start: "2014", End: "2016-09", Status: temporal.Ended}, "2014-12-30", temporal.Possible},
		{temporal.Period{Start: "2014", End: "2016-09", Status: temporal.Ended}, "2014", temporal.Certain},
		{temporal.Period{Start: "2014", End: "2016-09", Status: temporal.Ended}, "2013-12-31", temporal.None},
		{temporal.Period{Start: "2014", End: "2016-09", Status: temporal.Ended}, "2016-09", temporal.Certain},
		{temporal.Period{Start: "2014", End: "2016-09", Status: temporal.Ended}, "2016-09-02", temporal.Possible},
		{temporal.Period{Start: "2014", End: "2016-09", Status: temporal.Ended}, "2016-10", temporal.None},
		{temporal.Period{Start: "2014", Status: temporal.Current}, "2024-12-01", temporal.Certain},
		{temporal.Period{Start: "2014", Status: temporal.Current}, "2024-12-02", temporal.Possible},
		{temporal.Period{Start: "2014", Status: temporal.Current}, "2024", temporal.Certain},
		{temporal.Period{Status: temporal.Current}, "2024-12-01", temporal.Certain},
		{temporal.Period{Status: temporal.Current}, "2010", temporal.Possible},
		{temporal.Period{Status: temporal.Ended}, "2010", temporal.Unknown},
		{temporal.Period{Status: temporal.Ended}, "2025", temporal.None},
		{temporal.Period{}, "2010", temporal.Unknown},
		{temporal.Period{}, "2030", temporal.Unknown},
	} {
		if got := stint(c.period).Holds(c.on); got != c.want {
			t.Errorf("%v holds on %s: %s, want %s", c.period, c.on, got, c.want)
		}
	}
}

func TestSpanIsExactlyTheDaysOfADate(t *testing.T) {
	want := temporal.Interval{StartMin: parseDay(t, "2016-02-01"), StartMax: parseDay(t, "2016-02-01"), EndMin: parseDay(t, "2016-03-01"), EndMax: parseDay(t, "2016-03-01"), Known: true}
	if got := temporal.DateInterval("2016-02"); got != want {
		t.Errorf("got %v, want %v", got, want)
	}
}
