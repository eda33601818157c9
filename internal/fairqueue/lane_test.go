package fairqueue

import (
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// busyLane is a lane under a clock that stands still while nothing happens.
type busyLane struct {
	*lane
	time    time.Time
	running []*turn
	waiting []*turn
	refused []*turn
}

func newBusyLane(limits Limits) *busyLane {
	b := &busyLane{time: time.Unix(0, 0)}
	b.lane = newLane(limits, func() time.Time { return b.time })
	return b
}

func (b *busyLane) come(key string, first bool) *turn { return b.ask(key, 0, first) }

func (b *busyLane) ask(key string, what uint64, first bool) *turn {
	t := b.join(key, what, first)
	b.waiting = append(b.waiting, t)
	b.sort()
	return t
}

// finish ends a turn after some time.
func (b *busyLane) finish(i int, after time.Duration) {
	t := b.running[i]
	b.running = slices.Delete(b.running, i, i+1)
	b.time = b.time.Add(after)
	b.end(t)
	b.sort()
}

// sort sorts turns by what has become of them.
func (b *busyLane) sort() {
	b.waiting = slices.DeleteFunc(b.waiting, func(t *turn) bool {
		switch {
		case t.err != nil:
			b.refused = append(b.refused, t)
		case !t.began.IsZero():
			b.running = append(b.running, t)
		default:
			return false
		}
		return true
	})
}

func duration(t *rapid.T) time.Duration {
	return time.Duration(rapid.IntRange(1, 5_000).Draw(t, "milliseconds")) * time.Millisecond
}

// No slot stays free while somebody waits, never more run or wait than may, and each turn comes to one end.
func TestALaneNeitherIdlesNorOverflows(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		limits := Limits{Calls: rapid.IntRange(1, 4).Draw(t, "calls"), Waiting: rapid.IntRange(0, 6).Draw(t, "waiting")}
		b := newBusyLane(limits)
		came, ended, left := 0, 0, 0
		check := func() {
			firsts := 0
			for _, w := range b.waiting {
				if w.first {
					firsts++
				}
			}
			switch load := b.load(); {
			case load != Load{len(b.running), len(b.waiting)}:
				t.Fatalf("it says %v, but %d run and %d wait", load, len(b.running), len(b.waiting))
			case len(b.running) > limits.Calls || firsts > limits.Waiting:
				t.Fatalf("%d run and %d wait, want at most %v", len(b.running), firsts, limits)
			case len(b.waiting) > 0 && len(b.running) < limits.Calls:
				t.Fatalf("%d wait while only %d run", len(b.waiting), len(b.running))
			case came != len(b.running)+len(b.waiting)+len(b.refused)+ended+left:
				t.Fatal("turns were lost")
			}
		}
		t.Repeat(map[string]func(*rapid.T){
			"": func(*rapid.T) { check() },
			"come": func(t *rapid.T) {
				what := rapid.Uint64Range(0, 2).Draw(t, "what")
				b.ask(rapid.SampledFrom([]string{"a", "b", "c"}).Draw(t, "client"), what, rapid.Bool().Draw(t, "first"))
				came++
			},
			"end": func(t *rapid.T) {
				if len(b.running) > 0 {
					b.finish(rapid.IntRange(0, len(b.running)-1).Draw(t, "which"), duration(t))
					ended++
				}
			},
			"leave": func(t *rapid.T) {
				if len(b.waiting) > 0 {
					i := rapid.IntRange(0, len(b.waiting)-1).Draw(t, "which")
					b.leave(b.waiting[i], errors.New("gone"))
					b.waiting = slices.Delete(b.waiting, i, i+1)
					left++
				}
			},
		})
		for len(b.running) > 0 {
			b.finish(0, duration(t))
			ended++
			check()
		}
		if b.lane.running != 0 || len(b.queued) > 0 || b.lane.waiting > 0 {
			t.Fatal("something is left")
		}
	})
}

