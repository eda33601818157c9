package write

import (
	"context"

	"ties/kg"
	"ties/store/neo4j/client"
	"ties/store/neo4j/codec"
	"ties/store/neo4j/cypher"
)

// removal is what a batch deletes and does not put again.
type removal struct {
	relations map[kg.RelationKind][]any
	facts     []any
	entities  []any
	places    map[string]int // of the entities in Batch.Delete, by ID
}

func removalOf(batch *kg.Batch) *removal {
	kept := make(map[string]bool, len(batch.Put))
	for _, r := range batch.Put {
		kept[r.RecordID()] = true
	}
	d := &removal{relations: map[kg.RelationKind][]any{}, places: map[string]int{}}
	for i, id := range batch.Delete {
		t, _ := kg.TypeOfID(id)
		switch {
		case kept[id]:
		case kg.Relations.Has(t):
			k, _ := kg.KindOfID(id)
			d.relations[k] = append(d.relations[k], id)
		case kg.Facts.Has(t):
			d.facts = append(d.facts, id)
		case kg.Entities.Has(t):
			d.places[id] = i
			d.entities = append(d.entities, id)
		}
	}
	return d
}

// removeClaims deletes relations and facts.
func (w *batchWriter) removeClaims(d *removal) error {
	if err := w.removeRelations(d.relations); err != nil {
		return err
	}
	_, err := w.Each(cypher.MatchNode("f", "Fact", "row")+" OPTIONAL MATCH (f)-[a:ABOUT]->() DELETE a, f", d.facts)
	return err
}

func (w *batchWriter) removeRelations(kinds map[kg.RelationKind][]any) error {
	stored, err := w.storedEndpoints(kinds)
	if err != nil {
		return err
	}
	for _, e := range stored {
		w.markChanged(e)
	}
	for _, k := range kg.AllKinds() {
		if _, err := w.Each(matchByID(k, "row")+" DELETE r", kinds[k]); err != nil {
			return err
		}
	}
	return nil
}

// removeEntities deletes entities, which must not have any claims left, nor relations of others, with which the database would
// refuse to delete them.
func (w *batchWriter) removeEntities(d *removal) error {
	rows, err := w.Each(cypher.MatchNode("e", "Entity", "row")+" AND EXISTS { (e)--() } RETURN row", d.entities)
	if err != nil {
		return err
	}
	touched := map[string]bool{}
	for _, row := range rows {
		touched[codec.AsText(row[0])] = true
	}
	var faults kg.RecordErrors
	for _, id := range d.entities {
		if id := id.(string); touched[id] {
			faults = append(faults, kg.ReferencedError(d.places[id], id))
		}
	}
	if len(faults) > 0 {
		return faults
	}
	_, err = w.Each(cypher.MatchNode("e", "Entity", "row")+" DELETE e", d.entities)
	return err
}

// deletePage is how many documents are deleted in one transaction.
const deletePage = 5_000

// DeleteDocuments deletes some of the documents of a database without other records, and returns how many.
func DeleteDocuments(ctx context.Context, c *client.Client) (deleted int64, err error) {
	err = c.Transact(ctx, client.WriteTimeout, func(t *client.Transaction) error {
		if err := Lock(t); err != nil {
			return err
		}
		others, err := t.Run("MATCH (n:Entity|Fact) RETURN 1 LIMIT 1", nil)
		if err != nil {
			return err
		}
		if len(others) > 0 {
			return kg.CitedError()
		}
		rows, err := t.Run("MATCH (d:Document) WITH d LIMIT $limit DELETE d RETURN count(*)", map[string]any{"limit": deletePage})
		if err == nil {
			deleted = codec.AsInt(rows[0][0])
		}
		return err
	})
	return deleted, err
}
