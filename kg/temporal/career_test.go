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

func TestLaterIsWhatAllChoicesOfDaysSay(t *testing.T) {
	stints := tightened()
	r := rand.New(rand.NewPCG(9, 10))
	for range 5_000 {
		a, b := stints[r.IntN(len(stints))], stints[r.IntN(len(stints))]
		b.Known = r.IntN(4) > 0
		var want judged
		eachChoice([]temporal.Interval{a, b}, func(chosen []choice) { want.add(chosen[1].start > chosen[0].start) })
		if got := temporal.Later(a, b); got != want.verdict(b.Known) {
			t.Fatalf("Later(%v, %v) is %s; all choices say %s", a, b, got, want.verdict(b.Known))
		}
	}
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
		s, err := temporal.Period{Start: start, End: end, Status: status}.Bounds(false, recordedAt)
		if err != nil {
			t.Fatal(err)
		}
		return s
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
