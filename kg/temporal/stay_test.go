package temporal_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"ties/kg/temporal"
)

// The time that people were together without a break must lie within the bounds for every choice of days of all their
// stints, and what is certain or impossible must be so for all of them.
func TestStaysAreBoundedByAllChoicesOfDays(t *testing.T) {
	stints := tightened()
	r := rand.New(rand.NewPCG(7, 8))
	counts := map[string]int{}
	for range 1_500 {
		people := make([][]temporal.Interval, 2+r.IntN(2))
		choices := 1
		for i := range people {
			for range 1 + r.IntN(3) {
				s := stints[r.IntN(len(stints))]
				if n := len(allChoices(s)); choices*n > 20_000 {
					s = *exactly(temporal.Day(r.IntN(3)), temporal.Day(3+r.IntN(3)))
				} else {
					choices *= n
				}
				people[i] = append(people[i], s)
			}
		}
		want := tallyOfPeople(people)
		group, _ := temporal.OverlapOfGroup(people)
		checkBounds(t, people, want, group.Verdict, group.Days)
		if len(people) == 2 {
			verdict, days := bestOfUnited(people[0], people[1])
			if verdict != group.Verdict || days != group.Days {
				t.Fatalf("%v: %s and %v by pairs, %s and %v as a group", people, verdict, days, group.Verdict, group.Days)
			}
			if verdict != temporal.BestOverlap(people[0], people[1]) {
				t.Fatalf("%v: BestOverlap is %s, want %s", people, temporal.BestOverlap(people[0], people[1]), verdict)
			}
		}
		countTight(counts, people, want, group)
	}
	t.Log(counts)
	if counts["loose where each has one stay"] > 0 || counts["united"] < 150 {
		t.Error("the bounds are not as tight as documented, or too few stints were united")
	}
}

// tallyOfPeople tries all choices of days of all stints of some people.
func tallyOfPeople(people [][]temporal.Interval) tally {
	all := tally{least: 1_000}
	eachChoice(slices.Concat(people...), func(chosen []choice) {
		longest := 0
		for day, days := farPast, 0; day <= farFuture; day++ {
			days++
			rest := chosen
			for _, stints := range people {
				there := slices.ContainsFunc(rest[:len(stints)], func(c choice) bool { return c.start <= day && day < c.end })
				if rest = rest[len(stints):]; !there {
					days = 0
				}
			}
			longest = max(longest, days)
		}
		all.choices++
		if longest > 0 {
			all.overlapping++
		}
		all.least, all.most = min(all.least, longest), max(all.most, longest)
	})
	return all
}

func checkBounds(t *testing.T, people [][]temporal.Interval, want tally, verdict temporal.Verdict, days temporal.Days) {
	t.Helper()
	if verdict == temporal.Certain && want.overlapping < want.choices || (verdict == temporal.None) != (want.overlapping == 0) {
		t.Fatalf("%v are together: %s; %d of %d choices say so", people, verdict, want.overlapping, want.choices)
	}
	if days.Least > want.least || !days.Open && days.Most != want.most {
		t.Fatalf("%v are together for %v; all choices say %d to %d", people, days, want.least, want.most)
	}
}

// bestOfUnited compares all pairs of what two people's stints make together.
func bestOfUnited(one, other []temporal.Interval) (temporal.Verdict, temporal.Days) {
	verdict, all := temporal.None, temporal.Days{}
	for _, a := range temporal.Unite(one) {
		for _, b := range temporal.Unite(other) {
			days := temporal.SharedDays(a, b)
			verdict = min(verdict, temporal.Overlap(a, b))
			all = temporal.Days{Least: max(all.Least, days.Least), Most: max(all.Most, days.Most), Open: all.Open || days.Open}
		}
	}
	if all.Open {
		all.Most = 0
	}
	return verdict, all
}

