// Package work meters what an answer costs: in steps, which are counted, not timed, so that a busy machine refuses nothing
// that an idle one answers, and in bytes. An answer that costs more than its limits ends with an error.
package work

import (
	"context"
	"errors"
	"fmt"
	"sync/atomic"

	"ties/kg"
)

// Limits are what an answer may cost. A step takes some ten nanoseconds.
type Limits struct {
	Steps int64 // of work
	Held  int64 // bytes of rows and of what is computed from them, as long as they are in memory
	JSON  int64 // bytes of the answer
}

// ExceededError is the error of an answer that costs more than a limit. It is a kg.ErrTooLarge.
type ExceededError struct {
	Limit int64
	Unit  string // what there is too much of
}

func (e *ExceededError) Error() string {
	return fmt.Sprintf("the answer takes more than %d %s: ask for smaller pages, fewer fields, or in several queries", e.Limit, e.Unit)
}

// Is reports whether target is kg.ErrTooLarge.
func (e *ExceededError) Is(target error) bool { return target == kg.ErrTooLarge }

// Meter is what one answer has cost so far. It may be used by several goroutines. A nil Meter has no limits.
type Meter struct {
	whole  *Meter // nil unless it is a part
	limits Limits
	steps  atomic.Int64
	held   atomic.Int64
	json   atomic.Int64
	over   atomic.Pointer[ExceededError]
}

type meterKey struct{}

// NewContext returns a context with a meter for one answer.
func NewContext(ctx context.Context, limits Limits) context.Context {
	return context.WithValue(ctx, meterKey{}, &Meter{limits: limits})
}

// FromContext returns the meter of a context; nil if it has none.
func FromContext(ctx context.Context) *Meter {
	m, _ := ctx.Value(meterKey{}).(*Meter)
	return m
}

// Part returns a context for a part of an answer, and what ends it with its error. It holds nothing from then on. What ran out of time
// has cost nothing: it is made again, or nothing else is.
func Part(ctx context.Context) (part context.Context, end func(err error)) {
	whole := FromContext(ctx)
	if whole == nil {
		return ctx, func(error) {}
	}
	m := &Meter{whole: whole}
	return context.WithValue(ctx, meterKey{}, m), func(err error) {
		whole.held.Add(-m.held.Load())
		if errors.Is(err, context.DeadlineExceeded) {
			whole.steps.Add(-m.steps.Load())
			whole.json.Add(-m.json.Load())
		}
	}
}

// Step adds steps.
func (m *Meter) Step(n int64) error {
	if m == nil {
		return nil
	}
	if m.whole != nil {
		m.steps.Add(n)
		return m.whole.Step(n)
	}
	return m.add(&m.steps, n, m.limits.Steps, "steps of work")
}

// Hold adds bytes that are in memory.
func (m *Meter) Hold(n int64) error {
	if m == nil {
		return nil
	}
	if m.whole != nil {
		m.held.Add(n)
		return m.whole.Hold(n)
	}
	return m.add(&m.held, n, m.limits.Held, "bytes of memory")
}

// Write adds bytes of the answer.
func (m *Meter) Write(n int64) error {
	if m == nil {
		return nil
	}
	if m.whole != nil {
		m.json.Add(n)
		return m.whole.Write(n)
	}
	return m.add(&m.json, n, m.limits.JSON, "bytes of JSON")
}

func (m *Meter) add(sum *atomic.Int64, n, limit int64, unit string) error {
	if sum.Add(n) > limit && limit > 0 {
		m.over.CompareAndSwap(nil, &ExceededError{limit, unit})
	}
	return m.Err()
}

// Err returns the first limit that was exceeded, as an *ExceededError; nil if none was.
func (m *Meter) Err() error {
	if m == nil {
		return nil
	}
	if m.whole != nil {
		return m.whole.Err()
	}
	if over := m.over.Load(); over != nil {
		return over
	}
	return nil
}

// Steps returns the steps so far.
func (m *Meter) Steps() int64 { return m.steps.Load() }
