package neo4j

import (
	"context"
	"time"

	"github.com/neo4j/neo4j-go-driver/v5/neo4j"

	"ties/kg"
)

// Apply implements kg.Writer. The driver runs the transaction again where that is safe: what it writes is
// found by its ID.
func (s *Store) Apply(ctx context.Context, batch *kg.Batch) error {
	return s.write(ctx, func(w *writing) error { return w.apply(batch) })
}

// write runs f in one transaction, which is committed if f returns nil.
func (s *Store) write(ctx context.Context, f func(w *writing) error) error {
	return s.on(ctx, func() error { return s.transact(ctx, writeTime, f) })
}

// transact is write on a database of which nothing is known yet. It takes no longer than most.
func (s *Store) transact(ctx context.Context, most time.Duration, f func(w *writing) error) error {
	timeout := transactionTimeout(ctx, most)
	ctx, cancel := context.WithTimeout(ctx, timeout+grace)
	defer cancel()
	session := s.session(ctx, neo4j.AccessModeWrite)
	defer closeSession(session)
	_, err := session.ExecuteWrite(ctx, func(tx neo4j.ManagedTransaction) (any, error) {
		return nil, f(&writing{transaction: &transaction{ctx, tx}})
	}, neo4j.WithTxTimeout(timeout))
	return err
}

// transaction is one that writes.
type transaction struct {
	ctx context.Context
	tx  interface {
		Run(ctx context.Context, cypher string, params map[string]any) (neo4j.ResultWithContext, error)
	}
}

func (t *transaction) run(cypher string, params map[string]any) ([][]any, error) {
	result, err := t.tx.Run(t.ctx, cypher, params)
	if err != nil {
		return nil, err
	}
	return collect(t.ctx, result)
}

// each runs a statement for the rows of a list, all at once; not at all where there are none.
func (t *transaction) each(cypher string, rows []any) ([][]any, error) {
	if len(rows) == 0 {
		return nil, nil
	}
	return t.run("UNWIND $rows AS row "+cypher, map[string]any{"rows": rows})
}

// writing is one batch on its way.
type writing struct {
	*transaction
	ends map[string]bool // of relations that come, go or move: the entities whose degrees change
}

func (w *writing) apply(batch *kg.Batch) error {
	if err := w.lock(); err != nil {
		return err
	}
	return w.applyLocked(batch, true)
}

// applyLocked applies a batch while no one else writes. Flows are counted, unless whoever calls it does that later.
func (w *writing) applyLocked(batch *kg.Batch, flows bool) error {
	w.ends = map[string]bool{}
	if err := batch.Resolve(storedReferences{w.transaction}); err != nil {
		return err
	}
	m := &affectedPeople{}
	if flows {
		m = affectedBy(batch)
	}
	if err := m.takeAway(w); err != nil {
		return err
	}
	if err := w.put(batch.Put); err != nil {
		return err
	}
	if err := w.remove(batch); err != nil {
		return err
	}
	if err := m.count(w, 1); err != nil {
		return err
	}
	return w.count()
}

const lockWriters = "MATCH (m:TiesMeta {name: 'ties'}) SET m.locked = true"

// lock has writers wait for each other: what one of them has looked up stays so until it is done.
func (w *writing) lock() error {
	rows, err := w.run(lockWriters+" RETURN EXISTS { MATCH (l:TiesMeta) WHERE l.name = 'load' }", nil)
	if err == nil && len(rows) > 0 && rows[0][0] == true { // a database that was never written to has no rows
		err = errHalfFilled // by one who has died, or there would be no lock
	}
	return err
}

// put writes records, those first that others refer to.
func (w *writing) put(records []kg.Record) error {
	b, err := EncodeRecords(records)
	if err != nil {
		return err
	}
	if _, err := w.each("MERGE (d:Document {id: row.id}) SET d = row.props", b.documents); err != nil {
		return err
	}
	for _, t := range kg.Entities.List() {
		_, err := w.each("MERGE (e:Entity {id: row.id}) ON CREATE SET e:"+t.String()+", e.degree = 0 SET e += row.props", b.entities[t])
		if err != nil {
			return err
		}
	}
	if err := w.putFacts(b.facts); err != nil {
		return err
	}
	return w.putRelations(b.relations)
}

func (w *writing) putFacts(rows []any) error {
	for _, cypher := range []string{
		"MERGE (f:Fact {id: row.id}) SET f = row.props",
		MatchNode("f", "Fact", "row.id") + " MATCH (f)-[a:ABOUT]->(e:Entity) WHERE e.id <> row.props.entity DELETE a",
		MatchNode("f", "Fact", "row.id") + MatchNode("e", "Entity", "row.props.entity") + " MERGE (f)-[:ABOUT]->(e)",
	} {
		if _, err := w.each(cypher, rows); err != nil {
			return err
		}
	}
	return nil
}

// MatchNode matches a node by its ID.
func MatchNode(variable, label, id string) string {
	return " MATCH (" + variable + ":" + label + ")" + Using(variable, label, "id") + " WHERE " + variable + ".id = " + id
}

// count brings the degrees up to date. The database knows how many relations a node has.
func (w *writing) count() error {
	ids := make([]any, 0, len(w.ends))
	for id := range w.ends {
		ids = append(ids, id)
	}
	_, err := w.each(MatchNode("e", "Entity", "row")+" SET e.degree = COUNT { "+Pattern("e", "", kg.AllKinds(), kg.Both, "")+" }", ids)
	return err
}
