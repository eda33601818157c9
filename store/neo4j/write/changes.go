package write

import (
	"ties/kg"
	"ties/store/neo4j/codec"
	"ties/store/neo4j/cypher"
)

// parts are the changes of a batch by what is to be done.
type parts struct {
	created   []kg.Record // and relations between other ends than before, which are created again
	updated   []kg.Record
	moved     []any // the IDs of those of the updated facts that are of another entity than before
	relations map[kg.RelationKind][]any
	facts     []any
	entities  []any // that are deleted, as are these relations and facts, by ID
}

func (w *batchWriter) split(changes []kg.Change) *parts {
	p := &parts{relations: map[kg.RelationKind][]any{}}
	for _, c := range changes {
		switch {
		case c.After == nil:
			w.remove(p, c.Before)
		case c.Before == nil:
			w.add(p, c.After)
		default:
			w.replace(p, c.Before, c.After)
		}
	}
	return p
}

func (w *batchWriter) remove(p *parts, r kg.Record) {
	switch r := r.(type) {
	case *kg.Relation:
		p.relations[r.Kind] = append(p.relations[r.Kind], r.ID)
		w.touch(r)
	case *kg.Fact:
		p.facts = append(p.facts, r.ID)
	case *kg.Entity:
		p.entities = append(p.entities, r.ID)
	}
}

func (w *batchWriter) add(p *parts, r kg.Record) {
	p.created = append(p.created, r)
	if r, ok := r.(*kg.Relation); ok {
		w.touch(r)
	}
}

func (w *batchWriter) replace(p *parts, before, after kg.Record) {
	switch now := after.(type) {
	case *kg.Relation:
		if was := before.(*kg.Relation); was.Source != now.Source || was.Target != now.Target {
			w.remove(p, was)
			w.add(p, now)
			return
		}
	case *kg.Fact:
		if before.(*kg.Fact).Entity != now.Entity {
			p.moved = append(p.moved, map[string]any{"id": now.ID, "entity": now.Entity})
		}
	}
	p.updated = append(p.updated, after)
}

// touch marks that the degrees of the ends of a relation change.
func (w *batchWriter) touch(r *kg.Relation) { w.touched[r.Source], w.touched[r.Target] = true, true }

// rows returns the rows of records.
func (w *batchWriter) rows(records []kg.Record) (*codec.Rows, error) {
	revisions := make([]int64, len(records))
	for i, r := range records {
		revisions[i] = w.revisionOf(r.RecordID())
	}
	return codec.EncodeRecords(records, revisions...)
}

func (w *batchWriter) create(records []kg.Record) error {
	rows, err := w.rows(records)
	if err != nil {
		return err
	}
	return CreateRows(w.Transaction, rows)
}

// update updates records whose ends stay.
func (w *batchWriter) update(p *parts) error {
	rows, err := w.rows(p.updated)
	if err != nil {
		return err
	}
	if _, err := w.Each(cypher.MatchNode("d", "Document", "row.id")+" SET d = row.props", rows.Documents); err != nil {
		return err
	}
	for _, t := range kg.Entities.List() {
		if _, err := w.Each(cypher.MatchNode("e", "Entity", "row.id")+" SET e += row.props", rows.Entities[t]); err != nil {
			return err
		}
	}
	for _, k := range kg.AllKinds() {
		if _, err := w.Each(matchByID(k, "row.id")+" SET r = row.props", rows.Relations[k]); err != nil {
			return err
		}
	}
	if _, err := w.Each(cypher.MatchNode("f", "Fact", "row.id")+" SET f = row.props", rows.Facts); err != nil {
		return err
	}
	_, err = w.Each(cypher.MatchNode("f", "Fact", "row.id")+" MATCH (f)-[a:ABOUT]->() DELETE a WITH row, f"+
		cypher.MatchNode("e", "Entity", "row.entity")+" CREATE (f)-[:ABOUT]->(e)", p.moved)
	return err
}

// removeClaims deletes relations and facts.
func (w *batchWriter) removeClaims(p *parts) error {
	for _, k := range kg.AllKinds() {
		if _, err := w.Each(matchByID(k, "row")+" DELETE r", p.relations[k]); err != nil {
			return err
		}
	}
	_, err := w.Each(cypher.MatchNode("f", "Fact", "row")+" OPTIONAL MATCH (f)-[a:ABOUT]->() DELETE a, f", p.facts)
	return err
}

// removeEntities deletes entities, which must not have any claims left, nor relations of others, with which the database would
// refuse to delete them.
func (w *batchWriter) removeEntities(ids []any) error {
	rows, err := w.Each(cypher.MatchNode("e", "Entity", "row")+" AND EXISTS { (e)--() } RETURN row", ids)
	if err != nil {
		return err
	}
	touched := map[string]bool{}
	for _, row := range rows {
		touched[codec.AsText(row[0])] = true
	}
	if err := w.checkTouched(touched); err != nil {
		return err
	}
	_, err = w.Each(cypher.MatchNode("e", "Entity", "row")+" DELETE e", ids)
	return err
}

// checkTouched returns errors for the entities that are to be deleted although claims touch them.
func (w *batchWriter) checkTouched(touched map[string]bool) error {
	var faults kg.RecordErrors
	for i, id := range w.batch.Delete {
		if touched[id] || w.kept != nil && w.kept.Touched[id] {
			faults = append(faults, kg.ReferencedError(i, id))
		}
	}
	if len(faults) == 0 {
		return nil
	}
	return faults
}

// matchByID matches a relation, as r.
func matchByID(k kg.RelationKind, id string) string {
	return "MATCH ()-[r:" + k.String() + "]->()" + cypher.Using("r", k.String(), "id") + " WHERE r.id = " + id
}

// createRelation creates the relation of a row.
func createRelation(k kg.RelationKind) string {
	return cypher.MatchNode("s", "Entity", "row.source") + cypher.MatchNode("t", "Entity", "row.target") + " CREATE (s)-[r:" + k.String() + "]->(t) SET r += row.props"
}
