package fairqueue

import (
	"cmp"
	"context"
	"slices"
	"sync"
	"time"
)

// maxIdle is how many clients a lane remembers that have nothing under way.
const maxIdle = 1_000

// lane is the queue of one class.
type lane struct {
	limits Limits
	now    func() time.Time

	mu      sync.Mutex // guards what follows
	running int        // calls
	waiting int        // operations that wait for their first call
	last    int        // the number of the last turn
	clock   time.Duration
	clients map[string]*member
	queued  []*member // that wait
}

// member is a client in a lane.
type member struct {
	running int           // calls
	used    time.Duration // by its calls; for one that was away no less than the clock, so that it has no credit
	waiting []*turn       // in the order in which they came
	first   int           // how many of these are the first of their operations
}

// turn is the turn of a call.
type turn struct {
	lane    *lane
	member  *member
	number  int
	first   bool // of its operation
	came    time.Time
	began   time.Time
	err     error
	decided chan struct{} // closed when it has begun, or err is set
}

func newLane(limits Limits, now func() time.Time) *lane {
	return &lane{limits: limits, now: now, clients: map[string]*member{}}
}

func (l *lane) load() Load {
	l.mu.Lock()
	defer l.mu.Unlock()
	load := Load{Running: l.running}
	for _, c := range l.queued {
		load.Waiting += len(c.waiting)
	}
	return load
}

// take waits for a turn, which ends with end. Where that is not nil, it was begun even if the context is done.
func (l *lane) take(ctx context.Context, key string, first bool) (*turn, error) {
	t := l.join(key, first)
	if t.decided != nil {
		select {
		case <-t.decided:
		case <-ctx.Done():
			l.leave(t, ctx.Err())
		}
	}
	return t, t.err
}

// join returns a turn that has begun, that waits, or that is refused.
func (l *lane) join(key string, first bool) *turn {
	l.mu.Lock()
	defer l.mu.Unlock()
	c := l.memberOf(key)
	l.last++
	t := &turn{lane: l, member: c, number: l.last, first: first, came: l.now()}
	switch {
	case l.running < l.limits.Calls: // and so nothing waits
		l.begin(t)
	case first && l.waiting >= l.limits.Waiting && !l.makeRoom(c):
		t.err = errFull
	default:
		t.decided = make(chan struct{})
		l.enqueue(t)
	}
	return t
}

// memberOf returns the member of a key.
func (l *lane) memberOf(key string) *member {
	c := l.clients[key]
	if c == nil {
		if len(l.clients) >= maxIdle {
			l.forgetIdle()
		}
		c = &member{}
		l.clients[key] = c
	}
	c.used = max(c.used, l.clock)
	return c
}

func (l *lane) forgetIdle() {
	for key, c := range l.clients {
		if c.running == 0 && len(c.waiting) == 0 {
			delete(l.clients, key)
		}
	}
}

// begin begins a turn.
func (l *lane) begin(t *turn) {
	l.running++
	t.member.running++
	l.clock = max(l.clock, t.member.used)
	t.began = l.now()
}

// end ends a turn that has begun, and begins others.
func (l *lane) end(t *turn) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.running--
	t.member.running--
	t.member.used += l.now().Sub(t.began)
	l.advance()
}

// advance begins the turns that there are slots for.
func (l *lane) advance() {
	for l.running < l.limits.Calls && len(l.queued) > 0 {
		t := slices.MinFunc(l.queued, compareMembers).waiting[0]
		l.dequeue(t)
		l.begin(t)
		close(t.decided)
	}
}

// compareMembers orders members that wait by whose turn it is.
func compareMembers(a, b *member) int {
	return cmp.Or(cmp.Compare(a.running, b.running), cmp.Compare(a.used, b.used), cmp.Compare(a.waiting[0].number, b.waiting[0].number))
}

// leave ends a turn that waits, for some reason, or has begun meanwhile.
func (l *lane) leave(t *turn, reason error) {
	l.mu.Lock()
	begun := !t.began.IsZero()
	if !begun && t.err == nil {
		l.dequeue(t)
	}
	if t.err == nil {
		t.err = reason
	}
	l.mu.Unlock()
	if begun {
		l.end(t)
	}
}

// makeRoom refuses the newest operation of the client that has the most waiting, if these are more than another client
// would have with one more.
func (l *lane) makeRoom(other *member) bool {
	most := other
	for _, c := range l.queued {
		if c.first > most.first {
			most = c
		}
	}
	if most.first <= other.first+1 {
		return false
	}
	for i := len(most.waiting) - 1; ; i-- {
		if t := most.waiting[i]; t.first {
			l.dequeue(t)
			t.err = errFull
			close(t.decided)
			return true
		}
	}
}

func (l *lane) enqueue(t *turn) {
	c := t.member
	if len(c.waiting) == 0 {
		l.queued = append(l.queued, c)
	}
	c.waiting = append(c.waiting, t)
	if t.first {
		c.first++
		l.waiting++
	}
}

func (l *lane) dequeue(t *turn) {
	c := t.member
	i := slices.Index(c.waiting, t)
	c.waiting = slices.Delete(c.waiting, i, i+1)
	if len(c.waiting) == 0 {
		i := slices.Index(l.queued, c)
		l.queued = slices.Delete(l.queued, i, i+1)
	}
	if t.first {
		c.first--
		l.waiting--
	}
}
