package adjacency

import (
	"context"
	"math"
	"slices"
	"sync"
	"time"

	"github.com/ncruces/go-sqlite3"

	"ties/store/sqlite/db"
)

// Cache keeps the newest graph. It is rebuilt in the background whenever searches have spent as long on disk as the last
// rebuild took: so if writers always outdate it, searches take at most twice the time.
type Cache struct {
	db      *db.DB
	rebuild func() error // Rebuild, until the store is closed

	mu          sync.Mutex // guards the fields below
	latest      *Overlay
	rebuilding  bool
	missed      time.Duration // the time that searches have spent on disk
	rebuildCost time.Duration // the time that reading the last graph took
}

// Overlay is a graph as of a later edition. The relations of entities that have changed since must be read from disk.
type Overlay struct {
	*Graph
	seenAt int64         // the later edition
	dirty  map[int64]int // the degrees of the changed entities
}

// isDirty reports whether relations of an entity have changed since the graph was read.
func (v *Overlay) isDirty(entity int32) bool {
	if len(v.dirty) == 0 {
		return false
	}
	_, ok := v.dirty[v.keys[entity]]
	return ok
}

// maxDirty is how many entities an overlay may have to look up.
const maxDirty = 5_000

// NewCache returns an empty cache. Canceling the context ends its rebuilds in the background.
func NewCache(ctx context.Context, d *db.DB) *Cache {
	k := &Cache{db: d}
	k.rebuild = func() error { return k.Rebuild(ctx) }
	return k
}

// Rebuild reads the graph.
func (k *Cache) Rebuild(ctx context.Context) error {
	began := time.Now()
	var g *Graph
	err := k.db.Read(ctx, func(c *db.Conn) (err error) {
		g, err = readGraph(&db.Tx{Conn: c})
		return err
	})
	k.rebuilt(g, time.Since(began), err)
	return err
}

func (k *Cache) rebuilt(n *Graph, took time.Duration, err error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.missed, k.rebuildCost = 0, took
	switch {
	case err != nil:
	case n == nil:
		k.latest, k.rebuildCost = nil, math.MaxInt64
	case k.latest == nil || k.latest.edition < n.edition:
		k.latest = &Overlay{Graph: n, seenAt: n.edition}
	}
}

// RecordMiss adds the time that a search has spent on disk, and starts a rebuild if that is worth it.
func (k *Cache) RecordMiss(took time.Duration) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.missed += took
	if k.rebuilding || k.missed < k.rebuildCost {
		return
	}
	k.rebuilding = true
	go func() {
		_ = k.rebuild() // searches report errors of the file
		k.mu.Lock()
		defer k.mu.Unlock()
		k.rebuilding = false
	}()
}

// Latest returns the graph as of the transaction of a read; nil if there is none, or too much has changed.
func (k *Cache) Latest(r *db.Tx) (*Overlay, error) {
	k.mu.Lock()
	latest := k.latest
	k.mu.Unlock()
	if latest == nil {
		return nil, nil
	}
	now, err := db.Edition(r)
	if err != nil || now == latest.seenAt {
		return latest, err
	}
	v, err := overlayOf(r, latest.Graph, now)
	if v != nil {
		k.keep(v)
	}
	return v, err
}

// keep keeps an overlay for later searches, if it is newer than the kept one.
func (k *Cache) keep(v *Overlay) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if v.Graph == k.latest.Graph && v.seenAt > k.latest.seenAt {
		k.latest = v
	}
}

// overlayOf reads the changes since a graph was read; nil if they are unknown or too many.
func overlayOf(r *db.Tx, n *Graph, now int64) (*Overlay, error) {
	keys, ok, err := db.DirtySince(r, n.edition)
	slices.Sort(keys)
	keys = slices.Compact(keys)
	if err != nil || !ok || len(keys) > maxDirty {
		return nil, err
	}
	v := &Overlay{n, now, make(map[int64]int, len(keys))}
	for _, key := range keys {
		v.dirty[key] = 0 // stays 0 for deleted entities
	}
	const text = "SELECT e.pk, e.degree FROM json_each(?1) p CROSS JOIN entities e INDEXED BY entities_by_key ON e.pk = p.value"
	return v, r.Query(text, []any{db.KeyList(keys)}, func(row *sqlite3.Stmt) error {
		v.dirty[row.ColumnInt64(0)] = row.ColumnInt(1)
		return nil
	})
}
