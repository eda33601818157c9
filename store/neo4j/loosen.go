package neo4j

import (
	"context"
	"hash/maphash"

	"ties/kg"
)

// While an empty database is filled, the IDs of relations and facts have no constraint: to sort them in the end costs
// much less than to find the place of each. That there is none twice the load itself sees to, since nobody else writes.

// deferrable are the constraints that a fill goes without, by name. Those of entities and documents it needs to find them.
func deferrable() map[string]bool {
	list := map[string]bool{schemaName("Fact", "id"): true}
	for _, k := range kg.AllKinds() {
		list[schemaName(k.String(), "id")] = true
	}
	return list
}

// noClaims reports whether there are neither relations nor facts.
func (s *Store) noClaims(ctx context.Context) (bool, error) {
	rows, err := s.execute(ctx, "RETURN NOT EXISTS { MATCH (:Fact) } AND NOT EXISTS { MATCH "+Pattern("", "", kg.AllKinds(), kg.Out, "")+" }", nil)
	return err == nil && rows[0][0] == true, err
}

// idSet remembers what a load has brought, by a number made of the ID. Where two IDs have the same, a load goes on more
// slowly, and right all the same.
type idSet struct {
	seed maphash.Seed
	ids  map[uint64]struct{}
}

func newIDSet() *idSet { return &idSet{maphash.MakeSeed(), map[uint64]struct{}{}} }

func (w *idSet) has(id string) bool {
	_, ok := w.ids[maphash.String(w.seed, id)]
	return ok
}

// add reports whether nothing in a batch may have been there already, and remembers what it brings.
func (w *idSet) add(batch *kg.Batch) (fresh bool) {
	before := len(w.ids)
	for _, r := range batch.Put {
		w.ids[maphash.String(w.seed, r.RecordID())] = struct{}{}
	}
	return len(w.ids) == before+len(batch.Put)
}

// tighten has the database itself see to IDs again: what comes next may be there already.
func (f *bulkFill) tighten(ctx context.Context) error {
	if f.written == nil {
		return nil
	}
	if err := f.store.createConstraints(ctx); err != nil {
		return err
	}
	f.written = nil
	return nil
}
