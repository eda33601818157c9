package neo4j

import "ties/kg"

// remove deletes what the batch deletes and does not put again: claims first, then entities, which nothing
// may touch any more.
func (w *writing) remove(batch *kg.Batch) error {
	kept := make(map[string]bool, len(batch.Put))
	for _, r := range batch.Put {
		kept[r.RecordID()] = true
	}
	kinds := map[kg.RelationKind][]any{}
	var facts, entities []any
	places := map[string]int{} // of IDs in batch.Delete
	for i, id := range batch.Delete {
		t, _ := kg.TypeOfID(id)
		switch {
		case kept[id]:
		case kg.Relations.Has(t):
			k, _ := kg.KindOfID(id)
			kinds[k] = append(kinds[k], id)
		case kg.Facts.Has(t):
			facts = append(facts, id)
		case kg.Entities.Has(t):
			places[id] = i
			entities = append(entities, id)
		}
	}
	if err := w.removeRelations(kinds); err != nil {
		return err
	}
	if _, err := w.each(MatchNode("f", "Fact", "row")+" OPTIONAL MATCH (f)-[a:ABOUT]->() DELETE a, f", facts); err != nil {
		return err
	}
	return w.removeEntities(entities, places)
}

func (w *writing) removeRelations(kinds map[kg.RelationKind][]any) error {
	there, err := w.stored(kinds)
	if err != nil {
		return err
	}
	for _, e := range there {
		w.touch(e)
	}
	for _, k := range kg.AllKinds() {
		if _, err := w.each(matchByID(k, "row")+" DELETE r", kinds[k]); err != nil {
			return err
		}
	}
	return nil
}

func (w *writing) removeEntities(ids []any, places map[string]int) error {
	rows, err := w.each(MatchNode("e", "Entity", "row")+" AND (EXISTS { "+
		Pattern("e", "", kg.AllKinds(), kg.Both, "")+" } OR EXISTS { (e)<-[:ABOUT]-(:Fact) }) RETURN row", ids)
	if err != nil {
		return err
	}
	touched := map[string]bool{}
	for _, row := range rows {
		touched[Text(row[0])] = true
	}
	var faults kg.RecordErrors
	for _, id := range ids {
		if id := id.(string); touched[id] {
			faults = append(faults, kg.ReferencedError(places[id], id))
		}
	}
	if len(faults) > 0 {
		return faults
	}
	_, err = w.each(MatchNode("e", "Entity", "row")+" DELETE e", ids)
	return err
}
