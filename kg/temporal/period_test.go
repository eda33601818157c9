package temporal_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"ties/kg"
	"ties/kg/temporal"
)

// The days on which choices are tried out. What lies at an edge stands for everything beyond it: no date that
// the tests use comes near.
var edgePast, edgeFuture = temporal.PartialDate("2016-02-15").First(), temporal.PartialDate("2016-06-15").Last()

var someDates = rapid.Map(rapid.StringMatching(`|2016-0[345](-[0-2][1-8])?`), func(s string) temporal.PartialDate { return temporal.PartialDate(s) })

var someDays = rapid.Map(rapid.IntRange(0, 91), func(n int) temporal.Day { return temporal.PartialDate("2016-03").First() + temporal.Day(n) })

var someStatus = rapid.SampledFrom([]temporal.Status{temporal.StatusUnknown, temporal.Current, temporal.Ended})

// allowed reports whether a claim can mean a start and an end, exclusive, as the design puts it.
func allowed(p temporal.Period, planned bool, recorded, start, end temporal.Day) bool {
	switch {
	case start >= end, p.Start != "" && (start < p.Start.First() || start > p.Start.Last()):
		return false
	case p.End != "" && (end-1 < p.End.First() || end-1 > p.End.Last()):
		return false
	case planned:
		return true
	case start > recorded, p.Status == temporal.Current && end <= recorded, p.Status == temporal.Ended && end > recorded+1:
		return false
	default:
		return true
	}
}

// bruteStint tries all choices; ok is false where there is none.
func bruteStint(p temporal.Period, planned bool, recorded temporal.Day) (s temporal.Interval, ok bool) {
	s = temporal.Interval{StartMin: edgeFuture, StartMax: edgePast, EndMin: edgeFuture, EndMax: edgePast}
	for start := edgePast; start <= edgeFuture; start++ {
		for end := start + 1; end <= edgeFuture; end++ {
			if allowed(p, planned, recorded, start, end) {
				s.StartMin, s.StartMax = min(s.StartMin, start), max(s.StartMax, start)
				s.EndMin, s.EndMax = min(s.EndMin, end), max(s.EndMax, end)
				ok = true
			}
		}
	}
	return s, ok
}

// within brings what is open to the edge that stands for it.
func within(s temporal.Interval) temporal.Interval {
	return temporal.Interval{
		StartMin: max(s.StartMin, edgePast), StartMax: min(s.StartMax, edgeFuture-1),
		EndMin: max(s.EndMin, edgePast+1), EndMax: min(s.EndMax, edgeFuture),
	}
}

func TestStintIsWhatAllChoicesOfDaysSay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := temporal.Period{Start: someDates.Draw(t, "start"), End: someDates.Draw(t, "end"), Status: someStatus.Draw(t, "status")}
		standing := rapid.SampledFrom([]kg.Standing{kg.Stated, kg.Inferred, kg.Planned, kg.Retracted}).Draw(t, "standing")
		recorded := someDays.Draw(t, "recorded")

		got, err := p.Bounds(standing == kg.Planned, time.Unix(int64(recorded)*24*60*60+3600, 0))
		want, possible := bruteStint(p, standing == kg.Planned, recorded)
		if (err == nil) != possible {
			t.Fatalf("choices of days exist: %v, but the error is %v", possible, err)
		}
		if err != nil {
			return
		}
		if known := p.Start != "" || p.End != "" || p.Status == temporal.Current; got.Known != known {
			t.Errorf("Known is %v, want %v", got.Known, known)
		}
		if within(got) != want {
			t.Errorf("got %v, want %v", within(got), want)
		}
	})
}

func TestBoundsOfAStint(t *testing.T) {
	const open = ""
	for _, c := range []struct {
		period         temporal.Period
		standing       kg.Standing
		s0, s1, e0, e1 string
	}{
		{temporal.Period{}, kg.Stated, open, "2024-12-01", open, open},
		{temporal.Period{}, kg.Planned, open, open, open, open},
		{temporal.Period{Status: temporal.Current}, kg.Reported, open, "2024-12-01", "2024-12-02", open},
		{temporal.Period{Status: temporal.Ended}, kg.Stated, open, "2024-12-01", open, "2024-12-02"},
		{temporal.Period{Start: "2014", Status: temporal.Current}, kg.Stated, "2014-01-01", "2014-12-31", "2024-12-02", open},
		{temporal.Period{Start: "2014"}, kg.Stated, "2014-01-01", "2014-12-31", "2014-01-02", open},
		{temporal.Period{End: "2016-09", Status: temporal.Ended}, kg.Stated, open, "2016-09-30", "2016-09-02", "2016-10-01"},
		{temporal.Period{Start: "2016-09-03", End: "2016", Status: temporal.Ended}, kg.Stated, "2016-09-03", "2016-09-03", "2016-09-04", "2017-01-01"},
		{temporal.Period{Start: "2024", End: "2024", Status: temporal.Ended}, kg.Stated, "2024-01-01", "2024-12-01", "2024-01-02", "2024-12-02"},
		{temporal.Period{Start: "2024", End: "2025", Status: temporal.Current}, kg.Stated, "2024-01-01", "2024-12-01", "2025-01-02", "2026-01-01"},
		{temporal.Period{Start: "2026", End: "2030"}, kg.Planned, "2026-01-01", "2026-12-31", "2030-01-02", "2031-01-01"},
	} {
		got, err := c.period.Bounds(c.standing == kg.Planned, recordedAt)
		if err != nil {
			t.Errorf("%v: %v", c.period, err)
			continue
		}
		for i, bound := range []struct {
			got  temporal.Day
			want string
			open temporal.Day
		}{
			{got.StartMin, c.s0, temporal.OpenPast}, {got.StartMax, c.s1, temporal.OpenFuture},
			{got.EndMin, c.e0, temporal.OpenPast}, {got.EndMax, c.e1, temporal.OpenFuture},
		} {
			if bound.want == open && bound.got != bound.open || bound.want != open && bound.got.String() != bound.want {
				t.Errorf("%v %v: bound %d is %s (%d), want %q", c.period, c.standing, i, bound.got, bound.got, bound.want)
			}
		}
	}
}

