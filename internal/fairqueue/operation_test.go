package fairqueue_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"ties/internal/fairqueue"
)

const (
	lightCost = 10
	heavyCost = 11
	trialTime = time.Second
)

func newQueue() *fairqueue.Queue {
	return fairqueue.New(fairqueue.Options{
		Limits: [fairqueue.Classes]fairqueue.Limits{
			fairqueue.Light: {Calls: 6, Waiting: 100}, fairqueue.Unproven: {Calls: 2, Waiting: 100}, fairqueue.Heavy: {Calls: 1, Waiting: 100},
		},
		MaxLight: lightCost, Light: trialTime / 5, Trial: trialTime,
	})
}

// operate runs an operation of some calls, each of which waits for a signal.
func operate(t *testing.T, ctx context.Context, cost, calls int, signal <-chan struct{}, done func()) error {
	t.Helper()
	op, err := fairqueue.Enter(ctx, cost, "")
	if err != nil {
		return err
	}
	defer op.Leave()
	for range calls {
		if err := op.Do(ctx, func(context.Context) error { <-signal; done(); return nil }); err != nil {
			return err
		}
	}
	return nil
}

// An operation of sixty calls takes turns with those of other clients, and keeps no light one from beginning at once.
func TestOneClientDoesNotStarveOthers(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		q := newQueue()
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
		q := newQueue()
		ctx := q.With(t.Context(), "client")
		first, err := fairqueue.Enter(ctx, heavyCost, "")
		if err != nil {
			t.Fatal(err)
		}
		brief, cancel := context.WithTimeout(ctx, 10*time.Second)
		defer cancel()
		if _, err := fairqueue.Enter(brief, heavyCost, ""); !errors.Is(err, fairqueue.ErrOverloaded) {
			t.Errorf("after its deadline: %v", err)
		}
		gone, leave := context.WithCancel(ctx)
		went := make(chan error)
		go func() {
			_, err := fairqueue.Enter(gone, heavyCost, "")
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
	q := newQueue()
	op, err := fairqueue.Enter(q.With(t.Context(), "client"), heavyCost, "")
	if err != nil {
		t.Fatal(err)
	}
	func() {
		defer func() { _ = recover() }()
		_ = op.Do(t.Context(), func(context.Context) error { panic("odd") })
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
		Limits:   [fairqueue.Classes]fairqueue.Limits{{Calls: 1}, {Calls: 1}, {Calls: 1}},
		MaxLight: lightCost, Trial: trialTime,
		Short:   func(c fairqueue.Class) bool { return short[c] },
		Observe: func(_ fairqueue.Class, _ time.Duration, err error) { seen = append(seen, err) },
	})
	ctx := q.With(t.Context(), "client")
	enter := func(cost int) error {
		op, err := fairqueue.Enter(ctx, cost, "")
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
		t.Errorf("one that may be light: %v", err)
	}
	short[fairqueue.Unproven] = true
	if err := enter(lightCost); !errors.Is(err, fairqueue.ErrOverloaded) {
		t.Errorf("one that may be light: %v", err)
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
	op, err := fairqueue.Enter(t.Context(), heavyCost, "")
	if err == nil {
		err = op.Do(t.Context(), func(context.Context) error { ran = true; return nil })
		op.Leave()
	}
	if err != nil || !ran {
		t.Errorf("ran: %t, %v", ran, err)
	}
}

// asker asks a queue, one question at a time.
type asker struct {
	*testing.T

	ctx context.Context
}

// ask asks a question that takes some time. It returns how many of its calls ended and were stopped.
func (a asker) ask(what string, takes time.Duration) (ended, stopped int) {
	a.Helper()
	op, err := fairqueue.Enter(a.ctx, lightCost, what)
	if err != nil {
		a.Fatal(err)
	}
	defer op.Leave()
	if err := op.Do(a.ctx, func(ctx context.Context) error {
		select {
		case <-time.After(takes):
			ended++
		case <-ctx.Done():
			stopped++
		}
		return ctx.Err()
	}); err != nil {
		a.Error(err)
	}
	return ended, stopped
}

// expect asks a question, and checks how many of its calls were stopped before one that ended.
func (a asker) expect(what string, takes time.Duration, stopped int) {
	a.Helper()
	if e, s := a.ask(what, takes); e != 1 || s != stopped {
		a.Errorf("%s: %d calls ended and %d were stopped, want 1 and %d", what, e, s, stopped)
	}
}

// An operation that is not as light as it seemed gives its slot to another, and begins again among the heavy ones, where there
// is room for it. After some times it begins there at once, until it is light again.
func TestAnOperationTurnsOutToBeHeavy(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		q := newQueue()
		a := asker{T: t, ctx: q.With(t.Context(), "client")}
		const long = 2 * trialTime
		a.expect("heavy", long, 1)
		a.expect("heavy", long, 1)
		a.expect("heavy", long, 0)
		a.expect(`heavy(of: "another") # one`, long, 1)
		a.expect(`heavy(of: """yet "another" one""") `, long, 1)
		a.expect(`heavy(of: "the \"third\"") # one`, long, 0)
		a.expect("another", long, 1)
		other, err := fairqueue.Enter(q.With(t.Context(), "other"), heavyCost, "")
		if err != nil {
			t.Fatal(err)
		}
		started := time.Now()
		a.expect("light", trialTime/2, 0)
		if waited := time.Since(started); waited > trialTime {
			t.Errorf("a light one took %v beside a heavy one", waited)
		}
		other.Leave()
		for range 4 {
			a.expect("heavy", trialTime/20, 0)
		}
		a.expect("heavy", long, 1)
	})
}

