package fairqueue

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"sync"
	"time"
)

// How many are remembered that have nothing under way.
const (
	maxIdle      = 1_000 // clients of a lane
	maxIdleFlows = 50    // flows of a client
)

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

// share is what somebody has of the slots.
type share struct {
	running int           // calls
	used    time.Duration // by its calls; for one that was away no less than the clock, so that it has no credit
}

// member is a client in a lane.
type member struct {
	share

	clock  time.Duration
	flows  map[uint64]*flow
	queued []*flow // that wait
	first  int     // how many turns that wait are the first of their operations
}

// flow is the calls of a client's operations that ask for the same.
type flow struct {
	share

	waiting []*turn // in the order in which they came
}

// turn is the turn of a call.
type turn struct {
	lane    *lane
	member  *member
	flow    *flow
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
		for _, f := range c.queued {
			load.Waiting += len(f.waiting)
		}
	}
	return load
}

// take waits for a turn, which ends with end. Where that is not nil, it was begun even if the context is done.
func (l *lane) take(ctx context.Context, client string, what uint64, first bool) (*turn, error) {
	t := l.join(client, what, first)
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
func (l *lane) join(client string, what uint64, first bool) *turn {
	l.mu.Lock()
	defer l.mu.Unlock()
	c := l.memberOf(client)
	l.last++
	t := &turn{lane: l, member: c, flow: c.flowOf(what), number: l.last, first: first, came: l.now()}
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
			maps.DeleteFunc(l.clients, func(_ string, c *member) bool { return c.running == 0 && len(c.queued) == 0 })
		}
		c = &member{flows: map[uint64]*flow{}}
		l.clients[key] = c
	}
	c.used = max(c.used, l.clock)
	return c
}

// flowOf returns the flow of a key.
func (c *member) flowOf(key uint64) *flow {
	f := c.flows[key]
	if f == nil {
		if len(c.flows) >= maxIdleFlows {
			maps.DeleteFunc(c.flows, func(_ uint64, f *flow) bool { return f.running == 0 && len(f.waiting) == 0 })
		}
		f = &flow{}
		c.flows[key] = f
	}
	f.used = max(f.used, c.clock)
	return f
}

// begin begins a turn.
func (l *lane) begin(t *turn) {
	l.running++
	t.member.running++
	t.flow.running++
	l.clock = max(l.clock, t.member.used)
	t.member.clock = max(t.member.clock, t.flow.used)
	t.began = l.now()
}

// end ends a turn that has begun, and begins others.
func (l *lane) end(t *turn) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.running--
	took := l.now().Sub(t.began)
	for _, s := range []*share{&t.member.share, &t.flow.share} {
		s.running--
		s.used += took
	}
	l.advance()
}

// advance begins the turns that there are slots for.
func (l *lane) advance() {
	for l.running < l.limits.Calls && len(l.queued) > 0 {
		t := slices.MinFunc(l.queued, compareMembers).next()
		l.dequeue(t)
		l.begin(t)
		close(t.decided)
	}
}

// next returns whose turn it is of those of a client.
func (c *member) next() *turn { return slices.MinFunc(c.queued, compareFlows).waiting[0] }

// compareMembers orders members that wait by whose turn it is.
func compareMembers(a, b *member) int {
	return cmp.Or(a.compare(b.share), cmp.Compare(a.next().number, b.next().number))
}

// compareFlows orders flows that wait by whose turn it is.
func compareFlows(a, b *flow) int {
	return cmp.Or(a.compare(b.share), cmp.Compare(a.waiting[0].number, b.waiting[0].number))
}

// compare orders shares, those that may have more first.
func (s share) compare(other share) int {
	return cmp.Or(cmp.Compare(s.running, other.running), cmp.Compare(s.used, other.used))
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
	t := most.newest()
	l.dequeue(t)
	t.err = errFull
	close(t.decided)
	return true
}

// newest returns the newest turn of a client that waits and is the first of its operation, of which there is one.
func (c *member) newest() (newest *turn) {
	for _, f := range c.queued {
		for _, t := range f.waiting {
			if t.first && (newest == nil || t.number > newest.number) {
				newest = t
			}
		}
	}
	return newest
}

func (l *lane) enqueue(t *turn) {
	c, f := t.member, t.flow
	if len(c.queued) == 0 {
		l.queued = append(l.queued, c)
	}
	if len(f.waiting) == 0 {
		c.queued = append(c.queued, f)
	}
	f.waiting = append(f.waiting, t)
	if t.first {
		c.first++
		l.waiting++
	}
}

func (l *lane) dequeue(t *turn) {
	c, f := t.member, t.flow
	f.waiting = without(f.waiting, t)
	if len(f.waiting) == 0 {
		c.queued = without(c.queued, f)
	}
	if len(c.queued) == 0 {
		l.queued = without(l.queued, c)
	}
	if t.first {
		c.first--
		l.waiting--
	}
}

func without[T comparable](list []T, one T) []T {
	i := slices.Index(list, one)
	return slices.Delete(list, i, i+1)
}
