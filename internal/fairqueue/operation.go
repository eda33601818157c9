package fairqueue

import (
	"context"
	"errors"
	"sync"
)

// Operation is an operation that has been let in, and the turns of its calls. That of a context without a queue never waits.
type Operation struct {
	queue  *Queue
	class  Class
	client string

	mu    sync.Mutex // guards first
	first *turn      // which has begun, until a call takes it
}

// Enter waits until the first call of an operation may begin. It returns an ErrOverloaded if the operation is refused, or
// could not begin by its deadline, and the context's error if its client has gone. The caller calls Leave in the end.
func Enter(ctx context.Context, cost int) (*Operation, error) {
	m, ok := ctx.Value(membershipKey{}).(membership)
	if !ok {
		return &Operation{}, nil
	}
	op := &Operation{queue: m.queue, class: m.queue.classOf(cost), client: m.client}
	if op.queue.options.Short(op.class) {
		op.queue.options.Observe(op.class, 0, errShort)
		return nil, errShort
	}
	t, err := op.take(ctx, true)
	if err != nil {
		return nil, err
	}
	op.first = t
	return op, nil
}

// Do makes a call when the operation has a turn for it. It returns the context's error if that is done before.
func (op *Operation) Do(ctx context.Context, call func()) error {
	if op.queue == nil {
		call()
		return nil
	}
	t := op.takeFirst()
	if t == nil {
		var err error
		if t, err = op.take(ctx, false); err != nil {
			return err
		}
	}
	defer op.ownLane().end(t)
	call()
	return nil
}

// Leave ends the operation, of which no call is running.
func (op *Operation) Leave() {
	if t := op.takeFirst(); t != nil {
		op.ownLane().end(t)
	}
}

func (op *Operation) ownLane() *lane { return op.queue.lanes[op.class] }

func (op *Operation) take(ctx context.Context, first bool) (*turn, error) {
	t, err := op.ownLane().take(ctx, op.client, first)
	if first && errors.Is(err, context.DeadlineExceeded) {
		err = errLate
	}
	op.queue.options.Observe(op.class, op.queue.options.now().Sub(t.came), err)
	return t, err
}

// takeFirst returns the first turn once, and nil from then on.
func (op *Operation) takeFirst() *turn {
	op.mu.Lock()
	defer op.mu.Unlock()
	t := op.first
	op.first = nil
	return t
}