// Clients that always want more get the same time, however many calls each has waiting and however long these take.
func TestClientsShareTheTime(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := newBusyLane(Limits{Calls: 1})
		clients := rapid.IntRange(2, 5).Draw(t, "clients")
		longest := make([]time.Duration, clients)
		used := make([]time.Duration, clients)
		of := map[*turn]int{}
		ask := func(c int) { of[b.come(fmt.Sprint(c), false)] = c }
		for c := range clients {
			longest[c] = duration(t)
			for range rapid.IntRange(2, 60).Draw(t, "calls") {
				ask(c)
			}
		}
		for range rapid.IntRange(1, 200).Draw(t, "turns") {
			c := of[b.running[0]]
			took := time.Duration(rapid.Int64Range(1, int64(longest[c])).Draw(t, "nanoseconds"))
			ask(c)
			b.finish(0, took)
			used[c] += took
			if apart := slices.Max(used) - slices.Min(used); apart > slices.Max(longest) {
				t.Fatalf("the clients have used %v, which is further apart than one call of %v", used, slices.Max(longest))
			}
		}
	})
}

// A client that comes waits for at most one call of each other, however many these have waiting.
func TestANewcomerWaitsForOneCallOfEachOther(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := newBusyLane(Limits{Calls: rapid.IntRange(1, 3).Draw(t, "at a time")})
		others := rapid.IntRange(1, 5).Draw(t, "others")
		for c := range others {
			for range rapid.IntRange(1, 60).Draw(t, "calls") {
				b.come(fmt.Sprint(c), false)
			}
		}
		for range rapid.IntRange(0, 50).Draw(t, "turns before") {
			if len(b.running) > 0 {
				b.finish(rapid.IntRange(0, len(b.running)-1).Draw(t, "which"), duration(t))
			}
		}
		mine := b.come("newcomer", false)
		turns := 0
		for ; mine.began.IsZero(); turns++ {
			b.finish(0, duration(t))
		}
		if turns > others {
			t.Fatalf("it waited for %d calls of %d others", turns, others)
		}
	})
}

// What a client asks for waits for at most one call of each other thing that it asks for, however many of these wait.
func TestSomethingElseWaitsForOneCallOfEachOther(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		b := newBusyLane(Limits{Calls: rapid.IntRange(1, 3).Draw(t, "at a time")})
		others := rapid.Uint64Range(1, 5).Draw(t, "others")
		for what := range others {
			for range rapid.IntRange(1, 60).Draw(t, "calls") {
				b.ask("client", what, false)
			}
		}
		mine := b.ask("client", others, false)
		turns := uint64(0)
		for ; mine.began.IsZero(); turns++ {
			b.finish(0, duration(t))
		}
		if turns > others {
			t.Fatalf("it waited for %d calls of %d others", turns, others)
		}
	})
}

// Where there is no room, the client that has most waiting makes it.
func TestTheRoomIsShared(t *testing.T) {
	b := newBusyLane(Limits{Calls: 1, Waiting: 10})
	for range 20 {
		b.come("greedy", true)
	}
	if len(b.waiting) != 10 || len(b.refused) != 9 {
		t.Fatalf("%d of one client wait, and %d are refused", len(b.waiting), len(b.refused))
	}
	b.refused = nil
	for i := range 8 {
		for _, other := range []string{"modest", "another"} {
			if got := b.come(other, true); (got.err == nil) != (i < 3) {
				t.Errorf("operation %d of the %s client: %v", i+1, other, got.err)
			}
		}
	}
	greedy := b.clients["greedy"].first
	if greedy < 3 || greedy > 4 || len(b.waiting) != 10 {
		t.Errorf("the greedy client has %d of %d waiting", greedy, len(b.waiting))
	}
	for _, r := range b.refused {
		if !errors.Is(r.err, ErrOverloaded) {
			t.Error(r.err)
		}
	}
}

// What is remembered of clients that have gone is bounded.
func TestClientsThatHaveGoneAreForgotten(t *testing.T) {
	b := newBusyLane(Limits{Calls: 2})
	b.come("always", true)
	for i := range 10 * maxIdle {
		b.come(fmt.Sprint(i), true)
		b.finish(1, time.Millisecond)
		b.ask("always", uint64(i+1), true)
		b.finish(1, time.Millisecond)
	}
	if n := len(b.clients["always"].flows); n > maxIdleFlows {
		t.Errorf("it remembers %d things that a client asked for", n)
	}
	if n := len(b.clients); n > maxIdle {
		t.Errorf("it remembers %d clients", n)
	}
	if b.clients["always"] == nil {
		t.Error("it has forgotten one that is there")
	}
}
