package sqlite

import (
	"context"
	"math"
	"slices"
	"sync"
	"time"

	"github.com/ncruces/go-sqlite3"
)

// networks keeps the newest network, for as many searches as it is of use to. It is read beside the searches, which need
// not wait for it, and again whenever they have spent as long on disk since then as reading it took: so that searches
// which find it outdated over and over, beside somebody who writes, take twice the time at most.
type networks struct {
	survey func() error // has surveyed called

	mu      sync.Mutex // guards the following
	latest  *view
	reading bool
	owed    time.Duration // what searches have spent on disk
	price   time.Duration // of the last network
}

// view is a network as it is seen in a later edition. What is around the entities that were touched since then has to be
// looked up.
type view struct {
	*network
	now     int64         // the edition
	touched map[int64]int // the degrees of those entities
}

// isTouched tells whether relations of an entity have changed since the network was read.
func (v *view) isTouched(entity int32) bool {
	if len(v.touched) == 0 {
		return false
	}
	_, touched := v.touched[v.keys[entity]]
	return touched
}

// mostLookedUp is how many entities a view may have to look up.
const mostLookedUp = 5_000

// Survey reads the graph for searches for paths and for colleagues, so that those after it need not wait until one has had that done.
func (s *Store) Survey(ctx context.Context) error {
	began := time.Now()
	var n *network
	err := s.read(ctx, func(c *conn) (err error) {
		n, err = (&run{conn: c}).survey()
		return err
	})
	s.networks.surveyed(n, time.Since(began), err)
	return err
}

func (k *networks) surveyed(n *network, took time.Duration, err error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.owed, k.price = 0, took
	switch {
	case err != nil:
	case n == nil:
		k.latest, k.price = nil, math.MaxInt64
	case k.latest == nil || k.latest.edition < n.edition:
		k.latest = &view{network: n, now: n.edition}
	}
}

// owe takes down what a search has spent on disk.
func (k *networks) owe(took time.Duration) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.owed += took
	if k.reading || k.owed < k.price {
		return
	}
	k.reading = true
	go func() {
		_ = k.survey() // whatever is wrong with the file, the searches say
		k.mu.Lock()
		defer k.mu.Unlock()
		k.reading = false
	}()
}

// view gives the network as the transaction of a read sees it; nil where there is none of use.
func (k *networks) view(r *run) (*view, error) {
	k.mu.Lock()
	latest := k.latest
	k.mu.Unlock()
	if latest == nil {
		return nil, nil
	}
	now, err := r.edition()
	if err != nil || now == latest.now {
		return latest, err
	}
	v, err := r.viewOf(latest.network, now)
	if v != nil {
		k.keep(v)
	}
	return v, err
}

// keep has later searches see a view that is newer than the one that they saw so far.
func (k *networks) keep(v *view) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if v.network == k.latest.network && v.now > k.latest.now {
		k.latest = v
	}
}

// viewOf looks up what was touched since a network was read; nil where that is not known, or too much.
func (r *run) viewOf(n *network, now int64) (*view, error) {
	keys, ok, err := r.touchedSince(n.edition)
	slices.Sort(keys)
	keys = slices.Compact(keys)
	if err != nil || !ok || len(keys) > mostLookedUp {
		return nil, err
	}
	v := &view{n, now, make(map[int64]int, len(keys))}
	for _, key := range keys {
		v.touched[key] = 0 // of what has been deleted
	}
	const text = "SELECT e.pk, e.degree FROM json_each(?1) p CROSS JOIN entities e INDEXED BY entities_by_key ON e.pk = p.value"
	return v, r.query(text, []any{keyList(keys)}, func(row *sqlite3.Stmt) error {
		v.touched[row.ColumnInt64(0)] = row.ColumnInt(1)
		return nil
	})
}
