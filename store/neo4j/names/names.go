// Package names keeps the names of all entities of a database in memory, so that those in a text are found without reading them each time.
//
//	names.go  what is kept, and who brings it up to date
//	state.go  how far the database is
//	read.go   the names of entities in the database
package names

import (
	"context"
	"runtime/debug"
	"sync"

	"ties/kg"
	"ties/kg/passage"
	"ties/store/neo4j/client"
)

// The memory that the names of a database may take, about: those of more than a million entities, or a share of what Go may take.
const (
	maxBytes = 256 << 20
	maxShare = 8 // one of so many
)

// Cache has the names of a database as of its newest revision. They are read when somebody first asks for them, and then where the log
// does not say what has changed.
type Cache struct {
	client     *client.Client
	background context.Context
	run        func(func()) // in the background of a call
	MaxBytes   int          // how much memory the names may take, about; usually maxBytes

	turn chan struct{} // a semaphore of those who bring kept up to date
	kept *kept         // guarded by turn
}

// kept are the names as of a revision, and maybe of later ones.
type kept struct {
	at    mark
	mu    sync.RWMutex          // guards what follows
	of    map[string][]kg.Alias // the names of entities by ID; nil if they would be too many
	bytes int
}

// allowed returns how much memory the names may take.
func (c *Cache) allowed() int {
	return min(c.MaxBytes, int(debug.SetMemoryLimit(-1)/maxShare)) // a negative limit changes nothing
}

// New returns a cache without names, which reads them with a context of its own. Goroutines are started by run.
func New(background context.Context, c *client.Client, run func(func())) *Cache {
	return &Cache{client: c, background: background, run: run, MaxBytes: maxBytes, turn: make(chan struct{}, 1)}
}

// Each calls yield with each entity of some types, in any order. Those that are too many to keep are read from the database each time, and
// so are all while many are being loaded.
func (c *Cache) Each(ctx context.Context, types kg.TypeSet, yield func(e *passage.Entity[string]) error) error {
	k, err := c.newest(ctx)
	if err != nil {
		return err
	}
	if k != nil {
		if ok, err := k.each(types, yield); ok {
			return err
		}
	}
	return readEach(ctx, c.client, types, yield)
}

// each calls yield with each entity of some types. It is false where they are not kept.
func (k *kept) each(types kg.TypeSet, yield func(e *passage.Entity[string]) error) (ok bool, err error) {
	k.mu.RLock()
	defer k.mu.RUnlock()
	for id, names := range k.of {
		if t, known := kg.TypeOfID(id); !known || !types.Has(t) {
			continue
		}
		if err := yield(&passage.Entity[string]{Key: id, ID: id, Names: names}); err != nil {
			return true, err
		}
	}
	return k.of != nil, nil
}

// newest returns the names as of the newest revision; nil while many are being loaded.
func (c *Cache) newest(ctx context.Context) (*kept, error) {
	select {
	case c.turn <- struct{}{}:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	now, err := readState(ctx, c.client, c.kept)
	if err == nil && !now.loading && (c.kept == nil || c.kept.at != now.newest) {
		var done bool
		if done, err = c.update(ctx, now); err == nil && !done {
			return c.rebuild(ctx, now.newest)
		}
	}
	k := c.kept
	<-c.turn
	if err != nil || now.loading {
		return nil, err
	}
	return k, nil
}

// update changes the names that have changed. It reports whether the log says which.
func (c *Cache) update(ctx context.Context, now *state) (done bool, err error) {
	if c.kept == nil || !now.follows {
		return false, nil
	}
	ids, ok, err := changedSince(ctx, c.client, c.kept.at.number)
	if err != nil || !ok {
		return false, err
	}
	if err := c.kept.change(ctx, c.client, ids, c.allowed()); err != nil {
		return false, err
	}
	c.kept.at = now.newest
	return true, nil
}

// change reads the names of entities again, unless there are too many to keep.
func (k *kept) change(ctx context.Context, c *client.Client, ids []string, most int) error {
	if k.of == nil || len(ids) == 0 {
		return nil
	}
	changed, err := readNames(ctx, c, ids)
	if err != nil {
		return err
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	for id, names := range changed {
		k.put(id, names)
	}
	if k.bytes > most {
		k.of = nil
	}
	return nil
}

// put sets the names of an entity; nil if it is gone.
func (k *kept) put(id string, names []kg.Alias) {
	if old, ok := k.of[id]; ok {
		k.bytes -= bytesOf(id, old)
		delete(k.of, id)
	}
	if names != nil {
		k.bytes += bytesOf(id, names)
		k.of[id] = names
	}
}

// What an entity and each of its names take in memory beside their texts, about.
const (
	bytesOfEntity = 80
	bytesOfName   = 32
)

func bytesOf(id string, names []kg.Alias) int {
	n := bytesOfEntity + len(id)
	for _, one := range names {
		n += bytesOfName + len(one.Name)
	}
	return n
}

// rebuild reads all names, even if the caller stops waiting for them, and gives its turn back.
func (c *Cache) rebuild(ctx context.Context, at mark) (*kept, error) {
	type result struct {
		kept *kept
		err  error
	}
	done := make(chan result, 1)
	c.run(func() {
		defer func() { <-c.turn }()
		c.kept = nil
		k, err := readAll(c.background, c.client, at, c.allowed())
		if err == nil {
			c.kept = k
		}
		done <- result{k, err}
	})
	select {
	case r := <-done:
		return r.kept, r.err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}
