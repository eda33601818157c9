package work

import "context"

// What a Counter counts by itself before it looks at its context and its meter.
const (
	stepsAtOnce = 4_096
	bytesAtOnce = 64 << 10
)

// Counter counts the work of one goroutine. Every few thousand steps it looks at the context, so that work in memory ends
// soon after it. Its error stays, for loops that cannot return one.
type Counter struct {
	ctx         context.Context
	meter       *Meter
	steps, held int
	err         error
}

// NewCounter returns a counter of the work for a context.
func NewCounter(ctx context.Context) *Counter { return &Counter{ctx: ctx, meter: FromContext(ctx)} }

// Step counts steps. It returns the error of the context, or of the meter.
func (c *Counter) Step(n int) error {
	if c.steps += n; c.steps >= stepsAtOnce {
		c.look()
	}
	return c.err
}

// Hold counts bytes that are in memory until the answer is written.
func (c *Counter) Hold(n int) error {
	if c.held += n; c.held >= bytesAtOnce {
		c.look()
	}
	return c.err
}

// Write counts bytes of the answer, and looks.
func (c *Counter) Write(n int) error {
	if err := c.meter.Write(int64(n)); c.err == nil {
		c.err = err
	}
	c.look()
	return c.err
}

// Err returns the error of the last look.
func (c *Counter) Err() error { return c.err }

func (c *Counter) look() {
	for _, err := range []error{c.meter.Step(int64(c.steps)), c.meter.Hold(int64(c.held)), c.ctx.Err()} {
		if c.err == nil {
			c.err = err
		}
	}
	c.steps, c.held = 0, 0
}
