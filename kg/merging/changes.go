package merging

import (
	"maps"
	"slices"

	"ties/kg"
)

// Stated is a record as it was stated, with the number of the revision that last wrote it.
type Stated struct {
	Record   kg.Record
	Revision int64
}

// Reader reads what is stated, before a batch. It is asked for nothing unless there are merges. Each method is a fixed number of
// statements of a store.
type Reader interface {
	// Into returns what those of some entities that are merged are merged into, by ID.
	Into(ids []string) (map[string]string, error)
	// From returns the entities that are merged into some, and these, by the ID of the former.
	From(ids []string) (map[string]string, error)
	// ClaimsOf returns the relations and facts that are stated of some entities, by ID.
	ClaimsOf(ids []string) (map[string]Stated, error)
	// Stated returns those of some records that there are, by ID.
	Stated(ids []string) (map[string]Stated, error)
}

// Changes is what a batch changes, of the graph and of what has to be kept beside it.
type Changes struct {
	// Graph are the changes of records of the graph. Prior is the revision that a record had.
	Graph []kg.Change
	// Revisions are those of the records that Graph changes although the batch does not, by ID.
	Revisions map[string]int64
	// Keep are the stated records that are not to be read off the graph: those that are no records of it, or other ones. Forget
	// are the IDs of those that may have been kept and are no longer.
	Keep   []Stated
	Forget []string
	// Touched are the entities that the batch deletes although claims are stated of them, as far as the graph before does not show
	// these claims there.
	Touched map[string]bool
}

// Touches reports whether changes need Resolve, given whether the store has merges.
func Touches(changes []kg.Change, merged bool) bool {
	return merged || slices.ContainsFunc(changes, func(c kg.Change) bool {
		t, _ := kg.TypeOfID(c.ID)
		return kg.Identity.Has(t)
	})
}

// Resolve returns what changes of stated records, as the next revision, change. The error is of type kg.RecordErrors where the
// batch merges what it cannot, or deletes what is merged, or one of the reader's.
func Resolve(batch *kg.Batch, changes []kg.Change, revision func(id string) int64, from Reader) (*Changes, error) {
	r := &resolver{
		Reader: from, batch: batch, changes: changes, revisionOf: revision, changed: map[string]bool{},
		before: forest{}, after: forest{}, stated: [2]map[string]Stated{{}, {}},
	}
	if err := r.read(); err != nil {
		return nil, err
	}
	if errs := r.check(); len(errs) > 0 {
		return nil, errs
	}
	return r.result(), nil
}

// resolver is one call of Resolve.
type resolver struct {
	Reader
	batch      *kg.Batch
	changes    []kg.Change
	revisionOf func(id string) int64
	changed    map[string]bool // by the batch

	before, after forest
	stated        [2]map[string]Stated // before and after, as far as it matters
	moved         map[string]bool      // entities whose root may change
	roots         map[string]bool      // entities that may be read differently
}

// read reads everything that the changes have to do with.
func (r *resolver) read() error {
	var merges []*kg.Merge // before or after
	var things, ends []string
	for _, c := range r.changes {
		r.changed[c.ID] = true
		for i, record := range []kg.Record{c.Before, c.After} {
			if record == nil {
				continue
			}
			r.stated[i][c.ID] = Stated{record, []int64{c.Prior, r.revisionOf(c.ID)}[i]}
			switch record := record.(type) {
			case *kg.Entity:
				things = append(things, c.ID)
			case *kg.Merge:
				merges = append(merges, record)
				things = append(things, record.From, record.Into)
			default:
				ends = append(ends, EndsOf(record)...)
			}
		}
	}
	if err := r.readForest(things, ends); err != nil {
		return err
	}
	r.merge(merges)
	return r.readRecords(things)
}

