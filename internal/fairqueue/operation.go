package fairqueue

import (
	"context"
	"errors"
	"slices"
	"sync"
	"time"

	"ties/internal/observe"
)

// Operation is an operation that has been let in, and the turns of its calls. That of a context without a queue never waits.
type Operation struct {
	queue    *Queue
	client   string
	key      uint64 // of what it asks for
	isCostly bool   // whether it is heavy, however long it takes

	mu    sync.Mutex // guards what follows
	class Class
	came  bool          // whether it has been let in to its class
	first *turn         // which has begun, until a call takes it
	tried time.Duration // by its calls in its class
	calls int           // that have ended
	took  time.Duration // by these
	isCut bool          // whether its context was done in one of them
}

// Enter waits until the first call of an operation may begin. What it asks for is its text; its cost may be an estimate. It
// returns an ErrOverloaded if the operation is refused, or could not begin by its deadline, and the context's error if its
// client has gone. The caller calls Leave in the end.
func Enter(ctx context.Context, cost int, what string) (*Operation, error) {
	m, ok := ctx.Value(membershipKey{}).(membership)
	if !ok {
		return &Operation{class: Heavy}, nil
	}
	op := &Operation{
		queue: m.queue, client: m.client, key: m.queue.times.keyOf(m.client, what), isCostly: cost > m.queue.options.MaxLight, class: Heavy,
	}
	if !op.isCostly {
		op.class = op.queue.classOf(op.key)
	}
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

// Do makes a call when the operation has a turn for it, and returns its error. It returns the context's error if that is done
// before. The context of a call ends when the operation turns out not to be of its class: a call that fails for that is made
// again, in its turn among those of the next; Do returns an ErrOverloaded if there is no room for it there.
func (op *Operation) Do(ctx context.Context, call func(ctx context.Context) error) error {
	if op.queue == nil {
		return call(ctx)
	}
	for {
		t, err := op.next(ctx)
		if err != nil {
			return err
		}
		if ended, err := op.run(ctx, t, call); ended {
			return err
		}
	}
}

// DoOnce is Do for a call that writes. It is never ended for its class and made again: it may have written already.
func (op *Operation) DoOnce(ctx context.Context, call func(ctx context.Context) error) error {
	if op.queue == nil {
		return call(ctx)
	}
	t, err := op.next(ctx)
	if err != nil {
		return err
	}
	defer t.lane.end(t)
	err = call(ctx)
	op.end(op.queue.options.now().Sub(t.began), ctx.Err() != nil)
	return err
}

// run makes a call in its turn. It reports whether it was made to its end.
func (op *Operation) run(ctx context.Context, t *turn, call func(ctx context.Context) error) (ended bool, err error) {
	defer t.lane.end(t)
	class := Class(slices.Index(op.queue.lanes[:], t.lane))
	limited, cancel := ctx, context.CancelFunc(func() {})
	if class != Heavy {
		if now := op.queue.classOf(op.key); now > class { // as others have shown while it waited
			op.leaveClass(class, now)
			return false, nil
		}
		limited, cancel = context.WithTimeout(ctx, op.left())
	}
	defer cancel()
	err = call(limited)
	if class != Heavy && isLate(limited, err) && ctx.Err() == nil {
		op.fail(class)
		return false, nil
	}
	op.end(op.queue.options.now().Sub(t.began), ctx.Err() != nil)
	return true, err
}

// isLate reports whether a call failed for its deadline. A database that knows it may say so a little earlier.
func isLate(ctx context.Context, err error) bool {
	return err != nil && (ctx.Err() != nil || errors.Is(err, context.DeadlineExceeded))
}

// fail has an operation leave a class in which it has used up its time. What fails among light operations may do so by chance,
// and is no heavy one for that alone.
func (op *Operation) fail(class Class) {
	took := op.queue.options.Trial
	if class == Unproven {
		took = op.queue.times.longest()
	}
	if op.leaveClass(class, class+1) {
		op.queue.times.note(op.key, took)
	}
}

// leaveClass has the next calls of an operation wait among those of another class. It reports whether another call has not done
// so before.
func (op *Operation) leaveClass(from, to Class) bool {
	op.mu.Lock()
	defer op.mu.Unlock()
	if op.class != from {
		return false
	}
	op.class, op.came, op.tried = to, false, 0
	return true
}

// end notes a call that was made to its end, or was cut off.
func (op *Operation) end(took time.Duration, isCut bool) {
	op.mu.Lock()
	defer op.mu.Unlock()
	op.tried += took
	op.took += took
	op.calls++
	op.isCut = op.isCut || isCut
}

// left returns how long the calls of an operation may still take in its class.
func (op *Operation) left() time.Duration {
	op.mu.Lock()
	defer op.mu.Unlock()
	return op.queue.options.Trial - op.tried
}

// Leave ends the operation, of which no call is running.
func (op *Operation) Leave() {
	if t := op.takeFirst(); t != nil {
		t.lane.end(t)
	}
	switch {
	case op.calls == 0 || op.isCostly || op.queue == nil:
	case op.isCut:
		op.queue.times.noteCut(op.key, op.took)
	default:
		op.queue.times.note(op.key, op.took)
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
	t, err := op.queue.lanes[class].take(ctx, op.client, op.key, first)
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
