package temporal_test

import (
	"math/rand/v2"
	"testing"

	"ties/kg/temporal"
)

// judged is how many of all choices of days say yes.
type judged struct{ choices, yes int }

func (j *judged) add(yes bool) {
	j.choices++
	if yes {
		j.yes++
	}
}

func (j *judged) verdict(known bool) temporal.Verdict {
	switch {
	case j.yes == j.choices:
		return temporal.Certain
	case j.yes == 0:
		return temporal.None
	case !known:
		return temporal.Unknown
	default:
		return temporal.Possible
	}
}

// followed tells, of exact days, how a second stint followed a first one.
var followed = [...]func(first, second choice) bool{
	temporal.StartedLater: func(first, second choice) bool { return second.start > first.start },
	temporal.LeftFirst:    func(first, second choice) bool { return second.start >= first.end },
	temporal.AtOnce:       func(first, second choice) bool { return second.start == first.end },
}

func TestFollowedIsWhatAllChoicesOfDaysSay(t *testing.T) {
	stints := tightened()
	r := rand.New(rand.NewPCG(9, 10))
	for i, yes := range followed {
		how, found := temporal.Succession(i), map[temporal.Verdict]int{}
		for range 15_000 {
			a, b := stints[r.IntN(len(stints))], stints[r.IntN(len(stints))]
			b.Known = r.IntN(4) > 0
			var want judged
			eachChoice([]temporal.Interval{a, b}, func(chosen []choice) { want.add(yes(chosen[0], chosen[1])) })
			got := temporal.Followed(a, b, how)
			if got != want.verdict(b.Known) {
				t.Fatalf("Followed(%v, %v, %s) is %s; all choices say %s", a, b, how, got, want.verdict(b.Known))
			}
			found[got]++
		}
		for _, v := range []temporal.Verdict{temporal.Certain, temporal.Possible, temporal.Unknown, temporal.None} {
			if found[v] < 10 {
				t.Errorf("only %d were %s: %s", found[v], v, how)
			}
		}
	}
}

// Each succession is a special case of the one before it.
func TestFollowedInDates(t *testing.T) {
	left := stintOf(t, "2010", "2012-06", temporal.Ended)
	certain, possible, unknown, none := temporal.Certain, temporal.Possible, temporal.Unknown, temporal.None
	for name, c := range map[string]struct {
		first, second temporal.Interval
		want          [3]temporal.Verdict // by how
	}{
		"the next month":        {left, stintOf(t, "2012-07", "", temporal.Current), [3]temporal.Verdict{certain, certain, possible}},
		"the next day":          {stintOf(t, "2010", "2012-06-30", temporal.Ended), stintOf(t, "2012-07-01", "", temporal.Current), [3]temporal.Verdict{certain, certain, certain}},
		"on the last day":       {stintOf(t, "2010", "2012-06-30", temporal.Ended), stintOf(t, "2012-06-30", "", temporal.Current), [3]temporal.Verdict{certain, none, none}},
		"a day later":           {stintOf(t, "2010", "2012-06-30", temporal.Ended), stintOf(t, "2012-07-02", "", temporal.Current), [3]temporal.Verdict{certain, certain, none}},
		"years later":           {left, stintOf(t, "2016", "", temporal.Current), [3]temporal.Verdict{certain, certain, none}},
		"before the first ends": {left, stintOf(t, "2011", "", temporal.Current), [3]temporal.Verdict{certain, none, none}},
		"in the same year":      {left, stintOf(t, "2012", "", temporal.Current), [3]temporal.Verdict{certain, possible, possible}},
		"with no end":           {stintOf(t, "2010", "", temporal.StatusUnknown), stintOf(t, "2016", "", temporal.Current), [3]temporal.Verdict{certain, possible, possible}},
		"before":                {left, stintOf(t, "2005", "2009", temporal.Ended), [3]temporal.Verdict{none, none, none}},
		"when nobody knows":     {left, stintOf(t, "", "", temporal.StatusUnknown), [3]temporal.Verdict{unknown, unknown, unknown}},
	} {
		for how, want := range c.want {
			if got := temporal.Followed(c.first, c.second, temporal.Succession(how)); got != want {
				t.Errorf("%s: %s is %s, want %s", name, temporal.Succession(how), got, want)
			}
		}
	}
}

