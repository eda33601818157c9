package temporal_test

import (
	"math/rand/v2"
	"testing"
	"time"

	"ties/kg/temporal"
)

// The days of several stints must be those that all choices of days say.
func TestTotalDaysAreWhatAllChoicesOfDaysSay(t *testing.T) {
	stints := tightened()
	r := rand.New(rand.NewPCG(3, 4))
	for i := range 1_500 {
		some := make([]temporal.Interval, 1+i%3)
		for n := range some {
			some[n] = stints[r.IntN(len(stints))]
		}
		least, most := 1_000, 0
		eachChoice(some, func(chosen []choice) {
			days := map[temporal.Day]bool{}
			for _, c := range chosen {
				for day := c.start; day < c.end; day++ {
					days[day] = true
				}
			}
			least, most = min(least, len(days)), max(most, len(days))
		})
		if got := temporal.TotalDays(some); got.Least != least || !got.Open && got.Most != most {
			t.Fatalf("TotalDays(%v) is %v; all choices say %d to %d", some, got, least, most)
		}
	}
}

func TestTenure(t *testing.T) {
	stint := func(start, end temporal.PartialDate, status temporal.Status) temporal.Dated {
		p := temporal.Period{Start: start, End: end, Status: status}
		bounds, err := p.Bounds(false, time.Date(2024, 12, 1, 0, 0, 0, 0, time.UTC))
		if err != nil {
			t.Fatal(err)
		}
		return temporal.Dated{Period: p, Bounds: bounds}
	}
	ten := []temporal.Dated{stint("2015-01-01", "2015-01-10", temporal.Ended)}
	twenty := []temporal.Dated{stint("2015-01-01", "2015-01-12", temporal.Ended), stint("2015-01-11", "2015-01-20", temporal.Ended)}
	vague := []temporal.Dated{stint("2016", "2016", temporal.Ended)}
	open := []temporal.Dated{stint("", "2016-05-05", temporal.Ended)}
	there := []temporal.Dated{stint("2015", "2016", temporal.Ended), stint("2017", "", temporal.Current)}
	perhaps, undated := []temporal.Dated{stint("2015", "", temporal.StatusUnknown)}, []temporal.Dated{stint("", "", temporal.Ended)}
	for _, c := range []struct {
		people [][]temporal.Dated
		want   temporal.Tenure
	}{
		{nil, temporal.Tenure{}},
		{[][]temporal.Dated{there, perhaps, undated}, temporal.Tenure{Current: 1, Unknown: 2}},
		{[][]temporal.Dated{ten}, temporal.Tenure{People: 1, Median: temporal.Days{Least: 10, Most: 10}}},
		{[][]temporal.Dated{twenty, ten, there}, temporal.Tenure{People: 2, Current: 1, Median: temporal.Days{Least: 15, Most: 15}}},
		{[][]temporal.Dated{vague}, temporal.Tenure{People: 1, Median: temporal.Days{Least: 1, Most: 366}}},
		{[][]temporal.Dated{vague, ten}, temporal.Tenure{People: 2, Median: temporal.Days{Least: 5, Most: 188}}},
		{[][]temporal.Dated{open, twenty, ten}, temporal.Tenure{People: 3, Median: temporal.Days{Least: 10, Most: 20}}},
		{[][]temporal.Dated{open, ten}, temporal.Tenure{People: 2, Median: temporal.Days{Least: 5, Open: true}}},
	} {
		if got := temporal.TenureOf(c.people); got != c.want {
			t.Errorf("TenureOf(%v) is %+v, want %+v", c.people, got, c.want)
		}
	}
}
