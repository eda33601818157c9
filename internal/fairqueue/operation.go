package fairqueue

import (
	"context"
	"errors"
	"sync"
	"time"

	"ties/internal/observe"
)

// Operation is an operation that has been let in, and the turns of its calls. That of a context without a queue never waits.
type Operation struct {
	queue  *Queue
	client string
	what   string

	mu    sync.Mutex // guards what follows
	class Class
	came  bool          // whether it has been let in to its class
	first *turn         // which has begun, until a call takes it
	used  time.Duration // by its calls as a light one
}

// Enter waits until the first call of an operation may begin. What it asks for is its text; its cost may be an estimate. It
// returns an ErrOverloaded if the operation is refused, or could not begin by its deadline, and the context's error if its
// client has gone. The caller calls Leave in the end.
func Enter(ctx context.Context, cost int, what string) (*Operation, error) {
	m, ok := ctx.Value(membershipKey{}).(membership)
	if !ok {
		return &Operation{class: Heavy}, nil
	}
	op := &Operation{queue: m.queue, client: m.client, what: what}
	op.class = op.queue.classOf(op, cost)
	if op.queue.options.Short(op.class) {
		op.queue.options.Observe(op.class, 0, errShort)
		return nil, errShort
	}
	t, err := op.take(ctx)
	if err != nil {
		return nil, err
	}
	op.first = t
	return op, nil
}

// Do makes a call when the operation has a turn for it. It returns the context's error if that is done before. The context of a
// light operation's call ends when it turns out not to be light: then the call is made again, in its turn among those of heavy
// operations; Do returns an ErrOverloaded if there is no room for it there.
func (op *Operation) Do(ctx context.Context, call func(ctx context.Context)) error {
	if op.queue == nil {
		call(ctx)
		return nil
	}
	t, err := op.next(ctx)
	if err != nil {
		return err
	}
	if t.lane == op.queue.lanes[Light] {
		if op.try(ctx, t, call) {
			return nil
		}
		if t, err = op.next(ctx); err != nil {
			return err
		}
	}
	defer t.lane.end(t)
	call(ctx)
	if op.queue.options.now().Sub(t.began) < op.queue.options.Trial {
		op.queue.trials.note(op, true)
	}
	return nil
}

// try makes a call as that of a light operation. It reports whether it was one.
func (op *Operation) try(ctx context.Context, t *turn, call func(ctx context.Context)) (light bool) {
	defer t.lane.end(t)
	if op.queue.trials.isHeavy(op) { // as others have shown while it waited
		op.makeHeavy()
		return false
	}
	trial, cancel := context.WithTimeout(ctx, op.left())
	defer cancel()
	call(trial)
	light = trial.Err() == nil || ctx.Err() != nil
	op.use(op.queue.options.now().Sub(t.began))
	op.queue.trials.note(op, light)
	if !light {
		op.makeHeavy()
	}
	return light
}

// makeHeavy has the next calls of a light operation wait among those of heavy ones.
func (op *Operation) makeHeavy() {
	op.mu.Lock()
	defer op.mu.Unlock()
	if op.class == Light {
		op.class, op.came = Heavy, false
	}
}

func (op *Operation) use(took time.Duration) {
	op.mu.Lock()
	defer op.mu.Unlock()
	op.used += took
}

// left returns how long the calls of a light operation may still take.
func (op *Operation) left() time.Duration {
	op.mu.Lock()
	defer op.mu.Unlock()
	return op.queue.options.Trial - op.used
}

// Leave ends the operation, of which no call is running.
func (op *Operation) Leave() {
	if t := op.takeFirst(); t != nil {
		t.lane.end(t)
	}
}

// next returns the turn of the next call.
func (op *Operation) next(ctx context.Context) (*turn, error) {
	if t := op.takeFirst(); t != nil {
		return t, nil
	}
	return op.take(ctx)
}

func (op *Operation) take(ctx context.Context) (*turn, error) {
	op.mu.Lock()
	class, first := op.class, !op.came
	op.came = true
	op.mu.Unlock()
	t, err := op.queue.lanes[class].take(ctx, op.client, first)
	if first && errors.Is(err, context.DeadlineExceeded) {
		err = errLate
	}
	waited := op.queue.options.now().Sub(t.came)
	op.queue.options.Observe(class, waited, err)
	observe.Waited(ctx, waited)
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