// countTight counts how often the bounds are exactly what all choices say.
func countTight(counts map[string]int, people [][]temporal.Interval, want tally, got temporal.GroupOverlap) {
	one := true
	for _, stints := range people {
		stays := temporal.Stays(stints)
		one = one && len(stays) == 1
		if len(stays) < len(stints) {
			counts["united"]++
		}
	}
	tight := got.Days.Least == want.least && (got.Verdict == temporal.Certain) == (want.overlapping == want.choices)
	switch {
	case tight:
		counts["tight"]++
	case one:
		counts["loose where each has one stay"]++
	default:
		counts["loose"]++
	}
}

func TestStaysOfPartialDates(t *testing.T) {
	for _, c := range []struct{ stints, want string }{
		{"2015-01-01/2015-04-30 2015-05-01/2015-12-31", "[0 1]"},
		{"2015-05-01/2015-12-31 2015-01-01/2015-04-30", "[0 1]"},
		{"2015-01-01/2015-04-29 2015-05-01/2015-12-31", "[0] [1]"},
		{"2015-01-01/2015-04-30 2015-05-01/2015-08-31 2015-09-01/", "[0 1 2]"},
		{"2015-01-01/2015-02-28 2016-01-01/2016-12-31 2015-03-01/2015-12-31", "[0 1 2]"},
		{"2015/2017-03 2017-03/2019", "[0] [1]"},                                // may be a month apart
		{"2015/2017-03 2017-03-01/2019", "[0 1]"},                               // touches even if the first ended on that day
		{"2015/2017-03 2017-02/2019", "[0 1]"},                                  // the second had begun by then
		{"2014-01-01/2015-12-31 2015/2015", "[0 1]"},                            // within the first, whatever its days
		{"2014-01-01/2014-12-31 2015/2015", "[0] [1]"},                          // may have begun later than on the first day
		{"/2015 2015-01-01/2016", "[0 1]"},                                      // an unknown start
		{"2014/ 2016/2017", "[0] [1]"},                                          // may have ended before
		{"2014/now 2016/2017", "[0 1]"},                                         // went on when it was recorded
		{"/ 2014/now", "[0] [1]"},                                               // of nothing known nothing is certain
		{"2014-01-01/2015-06-30 2015-07-01/2017-12-31 2014-06/2016", "[0 1 2]"}, // within what the two cover
	} {
		var stints []temporal.Interval
		for _, text := range strings.Fields(c.stints) {
			start, end, _ := strings.Cut(text, "/")
			p := temporal.Period{Start: temporal.PartialDate(start), End: temporal.PartialDate(end), Status: temporal.Ended}
			if end == "now" || end == "" {
				p.End, p.Status = "", map[string]temporal.Status{"now": temporal.Current}[end]
			}
			bounds, err := p.Bounds(false, recordedAt)
			if err != nil {
				t.Fatal(err)
			}
			stints = append(stints, bounds)
		}
		var got []string
		for _, s := range temporal.Stays(stints) {
			got = append(got, fmt.Sprint(s.Stints))
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: got %s, want %s", c.stints, got, c.want)
		}
	}
}

// The stint that is certain to lie in a stay, but in no stint of it, is united with it wherever it is in the list.
func TestStaysDoNotDependOnTheOrder(t *testing.T) {
	stints := tightened()
	r := rand.New(rand.NewPCG(9, 10))
	for range 5_000 {
		list := make([]temporal.Interval, 2+r.IntN(4))
		for i := range list {
			list[i] = stints[r.IntN(len(stints))]
		}
		order := r.Perm(len(list))
		shuffled := make([]temporal.Interval, len(list))
		for to, from := range order {
			shuffled[to] = list[from]
		}
		want, got := map[string]bool{}, map[string]bool{}
		for _, s := range temporal.Stays(list) {
			want[fmt.Sprint(s)] = true
		}
		for _, s := range temporal.Stays(shuffled) {
			for i, at := range s.Stints {
				s.Stints[i] = order[at]
			}
			slices.Sort(s.Stints)
			got[fmt.Sprint(s)] = true
		}
		if fmt.Sprint(got) != fmt.Sprint(want) {
			t.Fatalf("%v: %v, in another order %v", list, want, got)
		}
	}
}
