package work

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"ties/kg"
)

// What costs more than a limit ends with an error that says which, however it is counted, and stays ended.
func TestLimits(t *testing.T) {
	limits := Limits{Steps: 100_000, Held: 1 << 20, JSON: 1 << 20}
	for unit, count := range map[string]func(c *Counter) error{
		"100000 steps of work":    func(c *Counter) error { return c.Step(100) },
		"1048576 bytes of memory": func(c *Counter) error { return c.Hold(1_000) },
		"1048576 bytes of JSON":   func(c *Counter) error { return c.Write(1_000) },
	} {
		ctx := NewContext(t.Context(), limits)
		c, n := NewCounter(ctx), 0
		var err error
		for ; err == nil && n < 10_000; n++ {
			err = count(c)
		}
		if !errors.Is(err, kg.ErrTooLarge) || !strings.Contains(err.Error(), unit) || n < 1_000 || n > 1_200 {
			t.Errorf("after %d times: %v, want %s", n, err, unit)
		}
		if NewCounter(ctx).Write(1) == nil || c.Step(1) == nil {
			t.Errorf("%s: it goes on", unit)
		}
	}
}

// Several goroutines share one limit; without a meter there is none.
func TestCountersShareAMeter(t *testing.T) {
	ctx := NewContext(t.Context(), Limits{Steps: 100_000})
	a, b := NewCounter(ctx), NewCounter(ctx)
	for range 9 {
		if err := errors.Join(a.Step(5_000), b.Step(5_000)); err != nil {
			t.Fatal(err)
		}
	}
	if a.Step(15_000) == nil || b.Step(5_000) == nil {
		t.Error("each counts by itself")
	}
	if free := NewCounter(t.Context()); free.Step(1<<40) != nil || free.Hold(1<<40) != nil || free.Write(1<<40) != nil {
		t.Error("there is a limit without a meter")
	}
}

// A counter notices that its context is done within a few thousand steps.
func TestCountersLookAtTheContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	c := NewCounter(ctx)
	if err := c.Step(1_000_000); err != nil {
		t.Fatal(err)
	}
	cancel()
	n := 0
	for c.Step(1) == nil {
		n++
	}
	if n > 10_000 || !errors.Is(c.Err(), context.Canceled) {
		t.Errorf("%d more steps, %v", n, c.Err())
	}
}

// A database that asks whether to stop pays for what it did since it asked before.
func TestInterrupt(t *testing.T) {
	limit := NewInterrupt(NewContext(t.Context(), Limits{Steps: 10_000}), 600, func() int64 { return 400 })
	n := 0
	for ; limit.Err() == nil; n++ {
		if limit.Free(); limit.Err() != nil {
			t.Fatal("what is free is counted")
		}
	}
	if n != 10 || !errors.Is(limit.Err(), kg.ErrTooLarge) {
		t.Errorf("it stops after %d times with %v", n, limit.Err())
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if limit := NewInterrupt(ctx, 1_000, func() int64 { return 0 }); !errors.Is(limit.Err(), context.Canceled) {
		t.Error(limit.Err())
	}
}

// A part of an answer holds its bytes until it is released.
func TestPartsAreReleased(t *testing.T) {
	ctx := NewContext(t.Context(), Limits{Held: 1_000_000})
	for range 20 {
		part, end := Part(ctx)
		if err := FromContext(part).Hold(900_000); err != nil {
			t.Fatal(err)
		}
		end(nil)
	}
	part, _ := Part(ctx)
	other, _ := Part(ctx)
	if FromContext(part).Hold(900_000) != nil || FromContext(other).Hold(900_000) == nil || FromContext(ctx).Err() == nil {
		t.Error("parts do not share a limit")
	}
}

// A part that runs out of time, and is made again, counts once. What fails otherwise counts.
func TestPartsThatRunOutOfTimeCostNothing(t *testing.T) {
	for _, c := range []struct {
		err  error
		goes bool
	}{{context.DeadlineExceeded, true}, {fmt.Errorf("late: %w", context.DeadlineExceeded), true}, {nil, false}, {kg.ErrNotFound, false}} {
		ctx := NewContext(t.Context(), Limits{Steps: 1_000_000, JSON: 1_000_000})
		part, end := Part(ctx)
		if err := errors.Join(FromContext(part).Step(900_000), FromContext(part).Write(900_000)); err != nil {
			t.Fatal(err)
		}
		end(c.err)
		if step, write := FromContext(ctx).Step(900_000), FromContext(ctx).Write(900_000); (step == nil && write == nil) != c.goes {
			t.Errorf("after %v: %v, %v", c.err, step, write)
		}
	}
}
