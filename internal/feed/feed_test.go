package feed_test

import (
	"context"
	"errors"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"ties/internal/feed"
	"ties/kg"
	"ties/kg/query"
)

// growing is a log that grows, and counts how often it is asked.
type growing struct {
	mu     sync.Mutex
	newest int64
	asked  int
	away   bool
}

func (g *growing) ReadLog(context.Context, *query.LogPlan) (*query.LogPage, error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.asked++
	if g.away {
		return nil, kg.ErrUnavailable
	}
	return &query.LogPage{Newest: g.newest}, nil
}

func (g *growing) set(newest int64, away bool) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.newest, g.away = newest, away
}

func (g *growing) count() int {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.asked
}

// However many follow a log, the store is asked for all of them at once, and not at all when nobody does.
func TestOneAsksForAll(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		log := &growing{newest: 3}
		f := feed.New(log, time.Second)
		var all sync.WaitGroup
		var leaves []func()
		for range 100 {
			newest, leave, err := f.Follow(t.Context(), 0)
			if err != nil || newest != 3 {
				t.Fatalf("%d, %v", newest, err)
			}
			leaves = append(leaves, leave)
			all.Go(func() {
				if newest, err := f.Wait(t.Context(), 3); err != nil || newest != 4 {
					t.Errorf("%d, %v", newest, err)
				}
			})
		}
		time.Sleep(10 * time.Second) // of the clock of the test
		log.set(4, false)
		all.Wait()
		if n := log.count(); n < 10 || n > 14 {
			t.Errorf("it was asked %d times in ten seconds", n)
		}
		for _, leave := range leaves {
			leave()
		}
		synctest.Wait()
		before := log.count()
		time.Sleep(time.Minute)
		if n := log.count(); n != before {
			t.Errorf("it was asked %d times more when nobody followed", n-before)
		}
	})
}

// What this process has written is told at once, and who knows of a newer revision than the feed has it look.
func TestANudge(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		log := &growing{newest: 1}
		f := feed.New(log, time.Hour)
		_, leave, err := f.Follow(t.Context(), 0)
		if err != nil {
			t.Fatal(err)
		}
		defer leave()
		synctest.Wait()
		log.set(2, false)
		if newest, other, err := f.Follow(t.Context(), 2); err != nil || newest != 2 {
			t.Errorf("%d, %v", newest, err)
		} else {
			other()
		}
		log.set(3, false)
		f.Nudge()
		begun := time.Now()
		if newest, err := f.Wait(t.Context(), 2); err != nil || newest != 3 || time.Since(begun) > time.Second {
			t.Errorf("%d after %s, %v", newest, time.Since(begun), err)
		}
	})
}

// While the store is away nothing is told, and afterwards all is: also that the log has begun anew.
func TestAStoreThatIsAway(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		log := &growing{newest: 5}
		f := feed.New(log, time.Second)
		_, leave, err := f.Follow(t.Context(), 0)
		if err != nil {
			t.Fatal(err)
		}
		defer leave()
		log.set(0, true)
		time.Sleep(3 * time.Second)
		if _, isKnown := f.Newest(); isKnown {
			t.Error("it knows the newest revision of a store that is away")
		}
		short, cancel := context.WithTimeout(t.Context(), time.Minute)
		defer cancel()
		if newest, err := f.Wait(short, 5); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("%d, %v", newest, err)
		}
		log.set(2, false)
		if newest, err := f.Wait(t.Context(), 5); err != nil || newest != 2 {
			t.Errorf("%d, %v", newest, err)
		}
	})
}

// Who gives up while the store is asked does not have the feed fail for others.
func TestSomebodyGivesUp(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		log := &growing{newest: 1}
		f := feed.New(log, time.Hour)
		_, leave, err := f.Follow(t.Context(), 0)
		if err != nil {
			t.Fatal(err)
		}
		synctest.Wait()
		gone, cancel := context.WithCancel(t.Context())
		cancel()
		if _, other, err := f.Follow(gone, 0); err == nil {
			other()
		}
		if newest, isKnown := f.Newest(); !isKnown || newest != 1 {
			t.Errorf("%d, %t", newest, isKnown)
		}
		leave()
	})
}
