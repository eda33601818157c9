package neo4j

import (
	"context"
	"errors"

	"ties/kg"
)

// fillFrom is how many records a load must have brought, the batch at hand among them, to go the fast way: its end costs
// more than what so few take.
const fillFrom = 5_000

// Load implements kg.Loader. Into an empty database the batches of a large load go without looking for what is there,
// and without the indices that only reading needs; these, degrees and flows are made in the end. Each batch is
// durable once it is applied, and others may see it.
func (s *Store) Load(ctx context.Context, load func(kg.Writer) error) error {
	l := &loading{store: s}
	if err := s.on(ctx, func() error { return l.look(ctx) }); err != nil {
		return err
	}
	err := load(l)
	if l.fill == nil {
		return err
	}
	defer l.fill.release()
	if err == nil {
		err = s.on(ctx, func() error { return l.fill.finish(ctx) })
	}
	s.prepared.Store(err == nil) // or else whoever comes next finishes what was begun
	return err
}

// loading is a Load under way.
type loading struct {
	store *Store
	empty bool // whether the database was, when it began
	count int  // the records so far
	fill  *fill
}

// Undoes implements kg.Loader: each batch is a transaction of its own.
func (s *Store) Undoes(context.Context) (bool, error) { return false, nil }

// Leaves implements kg.Filler.
func (l *loading) Leaves() bool { return l.fill != nil }

func (l *loading) look(ctx context.Context) error {
	rows, err := l.store.query(ctx, "MATCH (n:Entity) RETURN 1 LIMIT 1", nil)
	l.empty = len(rows) == 0
	return err
}

// Apply implements kg.Writer.
func (l *loading) Apply(ctx context.Context, batch *kg.Batch) error {
	l.count += len(batch.Put)
	if l.fill == nil && (!l.empty || l.count < l.store.fillFrom) {
		return l.store.Apply(ctx, batch)
	}
	return l.store.on(ctx, func() (err error) {
		if l.fill == nil {
			l.fill, err = l.store.beginFill(ctx)
		}
		if err == nil {
			err = l.fill.apply(ctx, batch)
		}
		return err
	})
}

// apply writes a batch, most probably of what is new.
func (f *fill) apply(ctx context.Context, batch *kg.Batch) error {
	err := f.store.transact(ctx, writeTime, func(w *writing) error {
		w.documents = f.documents
		return w.create(batch)
	})
	if errors.Is(err, errNotNew) || isTaken(err) {
		err = f.store.transact(ctx, writeTime, func(w *writing) error { return w.applyLocked(batch, false) })
	}
	return err
}

// errNotNew tells that a batch does not only hold what is new, and refer to what is there.
var errNotNew = errors.New("not all of it is new")

// create writes a batch of which each record is new, and each entity referred to there: if not, the constraints of the
// database or the number of rows tell, and nothing is written.
func (w *writing) create(batch *kg.Batch) error {
	if len(batch.Delete) > 0 {
		return errNotNew
	}
	err := batch.Resolve(presumed{known{w.transaction}, w.documents})
	if errors.As(err, new(kg.Faults)) {
		return errNotNew // which finds all that is wrong
	}
	if err != nil {
		return err
	}
	b, err := sortOut(batch.Put)
	if err != nil {
		return err
	}
	return w.createSorted(b)
}

func (w *writing) createSorted(b *sorted) error {
	if err := w.createEach("CREATE (d:Document) SET d = row.props", b.documents); err != nil {
		return err
	}
	for _, t := range kg.Entities.List() {
		if err := w.createEach("CREATE (e:Entity:"+t.String()+" {degree: 0}) SET e += row.props", b.entities[t]); err != nil {
			return err
		}
	}
	err := w.createEach(matchNode("e", "Entity", "row.props.entity")+" CREATE (f:Fact)-[:ABOUT]->(e) SET f = row.props", b.facts)
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
	made, err := w.each(cypher+" RETURN count(*)", rows)
	if err == nil && len(rows) > 0 && number(made[0][0]) != int64(len(rows)) {
		err = errNotNew
	}
	return err
}

// presumed tells that all entities are there, which is found out when a batch is written, and of documents the truth.
type presumed struct {
	known
	documents map[string]bool // that are known to be there
}

// documentsKnown is how many documents a load remembers.
const documentsKnown = 100_000

// Exist implements kg.Known.
func (p presumed) Exist(ids []string) (map[string]bool, error) {
	there := make(map[string]bool, len(ids))
	var unclear []string
	for _, id := range ids {
		if t, _ := kg.TypeOfID(id); t == kg.TypeDocument && !p.documents[id] {
			unclear = append(unclear, id)
		} else {
			there[id] = true
		}
	}
	found, err := p.known.Exist(unclear)
	if len(p.documents)+len(found) > documentsKnown {
		clear(p.documents)
	}
	for id := range found {
		there[id], p.documents[id] = true, true
	}
	return there, err
}
