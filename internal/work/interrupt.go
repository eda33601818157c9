package work

import "context"

// interrupt is a context that counts how often it is asked whether it is done.
type interrupt struct {
	context.Context
	meter *Meter
	steps int64
}

// Interrupt returns a context for a database that asks every so many steps whether it is to stop: it does when the context is
// done, or the meter has had enough.
func Interrupt(ctx context.Context, steps int64) context.Context {
	if m := FromContext(ctx); m != nil {
		return &interrupt{ctx, m, steps}
	}
	return ctx
}

// Err implements context.Context.
func (i *interrupt) Err() error {
	if err := i.Context.Err(); err != nil {
		return err
	}
	return i.meter.Step(i.steps)
}
