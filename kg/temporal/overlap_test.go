package temporal_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"ties/kg/temporal"
)

// Of three stints, as of two, the rules must say what all choices of days say.
func TestOverlapOfSeveralIsWhatAllChoicesOfDaysSay(t *testing.T) {
	stints := tightened()
	r := rand.New(rand.NewPCG(1, 2))
	for range 1_500 {
		three := []temporal.Interval{stints[r.IntN(len(stints))], stints[r.IntN(len(stints))], stints[r.IntN(len(stints))]}
		want := tallyOfAll(three)
		if got := temporal.Overlap(three...); got != want.verdict(true) {
			t.Fatalf("Overlap(%v) is %s; all choices say %s", three, got, want.verdict(true))
		}
		days := temporal.SharedDays(three...)
		if days.Least != want.least || !days.Open && days.Most != want.most {
			t.Fatalf("Together(%v) is %v; all choices say %d to %d", three, days, want.least, want.most)
		}
		start, end := temporal.SharedPeriod(three...)
		checkShared(t, three, start, end)
	}
}

func tallyOfAll(stints []temporal.Interval) tally {
	all := tally{least: 1_000}
	eachChoice(stints, func(chosen []choice) {
		start, end := shared(chosen)
		days := max(0, int(end-start))
		all.choices++
		if days > 0 {
			all.overlapping++
		}
		all.least, all.most = min(all.least, days), max(all.most, days)
	})
	return all
}

func shared(chosen []choice) (start, end temporal.Day) {
	start, end = chosen[0].start, chosen[0].end
	for _, c := range chosen {
		start, end = max(start, c.start), min(end, c.end)
	}
	return start, end
}

// eachChoice calls f with one choice of days for each of some stints, in every combination.
func eachChoice(stints []temporal.Interval, f func(chosen []choice)) {
	each := make([][]choice, len(stints))
	for i, s := range stints {
		each[i] = allChoices(s)
	}
	var next func(chosen []choice)
	next = func(chosen []choice) {
		if len(chosen) == len(stints) {
			f(chosen)
			return
		}
		for _, c := range each[len(chosen)] {
			next(append(chosen, c))
		}
	}
	next(make([]choice, 0, len(stints)))
}

// checkShared asserts that the shared dates are true of all choices that share a day.
func checkShared(t *testing.T, stints []temporal.Interval, start, end temporal.PartialDate) {
	t.Helper()
	eachChoice(stints, func(chosen []choice) {
		from, to := shared(chosen)
		if from >= to {
			return
		}
		if start != "" && (from < start.First() || from > start.Last()) {
			t.Fatalf("Shared(%v) starts on %s, but may on %s", stints, start, from)
		}
		if end != "" && (to-1 < end.First() || to-1 > end.Last()) {
			t.Fatalf("Shared(%v) ends on %s, but may on %s", stints, end, to-1)
		}
	})
}

func TestSharedIsAsExactAsTheDates(t *testing.T) {
	stint := func(start, end temporal.PartialDate) temporal.Interval {
		s, err := temporal.Period{Start: start, End: end}.Bounds(false, recordedAt)
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	for _, c := range []struct {
		a, b       temporal.Interval
		start, end temporal.PartialDate
	}{
		{stint("2014", "2016-09"), stint("2015-03-02", "2020"), "2015-03-02", "2016-09"},
		{stint("2014", "2016"), stint("2014-06", "2016-03"), "2014", "2016"},
		{stint("2014-01", "2016-09"), stint("2013", "2016-09-12"), "2014-01", "2016-09"},
		{stint("", "2016"), stint("2015", ""), "", ""},
		{stint("2014", ""), stint("2015", "2016"), "2015", ""},
	} {
		if start, end := temporal.SharedPeriod(c.a, c.b); start != c.start || end != c.end {
			t.Errorf("Shared(%v, %v) is %q to %q, want %q to %q", c.a, c.b, start, end, c.start, c.end)
		}
	}
}

func TestMeetGivesUpOnTooManyChoices(t *testing.T) {
	vague := temporal.Interval{StartMin: 0, StartMax: 9, EndMin: 1, EndMax: 10, Known: true} // which is not united with another
	var people [][]temporal.Interval
	for range 10 {
		people = append(people, slices.Repeat([]temporal.Interval{vague}, 10))
	}
	if got, whole := temporal.OverlapOfGroup(people); whole || got.Verdict != temporal.Possible {
		t.Errorf("got %v, whole: %v", got, whole)
	}
}
