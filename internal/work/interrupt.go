package work

import "context"

// Interrupt is a context for a database that asks it every so many steps whether to stop: it is done when another context is,
// or when the meter has had enough.
type Interrupt struct {
	context.Context
	meter  *Meter
	steps  int64
	others func() int64
	free   bool
}

// NewInterrupt returns an interrupt for a database that asks every so many steps. Others returns what else it has done since it
// was called last, in steps.
func NewInterrupt(ctx context.Context, steps int64, others func() int64) *Interrupt {
	return &Interrupt{Context: ctx, meter: FromContext(ctx), steps: steps, others: others}
}

// Err implements context.Context.
func (i *Interrupt) Err() error {
	if err := i.Context.Err(); err != nil {
		return err
	}
	if i.free {
		i.free = false
		return i.meter.Err()
	}
	return i.meter.Step(i.steps + i.others())
}

// Free says that the database is going to ask once without having done anything.
func (i *Interrupt) Free() { i.free = true }
