package write

import (
	"strings"

	"ties/kg"
	"ties/store/neo4j/codec"
	"ties/store/neo4j/cypher"
)

// endpoints are the ends of a stored relation.
type endpoints struct{ source, target string }

// storedEndpoints returns the ends of those relations that exist.
func (w *batchWriter) storedEndpoints(ids map[kg.RelationKind][]any) (map[string]endpoints, error) {
	params := map[string]any{}
	var parts []string
	for _, k := range kg.AllKinds() {
		if len(ids[k]) == 0 {
			continue
		}
		params[k.String()] = ids[k]
		parts = append(parts, "UNWIND $"+k.String()+" AS id "+matchByID(k, "id")+
			" RETURN r.id AS id, r.source AS source, r.target AS target")
	}
	found := map[string]endpoints{}
	if len(parts) == 0 {
		return found, nil
	}
	rows, err := w.Run(strings.Join(parts, " UNION ALL "), params)
	for _, row := range rows {
		found[codec.AsText(row[0])] = endpoints{codec.AsText(row[1]), codec.AsText(row[2])}
	}
	return found, err
}

// matchByID matches a relation, as r.
func matchByID(k kg.RelationKind, id string) string {
	return "MATCH ()-[r:" + k.String() + "]->()" + cypher.Using("r", k.String(), "id") + " WHERE r.id = " + id
}

// putRelations updates existing relations. Those whose ends have changed are recreated.
func (w *batchWriter) putRelations(rows map[kg.RelationKind][]any) error {
	ids := map[kg.RelationKind][]any{}
	for k, list := range rows {
		for _, row := range list {
			ids[k] = append(ids[k], row.(map[string]any)["id"])
		}
	}
	stored, err := w.storedEndpoints(ids)
	if err != nil {
		return err
	}
	for _, k := range kg.AllKinds() {
		if err := w.putKind(k, rows[k], stored); err != nil {
			return err
		}
	}
	return nil
}

func (w *batchWriter) putKind(k kg.RelationKind, rows []any, there map[string]endpoints) error {
	var moved, changed, fresh []any
	for _, row := range rows {
		row := row.(map[string]any)
		id := row["id"].(string)
		now := endpoints{row["source"].(string), row["target"].(string)}
		was, found := there[id]
		switch {
		case found && was == now:
			changed = append(changed, row)
			continue
		case found:
			moved = append(moved, id)
			w.markChanged(was)
		}
		fresh = append(fresh, row)
		w.markChanged(now)
	}
	if _, err := w.Each(matchByID(k, "row")+" DELETE r", moved); err != nil {
		return err
	}
	if _, err := w.Each(matchByID(k, "row.id")+" SET r = row.props", changed); err != nil {
		return err
	}
	_, err := w.Each(createRelation(k), fresh)
	return err
}

// createRelation creates the relation of a row.
func createRelation(k kg.RelationKind) string {
	return cypher.MatchNode("s", "Entity", "row.source") + cypher.MatchNode("t", "Entity", "row.target") + " CREATE (s)-[r:" + k.String() + "]->(t) SET r += row.props"
}

func (w *batchWriter) markChanged(e endpoints) {
	w.changed[e.source] = true
	w.changed[e.target] = true
}