// An operation that is known to be light and takes long by chance has another trial, beside heavy ones of its client, and is still
// no heavy one. One that has become heavy is soon known for that.
func TestALightOperationTakesLongForOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		q := newQueue()
		a := asker{T: t, ctx: q.With(t.Context(), "client")}
		const short, long = trialTime / 50, 2 * trialTime
		for range 10 {
			a.expect("light", short, 0)
		}
		other, err := fairqueue.Enter(a.ctx, heavyCost, "")
		if err != nil {
			t.Fatal(err)
		}
		op, err := fairqueue.Enter(a.ctx, lightCost, "light")
		if err != nil {
			t.Fatal(err)
		}
		calls := 0
		if err := op.Do(a.ctx, func(ctx context.Context) error {
			if calls++; calls == 1 {
				<-ctx.Done()
			}
			return ctx.Err()
		}); err != nil || calls != 2 {
			t.Errorf("%d calls were made: %v", calls, err)
		}
		op.Leave()
		for range 10 {
			a.expect("light", short, 0)
		}
		other.Leave()
		a.expect("light", long, 2)
		for range 4 {
			a.ask("light", long)
		}
		a.expect("light", long, 0)
	})
}

// A database may end a call a little before its time is over, and say that it took too long.
func TestACallIsLateBeforeItsTrialIsOver(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithTimeout(newQueue().With(t.Context(), "client"), time.Hour)
		defer cancel()
		op, err := fairqueue.Enter(ctx, lightCost, "")
		if err != nil {
			t.Fatal(err)
		}
		defer op.Leave()
		calls := 0
		err = op.Do(ctx, func(ctx context.Context) error {
			deadline, _ := ctx.Deadline()
			if calls++; time.Until(deadline) > trialTime {
				return nil
			}
			time.Sleep(trialTime * 9 / 10)
			return fmt.Errorf("ended: %w", context.DeadlineExceeded)
		})
		if err != nil || calls != 2 {
			t.Errorf("%d calls were made: %v", calls, err)
		}
	})
}

// A call that has come to its end is not made again, however long it took.
func TestWhatIsDoneIsNotDoneAgain(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx := newQueue().With(t.Context(), "client")
		for name, do := range map[string]func(*fairqueue.Operation, context.Context, func(context.Context) error) error{
			"Do": (*fairqueue.Operation).Do, "DoOnce": (*fairqueue.Operation).DoOnce,
		} {
			op, err := fairqueue.Enter(ctx, lightCost, name)
			if err != nil {
				t.Fatal(err)
			}
			calls := 0
			err = do(op, ctx, func(context.Context) error {
				calls++
				time.Sleep(2 * trialTime)
				return nil
			})
			if op.Leave(); err != nil || calls != 1 {
				t.Errorf("%s made %d calls: %v", name, calls, err)
			}
		}
	})
}

// A call that writes has all the time that its request has, and fails for its own errors only.
func TestAWriteIsMadeOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		q := newQueue()
		ctx := q.With(t.Context(), "client")
		op, err := fairqueue.Enter(ctx, lightCost, "")
		if err != nil {
			t.Fatal(err)
		}
		calls := 0
		err = op.DoOnce(ctx, func(ctx context.Context) error {
			calls++
			if _, isLimited := ctx.Deadline(); isLimited {
				t.Error("it has a deadline")
			}
			time.Sleep(2 * trialTime)
			return context.DeadlineExceeded
		})
		if op.Leave(); !errors.Is(err, context.DeadlineExceeded) || calls != 1 {
			t.Errorf("%d calls were made: %v", calls, err)
		}
		for class := range fairqueue.Classes {
			if got := q.Current(class); got != (fairqueue.Load{}) {
				t.Errorf("%v is left", got)
			}
		}
	})
}

// An operation that turns out to be heavy is refused where there is no room for it.
func TestNoRoomForAnOperationThatTurnsOutToBeHeavy(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		q := fairqueue.New(fairqueue.Options{
			Limits: [fairqueue.Classes]fairqueue.Limits{{Calls: 1}, {Calls: 1}, {Calls: 1}}, MaxLight: lightCost, Trial: trialTime,
		})
		ctx := q.With(t.Context(), "client")
		other, err := fairqueue.Enter(ctx, heavyCost, "")
		if err != nil {
			t.Fatal(err)
		}
		defer other.Leave()
		op, err := fairqueue.Enter(ctx, lightCost, "")
		if err != nil {
			t.Fatal(err)
		}
		defer op.Leave()
		if err := op.Do(ctx, func(ctx context.Context) error { <-ctx.Done(); return ctx.Err() }); !errors.Is(err, fairqueue.ErrOverloaded) {
			t.Error(err)
		}
	})
}

// Of many operations that turn out to be heavy, only the first have a trial, also where all of them came before.
func TestFewTrialsForManyClientsOfOneQuery(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		q := newQueue()
		var trials atomic.Int64
		ctx, cancel := context.WithTimeout(q.With(t.Context(), "client"), time.Hour)
		defer cancel()
		var all sync.WaitGroup
		for range 64 {
			all.Go(func() {
				op, err := fairqueue.Enter(ctx, lightCost, "heavy")
				if err != nil {
					t.Error(err)
					return
				}
				defer op.Leave()
				if err := op.Do(ctx, func(ctx context.Context) error {
					select {
					case <-ctx.Done():
						trials.Add(1)
					case <-time.After(2 * trialTime):
					}
					return ctx.Err()
				}); err != nil {
					t.Error(err)
				}
			})
		}
		all.Wait()
		if n := trials.Load(); n > 4 {
			t.Errorf("%d had a trial", n)
		}
	})
}
