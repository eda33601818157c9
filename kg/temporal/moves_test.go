package temporal_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"ties/kg/temporal"
)

// Moves must be what all choices of days say, whatever the jobs of a person are.
func TestMovedIsWhatAllChoicesOfDaysSay(t *testing.T) {
	stints := tightened()
	r := rand.New(rand.NewPCG(5, 6))
	times := []*temporal.Interval{nil, nil, exactly(1, 3), exactly(2, openFuture), exactly(openPast, 2), exactly(0, 1)}
	seen := map[temporal.Verdict]int{}
	for range 6_000 {
		jobs := make([]temporal.Job[string], 2+r.IntN(3))
		for i := range jobs {
			s := stints[r.IntN(len(stints))]
			s.Known = r.IntN(4) > 0
			jobs[i] = temporal.Job[string]{At: string(rune('a' + r.IntN(3))), Status: temporal.Status(r.IntN(3)), Bounds: s}
		}
		during := times[r.IntN(len(times))]
		want := movesOfAll(jobs, during)
		if got := temporal.FindMoves(jobs, during); !slices.Equal(got, want) {
			t.Fatalf("Moved(%+v, %v) is %+v; all choices say %+v", jobs, during, got, want)
		}
		for _, m := range want {
			seen[m.Verdict]++
		}
	}
	for _, verdict := range []temporal.Verdict{temporal.Certain, temporal.Possible, temporal.Unknown} {
		if seen[verdict] < 100 {
			t.Errorf("only %d moves were %s", seen[verdict], verdict)
		}
	}
}

func exactly(from, to temporal.Day) *temporal.Interval {
	return &temporal.Interval{StartMin: from, StartMax: from, EndMin: to, EndMax: to, Known: true}
}

// movesOfAll tries all choices of first days, and counts which of them make each move.
func movesOfAll(jobs []temporal.Job[string], during *temporal.Interval) []temporal.Move {
	choices, moving := 0, map[[2]int]int{}
	starts := make([]temporal.Day, len(jobs))
	var choose func(i int)
	choose = func(i int) {
		if i == len(jobs) {
			choices++
			countMoves(jobs, starts, during, moving)
			return
		}
		for day := max(jobs[i].Bounds.StartMin, farPast); day <= min(jobs[i].Bounds.StartMax, farFuture); day++ {
			starts[i] = day
			choose(i + 1)
		}
	}
	choose(0)
	var moves []temporal.Move
	for i, a := range jobs {
		for j, b := range jobs {
			switch n := moving[[2]int{i, j}]; {
			case n == 0:
			case n == choices:
				moves = append(moves, temporal.Move{From: i, To: j, Verdict: temporal.Certain})
			case a.Bounds.Known && b.Bounds.Known:
				moves = append(moves, temporal.Move{From: i, To: j, Verdict: temporal.Possible})
			default:
				moves = append(moves, temporal.Move{From: i, To: j, Verdict: temporal.Unknown})
			}
		}
	}
	return moves
}

// countMoves counts the moves that one choice of first days makes.
func countMoves(jobs []temporal.Job[string], starts []temporal.Day, during *temporal.Interval, moving map[[2]int]int) {
	for i, a := range jobs {
		for j, b := range jobs {
			between := slices.ContainsFunc(starts, func(day temporal.Day) bool { return starts[i] < day && day < starts[j] })
			then := during == nil || during.StartMin <= starts[j] && starts[j] < during.EndMin
			if a.At != b.At && a.Status != temporal.Current && starts[i] < starts[j] && !between && then {
				moving[[2]int{i, j}]++
			}
		}
	}
}

func TestMoved(t *testing.T) {
	job := func(at string, p temporal.Period) temporal.Job[string] {
		s, err := p.Bounds(false, recordedAt)
		if err != nil {
			t.Fatal(err)
		}
		return temporal.Job[string]{At: at, Status: p.Status, Bounds: s}
	}
	ended := func(at string, start, end temporal.PartialDate) temporal.Job[string] {
		return job(at, temporal.Period{Start: start, End: end, Status: temporal.Ended})
	}
	now := func(at string, start temporal.PartialDate) temporal.Job[string] {
		return job(at, temporal.Period{Start: start, Status: temporal.Current})
	}
	for _, c := range []struct {
		jobs []temporal.Job[string]
		want string
	}{
		{[]temporal.Job[string]{ended("a", "2010", "2012"), now("b", "2013")}, "[{0 1 CERTAIN}]"},
		{[]temporal.Job[string]{ended("a", "2010", "2012"), now("b", "2010")}, "[{0 1 POSSIBLE}]"},
		{[]temporal.Job[string]{now("b", "2013"), ended("a", "2010", "2012"), ended("c", "2011", "2012")}, "[{1 2 CERTAIN} {2 0 CERTAIN}]"},
		{[]temporal.Job[string]{ended("a", "2010", "2012"), ended("a", "2011", "2012"), now("b", "2013")}, "[{1 2 CERTAIN}]"},
		{[]temporal.Job[string]{ended("a", "2010", "2012"), ended("b", "2013", "2014"), ended("a", "2015", "2016")}, "[{0 1 CERTAIN} {1 2 CERTAIN}]"},
		{[]temporal.Job[string]{ended("a", "2010", "2012"), ended("c", "2011", "2012"), now("b", "2011-06")}, "[{0 1 POSSIBLE} {0 2 POSSIBLE} {1 2 POSSIBLE}]"},
		// A job that goes on has not been left; one that began meanwhile comes between all the same.
		{[]temporal.Job[string]{now("a", "2010"), now("b", "2013")}, "[]"},
		{[]temporal.Job[string]{ended("a", "2010", "2012"), now("b", "2013"), now("c", "2014")}, "[{0 1 CERTAIN}]"},
		// Of undated jobs the order is not known: each may have come before each that it can lead to.
		{[]temporal.Job[string]{ended("a", "", ""), ended("b", "", ""), now("c", "")}, "[{0 1 UNKNOWN} {0 2 UNKNOWN} {1 0 UNKNOWN} {1 2 UNKNOWN}]"},
		{[]temporal.Job[string]{ended("a", "", ""), ended("b", "2010", "2012")}, "[{0 1 UNKNOWN} {1 0 UNKNOWN}]"},
		{[]temporal.Job[string]{ended("a", "2010", "2012"), now("b", "")}, "[{0 1 POSSIBLE}]"},
		{[]temporal.Job[string]{ended("a", "2010", "2012"), ended("a", "2013", "2014")}, "[]"},
	} {
		var got []string
		for _, m := range temporal.FindMoves(c.jobs, nil) {
			got = append(got, fmt.Sprintf("{%d %d %s}", m.From, m.To, m.Verdict))
		}
		if fmt.Sprint(got) != c.want {
			t.Errorf("%+v: got %v, want %s", c.jobs, got, c.want)
		}
	}
}

func TestMovesAreLookedForAmongSoManyJobs(t *testing.T) {
	day := func(d temporal.Day) temporal.Interval {
		return temporal.Interval{StartMin: d, StartMax: d, EndMin: d + 1, EndMax: d + 1, Known: true}
	}
	for _, n := range []int{temporal.MaxJobs, temporal.MaxJobs + 1} {
		jobs := make([]temporal.Job[string], n)
		for i := range jobs {
			jobs[i] = temporal.Job[string]{At: string(rune('a' + i%2)), Bounds: day(temporal.Day(i))}
		}
		if got := len(temporal.FindMoves(jobs, nil)); (got > 0) != (n <= temporal.MaxJobs) {
			t.Errorf("%d moves between %d jobs", got, n)
		}
	}
}
