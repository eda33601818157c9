package sqlite

import (
	"context"
	"runtime"
	"slices"
	"sync"

	"ties/kg"
	"ties/kg/naming"
)

// filling writes batches in the transaction of a load. What can be done later is done later: the names of a batch are
// written with the next one, while other processors make the keys of that one's, and degrees in the end.
type filling struct {
	*conn
	degrees []int64 // by key
	names   *making // those of the last batch
}

// Leaves implements kg.Filler.
func (f *filling) Leaves() bool { return true }

// Apply implements kg.Writer. The transaction's context counts: it is that of the load.
func (f *filling) Apply(ctx context.Context, batch *kg.Batch) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	known := stored{f.conn, map[string]int64{}}
	if err := batch.Resolve(known); err != nil {
		return err
	}
	w := newWriting(f.conn, known.keys)
	next := makeKeys(batch.Put)
	defer next.wait()
	if err := w.put(batch.Put); err != nil {
		return err
	}
	if err := f.putNames(); err != nil {
		return err
	}
	next.renamed, f.names = w.renamed, next
	if len(batch.Delete) > 0 {
		if err := f.putNames(); err != nil {
			return err
		}
		if err := w.remove(batch); err != nil {
			return err
		}
	}
	f.gain(w.degrees)
	return nil
}

// gain adds to what the degrees will be.
func (f *filling) gain(degrees map[int64]int64) {
	for key, by := range degrees {
		if missing := int(key) + 1 - len(f.degrees); missing > 0 {
			f.degrees = append(f.degrees, make([]int64, missing)...)
		}
		f.degrees[key] += by
	}
}

// end writes what was left for later.
func (f *filling) end() error {
	if err := f.putNames(); err != nil {
		return err
	}
	if err := f.settle(usualNames); err != nil {
		return err
	}
	if err := f.optimizeNames(); err != nil {
		return err
	}
	for key, by := range f.degrees {
		if by == 0 {
			continue
		}
		if err := f.addDegree(int64(key), by); err != nil {
			return err
		}
	}
	return nil
}

// putNames writes the names that wait for it.
func (f *filling) putNames() error {
	if f.names == nil {
		return nil
	}
	f.names.wait()
	list := f.names.renamed
	for i := range list {
		list[i].keys = f.names.keys[list[i].of]
	}
	f.names = nil
	return f.conn.putNames(list)
}

// making is keys of names that are being made.
type making struct {
	all     sync.WaitGroup
	keys    map[*kg.Entity]string
	renamed []keyed // for which they are wanted
}

// makeKeys makes those of all entities among some records, side by side.
func makeKeys(records []kg.Record) *making {
	var entities []*kg.Entity
	for _, r := range records {
		if e, ok := r.(*kg.Entity); ok {
			entities = append(entities, e)
		}
	}
	m := &making{keys: make(map[*kg.Entity]string, len(entities))}
	if len(entities) == 0 {
		return m
	}
	var guard sync.Mutex
	for part := range slices.Chunk(entities, len(entities)/(4*runtime.GOMAXPROCS(0))+1) {
		m.all.Go(func() {
			keys := make([]string, len(part))
			for i, e := range part {
				keys[i] = naming.Keys(e)
			}
			guard.Lock()
			defer guard.Unlock()
			for i, e := range part {
				m.keys[e] = keys[i]
			}
		})
	}
	return m
}

func (m *making) wait() { m.all.Wait() }
