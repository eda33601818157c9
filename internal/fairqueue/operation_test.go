package fairqueue_test

import (
	"context"
	"errors"
	"slices"
	"testing"
	"testing/synctest"
	"time"

	"ties/internal/fairqueue"
)

const (
	lightCost = 10
	heavyCost = 11
)

func newQueue(heavyCalls int) *fairqueue.Queue {
	return fairqueue.New(fairqueue.Options{
		Limits: [fairqueue.Classes]fairqueue.Limits{
			fairqueue.Light: {Calls: 2, Waiting: 100}, fairqueue.Heavy: {Calls: heavyCalls, Waiting: 100},
		},
		MaxLight: lightCost,
	})
}

// operate runs an operation of some calls, each of which waits for a signal.
func operate(t *testing.T, ctx context.Context, cost, calls int, signal <-chan struct{}, done func()) error {
	t.Helper()
	op, err := fairqueue.Enter(ctx, cost)
	if err != nil {
		return err
	}
	defer op.Leave()
	for range calls {
		if err := op.Do(ctx, func() { <-signal; done() }); err != nil {
			return err
		}
	}
	return nil
}

// An operation of sixty calls takes turns with those of other clients, and keeps no light one from beginning at once.
func TestOneClientDoesNotStarveOthers(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		q := newQueue(1)
		signal := make(chan struct{})
		var order []string
		run := func(client string, cost, calls int, signal <-chan struct{}) {
			ctx := q.With(t.Context(), client)
			go func() {
				if err := operate(t, ctx, cost, calls, signal, func() { order = append(order, client) }); err != nil {
					t.Error(err)
				}
			}()
			synctest.Wait()
		}
		run("greedy", heavyCost, 60, signal)
		run("greedy", heavyCost, 60, signal)
		run("modest", heavyCost, 1, signal)
		ready := make(chan struct{})
		close(ready)
		run("light", lightCost, 3, ready)
		if want := []string{"light", "light", "light"}; !slices.Equal(order, want) {
			t.Fatalf("%v were answered at once, want %v", order, want)
		}
		order = nil
		for range 3 {
			time.Sleep(time.Second)
			signal <- struct{}{}
			synctest.Wait()
		}
		if i := slices.Index(order, "modest"); i < 0 || i > 1 {
			t.Errorf("the turns were %v", order)
		}
		for range 118 {
			signal <- struct{}{}
			synctest.Wait()
		}
		if got := [2]fairqueue.Load{q.Current(fairqueue.Light), q.Current(fairqueue.Heavy)}; got != [2]fairqueue.Load{} {
			t.Errorf("%v is left", got)
		}
	})
}

// Who waits too long is told to come again, and who goes away leaves the queue.
func TestWaitingEnds(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		q := newQueue(1)
		ctx := q.With(t.Context(), "client")
		first, err := fairqueue.Enter(ctx, heavyCost)
		if err != nil {
			t.Fatal(err)
		}
		brief, cancel := context.WithTimeout(ctx, 10*time.Second)
		defer cancel()
		if _, err := fairqueue.Enter(brief, heavyCost); !errors.Is(err, fairqueue.ErrOverloaded) {
			t.Errorf("after its deadline: %v", err)
		}
		gone, leave := context.WithCancel(ctx)
		went := make(chan error)
		go func() {
			_, err := fairqueue.Enter(gone, heavyCost)
			went <- err
		}()
		synctest.Wait()
		if got := q.Current(fairqueue.Heavy); got.Waiting != 1 {
			t.Errorf("%v", got)
		}
		leave()
		if err := <-went; !errors.Is(err, context.Canceled) {
			t.Errorf("a client that went away: %v", err)
		}
		first.Leave()
		if got := q.Current(fairqueue.Heavy); got != (fairqueue.Load{}) {
			t.Errorf("%v is left", got)
		}
	})
}

// A call that panics gives its slot back.
func TestAPanicEndsItsTurn(t *testing.T) {
	q := newQueue(1)
	op, err := fairqueue.Enter(q.With(t.Context(), "client"), heavyCost)
	if err != nil {
		t.Fatal(err)
	}
	func() {
		defer func() { _ = recover() }()
		_ = op.Do(t.Context(), func() { panic("odd") })
	}()
	op.Leave()
	if got := q.Current(fairqueue.Heavy); got != (fairqueue.Load{}) {
		t.Errorf("%v is left", got)
	}
}

func TestShortOfMemory(t *testing.T) {
	short := map[fairqueue.Class]bool{}
	var seen []error
	q := fairqueue.New(fairqueue.Options{
		Limits:   [fairqueue.Classes]fairqueue.Limits{{Calls: 1}, {Calls: 1}},
		MaxLight: lightCost,
		Short:    func(c fairqueue.Class) bool { return short[c] },
		Observe:  func(_ fairqueue.Class, _ time.Duration, err error) { seen = append(seen, err) },
	})
	ctx := q.With(t.Context(), "client")
	enter := func(cost int) error {
		op, err := fairqueue.Enter(ctx, cost)
		if err == nil {
			op.Leave()
		}
		return err
	}
	short[fairqueue.Heavy] = true
	if err := enter(heavyCost); !errors.Is(err, fairqueue.ErrOverloaded) {
		t.Errorf("a heavy operation: %v", err)
	}
	if err := enter(lightCost); err != nil {
		t.Errorf("a light operation: %v", err)
	}
	short[fairqueue.Light] = true
	if err := enter(lightCost); !errors.Is(err, fairqueue.ErrOverloaded) {
		t.Errorf("a light operation: %v", err)
	}
	clear(short)
	if err := enter(heavyCost); err != nil {
		t.Errorf("when there is memory again: %v", err)
	}
	if len(seen) != 4 || seen[0] == nil || seen[1] != nil {
		t.Errorf("%v were observed", seen)
	}
}

func TestWithoutAQueueNothingWaits(t *testing.T) {
	ran := false
	op, err := fairqueue.Enter(t.Context(), heavyCost)
	if err == nil {
		err = op.Do(t.Context(), func() { ran = true })
		op.Leave()
	}
	if err != nil || !ran {
		t.Errorf("ran: %t, %v", ran, err)
	}
}