func stintOf(t *testing.T, start, end temporal.PartialDate, status temporal.Status) temporal.Interval {
	t.Helper()
	s, err := temporal.Period{Start: start, End: end, Status: status}.Bounds(false, recordedAt)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// returned tells, of exact days, whether the second stint was a return from the first one.
func returned(chosen []choice) bool {
	left, again := chosen[0], chosen[1]
	back := left.end < again.start
	for _, other := range chosen[2:] {
		back = back && (other.start >= again.start || other.end < again.start)
	}
	return back
}

func TestReturnedIsWhatAllChoicesOfDaysSay(t *testing.T) {
	stints := tightened()
	var early []temporal.Interval // of which many are certain to be over
	for _, s := range stints {
		if s.EndMax <= lowest+2 {
			early = append(early, s)
		}
	}
	r := rand.New(rand.NewPCG(5, 6))
	found := map[temporal.Verdict]int{}
	for range 3_000 {
		some := []temporal.Interval{early[r.IntN(len(early))], stints[r.IntN(len(stints))], stints[r.IntN(len(stints))]}[:2+r.IntN(2)]
		some[0].Known = r.IntN(4) > 0
		var want judged
		eachChoice(some, func(chosen []choice) { want.add(returned(chosen)) })
		got := temporal.Returned(some[0], some[1], some[2:]...)
		if got != want.verdict(some[0].Known) {
			t.Fatalf("Returned(%v) is %s; all choices say %s", some, got, want.verdict(some[0].Known))
		}
		found[got]++
	}
	for _, v := range []temporal.Verdict{temporal.Certain, temporal.Possible, temporal.Unknown, temporal.None} {
		if found[v] < 10 {
			t.Errorf("only %d were %s", found[v], v)
		}
	}
}

// Of many stints a yes or a no must still be what all choices of days say.
func TestReturnedOfManyNeverSaysYesOrNoWrongly(t *testing.T) {
	stints := tightened()
	r := rand.New(rand.NewPCG(7, 8))
	for range 60 {
		some := make([]temporal.Interval, 4)
		for i := range some {
			some[i] = stints[r.IntN(len(stints))]
		}
		var want judged
		eachChoice(some, func(chosen []choice) { want.add(returned(chosen)) })
		got := temporal.Returned(some[0], some[1], some[2:]...)
		if (got == temporal.Certain || got == temporal.None) && got != want.verdict(true) {
			t.Fatalf("Returned(%v) is %s; all choices say %s", some, got, want.verdict(true))
		}
	}
}

func TestReturnedInDates(t *testing.T) {
	stint := func(start, end temporal.PartialDate, status temporal.Status) temporal.Interval {
		return stintOf(t, start, end, status)
	}
	early := stint("2010", "2012", temporal.Ended)
	for name, c := range map[string]struct {
		again  temporal.Interval
		others []temporal.Interval
		want   temporal.Verdict
	}{
		"years later":                  {stint("2016", "", temporal.Current), nil, temporal.Certain},
		"in another job the day after": {stint("2013-01-01", "", temporal.Current), nil, temporal.Possible},
		"before":                       {stint("2005", "2009", temporal.Ended), nil, temporal.None},
		"having stayed in another job": {stint("2016", "", temporal.Current), []temporal.Interval{stint("2011", "2017", temporal.Ended)}, temporal.None},
		"when nobody knows":            {stint("", "", temporal.StatusUnknown), nil, temporal.Unknown},
		"perhaps having stayed":        {stint("2016", "", temporal.Current), []temporal.Interval{stint("", "", temporal.StatusUnknown)}, temporal.Possible},
	} {
		if got := temporal.Returned(early, c.again, c.others...); got != c.want {
			t.Errorf("%s: %s, want %s", name, got, c.want)
		}
	}
	exact := stint("2010", "2012-12-31", temporal.Ended)
	if got := temporal.Returned(exact, stint("2013-01-01", "", temporal.Current)); got != temporal.None {
		t.Errorf("without a day in between: %s", got)
	}
}