// readForest reads the merges of some entities, from their roots down, and the chains of others, from these up.
func (r *resolver) readForest(things, ends []string) error {
	seen := map[string]bool{}
	for next := unseen(things, seen); len(next) > 0; {
		into, err := r.Into(next)
		if err != nil {
			return err
		}
		from, err := r.From(next)
		if err != nil {
			return err
		}
		r.before.add(into)
		r.before.add(from)
		next = unseen(slices.Concat(slices.Collect(maps.Values(into)), slices.Collect(maps.Keys(from))), seen)
	}
	return r.readChains(ends)
}

// readChains reads what some entities are merged into, up to their roots.
func (r *resolver) readChains(ends []string) error {
	seen := map[string]bool{}
	for next := unseen(ends, seen); len(next) > 0; {
		into, err := r.Into(next)
		if err != nil {
			return err
		}
		r.before.add(into)
		r.after.add(r.unchanged(maps.Clone(into)))
		next = unseen(slices.Collect(maps.Values(into)), seen)
	}
	return nil
}

// unchanged returns those merges that the batch does not change.
func (r *resolver) unchanged(merges map[string]string) map[string]string {
	maps.DeleteFunc(merges, func(from, _ string) bool { return r.changed[kg.MergeID(from)] })
	return merges
}

// unseen returns those IDs that have not been seen so far.
func unseen(ids []string, seen map[string]bool) (list []string) {
	for _, id := range ids {
		if !seen[id] {
			seen[id] = true
			list = append(list, id)
		}
	}
	return list
}

// merge computes the merges after the batch, and which entities these move.
func (r *resolver) merge(merges []*kg.Merge) {
	r.after.add(r.unchanged(maps.Clone(r.before)))
	for _, c := range r.changes {
		if m, ok := c.After.(*kg.Merge); ok {
			r.after[m.From] = m.Into
		}
	}
	r.moved = map[string]bool{}
	for _, m := range merges {
		maps.Copy(r.moved, r.before.below(m.From))
		maps.Copy(r.moved, r.after.below(m.From))
	}
}

// readRecords reads the entities that may be read differently, those that are merged into them, and the claims of those that
// move.
func (r *resolver) readRecords(things []string) error {
	r.roots = maps.Clone(r.moved)
	for _, id := range slices.Concat(things, slices.Collect(maps.Keys(r.moved))) {
		r.roots[id], r.roots[r.before.root(id)], r.roots[r.after.root(id)] = true, true, true
	}
	ids := maps.Clone(r.roots)
	for _, f := range []forest{r.before, r.after} {
		for id := range f {
			if r.roots[f.root(id)] {
				ids[id] = true
			}
		}
	}
	stated, err := r.Stated(slices.Sorted(maps.Keys(ids)))
	if err != nil {
		return err
	}
	r.addStated(stated)
	claims, err := r.ClaimsOf(slices.Sorted(maps.Keys(r.moved)))
	if err != nil {
		return err
	}
	r.addStated(claims)
	var ends []string
	for _, c := range claims {
		ends = append(ends, EndsOf(c.Record)...)
	}
	return r.readChains(ends)
}

// addStated adds records that the batch does not change.
func (r *resolver) addStated(records map[string]Stated) {
	for id, one := range records {
		if !r.changed[id] {
			r.stated[0][id], r.stated[1][id] = one, one
		}
	}
}

// EndsOf returns the IDs of the entities that a claim is about; none of other records.
func EndsOf(r kg.Record) []string {
	switch r := r.(type) {
	case *kg.Relation:
		return []string{r.Source, r.Target}
	case *kg.Fact:
		return []string{r.Entity}
	default:
		return nil
	}
}

// Ends returns the IDs of the ends of a relation, of the entity of a fact, or of the entities of a merge or a distinction; "" for what
// it has not. Stores find what they keep by these.
func Ends(r kg.Record) (source, target string) {
	switch r := r.(type) {
	case *kg.Relation:
		return r.Source, r.Target
	case *kg.Fact:
		return r.Entity, ""
	case *kg.Merge:
		return r.From, r.Into
	case *kg.Distinction:
		return r.First, r.Second
	default:
		return "", ""
	}
}
