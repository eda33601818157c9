package neo4j

import (
	"context"
	"errors"
	"maps"

	"ties/kg"
	"ties/store"
)

// fillFrom is how many records a load must have brought, the batch at hand among them, to go the fast way: its end costs
// more than what so few take.
const fillFrom = 5_000

// Load implements kg.BulkLoader. Into an empty database the batches of a large load go without looking for what is there,
// and without the indices that only reading needs; these, degrees and flows are made in the end. Each batch is
// written by itself, and others may see it: in the fast way up to abreast of them are still on their way when they are
// applied, and an Unwritten tells of those that did not get there.
func (s *Store) Load(ctx context.Context, load func(store.Writer) error) error {
	l := &loading{store: s, life: ctx}
	if err := s.on(ctx, func() error { return l.look(ctx) }); err != nil {
		return err
	}
	err := load(l)
	if l.fill == nil {
		return err
	}
	defer l.fill.release()
	_ = l.fill.land(ctx, 0) // which is kept
	if err == nil {
		err = l.fill.failure
	}
	if err == nil {
		err = s.on(ctx, func() error { return l.fill.finish(ctx) })
	}
	s.prepared.Store(err == nil) // or else whoever comes next finishes what was begun
	if l.fill.lost > 0 {
		err = &store.PartialWriteError{Records: l.fill.lost, Err: err}
	}
	return err
}

// loading is a Load under way.
type loading struct {
	store   *Store
	life    context.Context
	empty   bool   // whether the database was, when it began
	count   int    // the records so far
	written *idSet // those, in a database that was empty
	fill    *bulkFill
}

// AtomicLoad implements kg.BulkLoader: each batch is a transaction of its own.
func (s *Store) AtomicLoad(context.Context) (bool, error) { return false, nil }

// DefersIndexes implements kg.BulkWriter.
func (l *loading) DefersIndexes() bool { return l.fill != nil }

func (l *loading) look(ctx context.Context) error {
	rows, err := l.store.query(ctx, "MATCH (n:Entity) RETURN 1 LIMIT 1", nil)
	if l.empty = len(rows) == 0; l.empty {
		l.written = newIDSet()
	}
	return err
}

// Apply implements kg.Writer.
func (l *loading) Apply(ctx context.Context, batch *kg.Batch) error {
	l.count += len(batch.Put)
	if l.fill == nil && (!l.empty || l.count < l.store.fillFrom) {
		if l.empty {
			l.written.add(batch)
		}
		return l.store.Apply(ctx, batch)
	}
	return l.store.on(ctx, func() (err error) {
		if l.fill == nil {
			l.fill, err = l.store.beginFill(ctx, l)
		}
		if err == nil {
			err = l.fill.apply(ctx, batch)
		}
		return err
	})
}

// apply has a batch written, most probably of what is new. Then that goes on behind the call.
func (f *bulkFill) apply(ctx context.Context, batch *kg.Batch) error {
	if err := f.await(ctx, batch); err != nil {
		return err
	}
	rows, err := f.rows(batch)
	if errors.Is(err, errNotNew) {
		if err = f.land(ctx, 0); err == nil {
			err = f.applyCarefully(ctx, batch)
		}
		return err
	}
	if err == nil {
		err = f.launch(ctx, batch, rows)
	}
	return err
}

// rows returns those of a batch that holds nothing but what is new, and refers to nothing but what the load has brought
// before, or else errNotNew.
func (f *bulkFill) rows(batch *kg.Batch) (*Rows, error) {
	if f.written == nil || !f.written.add(batch) || f.failure != nil || len(batch.Delete) > 0 {
		return nil, errNotNew
	}
	err := batch.Resolve(assumedReferences{f, f.written, f.documents})
	if errors.As(err, new(kg.RecordErrors)) {
		return nil, errNotNew // which finds all that is wrong
	}
	if err != nil {
		return nil, err
	}
	return EncodeRecords(batch.Put)
}

// Exist implements kg.ReferenceReader, in a transaction of its own: the guard's would keep what it has read from being changed, its
// indices and constraints among that.
func (f *bulkFill) Exist(ids []string) (found map[string]bool, err error) {
	if len(ids) > 0 {
		err = f.store.transact(f.life, writeTime, func(w *writing) (err error) {
			found, err = storedReferences{w.transaction}.Exist(ids)
			return err
		})
	}
	return found, err
}

// Texts implements kg.ReferenceReader.
func (f *bulkFill) Texts(ids []string) (found map[string]string, err error) {
	if len(ids) == 0 {
		return map[string]string{}, nil
	}
	err = f.store.transact(f.life, writeTime, func(w *writing) (err error) {
		found, err = storedReferences{w.transaction}.Texts(ids)
		return err
	})
	return found, err
}

// applyCarefully writes a batch of which some may be there already.
func (f *bulkFill) applyCarefully(ctx context.Context, batch *kg.Batch) error {
	if err := f.tighten(ctx); err != nil {
		return err
	}
	return f.store.transact(ctx, writeTime, func(w *writing) error { return w.applyLocked(batch, false) })
}

// errNotNew reports that a batch does not only hold what is new, and refer to what is there.
var errNotNew = errors.New("not all of it is new")

// createSorted writes what is new, and whose entities are there: if not, the constraints of the database or the number of
// rows tell, and nothing is to be committed.
func (w *writing) createSorted(b *Rows) error {
	if err := w.createEach("CREATE (d:Document) SET d += row.props", b.documents); err != nil {
		return err
	}
	for _, t := range kg.Entities.List() {
		if err := w.createEach("CREATE (e:Entity:"+t.String()+" {degree: 0}) SET e += row.props", b.entities[t]); err != nil {
			return err
		}
	}
	err := w.createEach(MatchNode("e", "Entity", "row.props.entity")+" CREATE (f:Fact)-[:ABOUT]->(e) SET f += row.props", b.facts)
	if err != nil {
		return err
	}
	for _, k := range kg.AllKinds() {
		if err := w.createEach(createRelation(k), b.relations[k]); err != nil {
			return err
		}
	}
	return nil
}

// createEach creates something for each row, or fails with errNotNew.
func (w *writing) createEach(cypher string, rows []any) error {
	for _, row := range rows {
		maps.DeleteFunc(row.(map[string]any)["props"].(map[string]any), func(_ string, value any) bool { return value == nil })
	}
	made, err := w.each(cypher+" RETURN count(*)", rows)
	if err == nil && len(rows) > 0 && Int(made[0][0]) != int64(len(rows)) {
		err = errNotNew
	}
	return err
}

// assumedReferences tells of what a load has brought, and of documents that were there before it.
type assumedReferences struct {
	kg.ReferenceReader
	written   *idSet
	documents map[string]bool // that are known to be there
}

// documentsKnown is how many documents a load remembers that were there before.
const documentsKnown = 100_000

// Exist implements kg.ReferenceReader.
func (p assumedReferences) Exist(ids []string) (map[string]bool, error) {
	there := make(map[string]bool, len(ids))
	var unclear []string
	for _, id := range ids {
		if p.written.has(id) || p.documents[id] {
			there[id] = true
		} else if t, _ := kg.TypeOfID(id); t == kg.TypeDocument {
			unclear = append(unclear, id)
		}
	}
	found, err := p.ReferenceReader.Exist(unclear)
	if len(p.documents)+len(found) > documentsKnown {
		clear(p.documents)
	}
	for id := range found {
		there[id], p.documents[id] = true, true
	}
	return there, err
}
