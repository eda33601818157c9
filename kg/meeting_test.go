package kg_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"ties/kg"
)

// Of three stints, as of two, the rules must say what all choices of days say.
func TestOverlapOfSeveralIsWhatAllChoicesOfDaysSay(t *testing.T) {
	stints := tightened()
	r := rand.New(rand.NewPCG(1, 2))
	for range 1_500 {
		three := []kg.Interval{stints[r.IntN(len(stints))], stints[r.IntN(len(stints))], stints[r.IntN(len(stints))]}
		want := tallyOfAll(three)
		if got := kg.Overlap(three...); got != want.verdict(true) {
			t.Fatalf("Overlap(%v) is %s; all choices say %s", three, got, want.verdict(true))
		}
		days := kg.SharedDays(three...)
		if days.Least != want.least || !days.Open && days.Most != want.most {
			t.Fatalf("Together(%v) is %v; all choices say %d to %d", three, days, want.least, want.most)
		}
		start, end := kg.SharedPeriod(three...)
		checkShared(t, three, start, end)
	}
}

func tallyOfAll(stints []kg.Interval) tally {
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

func shared(chosen []choice) (start, end kg.Day) {
	start, end = chosen[0].start, chosen[0].end
	for _, c := range chosen {
		start, end = max(start, c.start), min(end, c.end)
	}
	return start, end
}

// eachChoice calls f with one choice of days for each of some stints, in every combination.
func eachChoice(stints []kg.Interval, f func(chosen []choice)) {
	each := make([][]choice, len(stints))
	for i, s := range stints {
		each[i] = choices(s)
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
func checkShared(t *testing.T, stints []kg.Interval, start, end kg.PartialDate) {
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
	stint := func(start, end kg.PartialDate) kg.Interval {
		s, err := kg.Period{Start: start, End: end}.Interval(false, recorded)
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	for _, c := range []struct {
		a, b       kg.Interval
		start, end kg.PartialDate
	}{
		{stint("2014", "2016-09"), stint("2015-03-02", "2020"), "2015-03-02", "2016-09"},
		{stint("2014", "2016"), stint("2014-06", "2016-03"), "2014", "2016"},
		{stint("2014-01", "2016-09"), stint("2013", "2016-09-12"), "2014-01", "2016-09"},
		{stint("", "2016"), stint("2015", ""), "", ""},
		{stint("2014", ""), stint("2015", "2016"), "2015", ""},
	} {
		if start, end := kg.SharedPeriod(c.a, c.b); start != c.start || end != c.end {
			t.Errorf("Shared(%v, %v) is %q to %q, want %q to %q", c.a, c.b, start, end, c.start, c.end)
		}
	}
}

// A meeting is the best of all choices of one stint each.
func TestMeetingIsTheBestOfAllChoices(t *testing.T) {
	stints := tightened()
	r := rand.New(rand.NewPCG(3, 4))
	for range 2_000 {
		people := make([][]kg.Interval, 2+r.IntN(3))
		for i := range people {
			for range 1 + r.IntN(3) {
				s := stints[r.IntN(len(stints))]
				s.Known = r.IntN(4) > 0
				people[i] = append(people[i], s)
			}
		}
		got, whole := kg.OverlapOfGroup(people)
		if !whole {
			t.Fatal("gave up on few stints")
		}
		checkMeeting(t, people, got)
	}
}

func checkMeeting(t *testing.T, people [][]kg.Interval, got kg.GroupOverlap) {
	t.Helper()
	best, days := kg.None, kg.Days{}
	var next func(stints []kg.Interval)
	next = func(stints []kg.Interval) {
		if len(stints) < len(people) {
			for _, s := range people[len(stints)] {
				next(append(slices.Clone(stints), s))
			}
			return
		}
		best = min(best, kg.Overlap(stints...))
		d := kg.SharedDays(stints...)
		days = kg.Days{Least: max(days.Least, d.Least), Most: max(days.Most, d.Most), Open: days.Open || d.Open}
	}
	next(nil)
	var chosen []kg.Interval
	for i, at := range got.Chosen {
		chosen = append(chosen, people[i][at])
	}
	if got.Verdict != best || kg.Overlap(chosen...) != best {
		t.Errorf("%v meet %s, by a choice that meets %s; the best is %s", people, got.Verdict, kg.Overlap(chosen...), best)
	}
	if got.Days.Open != days.Open || got.Days.Least != days.Least || !days.Open && got.Days.Most != days.Most {
		t.Errorf("%v meet for %v, want %v", people, got.Days, days)
	}
}

func TestMeetGivesUpOnTooManyChoices(t *testing.T) {
	var people [][]kg.Interval
	for range 10 {
		people = append(people, slices.Repeat([]kg.Interval{kg.DateInterval("2014")}, 10))
	}
	if got, whole := kg.OverlapOfGroup(people); whole || got.Verdict != kg.Certain {
		t.Errorf("got %v, whole: %v", got, whole)
	}
}