func TestStatusByEnd(t *testing.T) {
	for end, want := range map[temporal.PartialDate]temporal.Status{
		"": temporal.StatusUnknown, "2023": temporal.Ended, "2024-11": temporal.Ended, "2024-11-30": temporal.Ended, "2024-12-01": temporal.Ended,
		"2024-12-02": temporal.StatusUnknown, "2024-12": temporal.StatusUnknown, "2024": temporal.StatusUnknown, "2031-06-01": temporal.StatusUnknown,
		"9999-12-31": temporal.StatusUnknown,
	} {
		if got := temporal.StatusByEnd(end, recordedAt); got != want {
			t.Errorf("the status of an end %q is %s, want %s", end, got, want)
		}
	}
}

func TestPeriodsThatCannotBe(t *testing.T) {
	for _, c := range []struct {
		period        temporal.Period
		standing      kg.Standing
		field, reason string
	}{
		{temporal.Period{Start: "2017", End: "2016"}, kg.Stated, "end", `"2016" is before the start "2017"`},
		{temporal.Period{Start: "2030", End: "2029"}, kg.Planned, "end", "is before the start"},
		{temporal.Period{Start: "2025"}, kg.Stated, "start", "PLANNED"},
		{temporal.Period{Start: "2025", Status: temporal.Ended}, kg.Stated, "start", "PLANNED"},
		{temporal.Period{Start: "2025", Status: temporal.Current}, kg.Stated, "start", "PLANNED"},
		{temporal.Period{End: "2020", Status: temporal.Current}, kg.Stated, "end", "ENDED"},
		{temporal.Period{End: "2024-11-30", Status: temporal.Current}, kg.Stated, "end", "ENDED"},
		{temporal.Period{End: "2025", Status: temporal.Ended}, kg.Stated, "end", "CURRENT or the standing PLANNED"},
		{temporal.Period{End: "2024-12-02", Status: temporal.Ended}, kg.Stated, "end", "CURRENT or the standing PLANNED"},
	} {
		_, err := c.period.Bounds(c.standing == kg.Planned, recordedAt)
		var wrong *temporal.FieldError
		if !errors.As(err, &wrong) || wrong.Field != c.field || !strings.Contains(wrong.Reason, c.reason) {
			t.Errorf("%v: got %v, want %q in %s", c.period, err, c.reason, c.field)
		}
	}
}

func FuzzStint(f *testing.F) {
	f.Add("2014", "2016-09", uint8(2), uint8(0), int64(1_733_000_000))
	f.Add("", "2016-09", uint8(1), uint8(3), int64(-1_733_000_000))
	f.Add("9999", "", uint8(0), uint8(3), int64(0))
	f.Add("0001-01-01", "9999-12-31", uint8(0), uint8(3), int64(0))
	f.Fuzz(func(t *testing.T, start, end string, status, standing uint8, recorded int64) {
		from, bad1 := temporal.ParseDate(start)
		to, bad2 := temporal.ParseDate(end)
		at := time.Unix(recorded%200_000_000_000, 0)
		if bad1 != nil && start != "" || bad2 != nil && end != "" || at.UTC().Year() < 1 {
			return
		}
		p := temporal.Period{Start: from, End: to, Status: temporal.Status(status % 3)}
		s, err := p.Bounds(kg.Standing(standing%7) == kg.Planned, at)
		if err != nil {
			if wrong := (*temporal.FieldError)(nil); !errors.As(err, &wrong) {
				t.Errorf("%v gives %v, want a FieldError", p, err)
			}
			return
		}
		if s.StartMin > s.StartMax || s.EndMin > s.EndMax || s.StartMin >= s.EndMin && s.StartMin != temporal.OpenPast || s.StartMax >= s.EndMax && s.EndMax != temporal.OpenFuture {
			t.Errorf("%v gives the stint %v, whose bounds cannot all be reached", p, s)
		}
		if v := temporal.Overlap(s, s); v == temporal.None {
			t.Errorf("%v does not overlap with itself", p)
		}
	})
}
